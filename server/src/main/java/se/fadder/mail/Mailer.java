package se.fadder.mail;

/**
 * Sends e-mail. Rooms get it from {@link MailRoom}; a server that has no mail server has none.
 * Never called inside a unit of work: it would keep everybody waiting, and a letter cannot be taken
 * back.
 */
public interface Mailer {
  /** Sends a letter. Returns within a few seconds, and throws nothing. */
  MailState send(Letter letter);

  /** How far a letter came while the sender waited. */
  enum MailState {
    /** The mail server has taken it. */
    SENT,
    /** It has not, and will not. */
    NOT_SENT,
    /** It has not answered yet. */
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

    /** Without what it says: a letter may hold a secret, and logs keep everything. */
    @Override
    public String toString() {
      return "Letter[…]";
    }
  }
}
