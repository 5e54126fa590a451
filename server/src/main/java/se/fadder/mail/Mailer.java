package se.fadder.mail;

/**
 * The sender of e-mail. Rooms get it from {@link MailRoom}; a server that has no mail server has
 * none. Never called inside a unit of work: it would keep everybody waiting, and a letter cannot be
 * taken back.
 */
public interface Mailer {
  /** Sends a letter. Returns within a few seconds, and throws nothing. */
  MailState send(Letter letter);

  /** The state of a letter when the sender stops waiting. */
  enum MailState {
    /** The mail server has taken it. */
    SENT,
    /** The mail server has not taken it, and will not. */
    NOT_SENT,
    /** The mail server has not answered yet. */
    UNDERWAY
  }

  /**
   * A letter in plain text.
   *
   * @param to the address alone, without a name
   * @param subject one line
   */
  record Letter(String to, String subject, String text) {
    public Letter {
      if (subject.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a subject is one line");
      }
    }

    /** Leaves out what the letter says: it may hold a secret, and logs keep everything. */
    @Override
    public String toString() {
      return "Letter[…]";
    }
  }
}
