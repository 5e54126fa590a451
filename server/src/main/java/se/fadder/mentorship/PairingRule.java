package se.fadder.mentorship;

/**
 * The rules that stop a pair, judged on the first day of the mentorship. Each is the code of a user
 * error too, but for {@link #KEPT_APART}, of which others than HR hear that HR is to be asked.
 */
public enum PairingRule {
  /** Nobody is their own mentor. */
  OWN_MENTOR(true),
  /** One of the two is not employed on that day. */
  NOT_EMPLOYED(true),
  /** The mentor has not worked long enough in the newcomer's organisation. */
  NEW_HERE(false),
  /** The mentor leads the newcomer's unit, or one above it. */
  MANAGER(true),
  /** HR has noted that the two are not to be paired. */
  KEPT_APART(true),
  /** All seats of the mentor are taken, or asked for. */
  NO_SEAT(false),
  /** The mentor takes nobody on that day. */
  PAUSED(false),
  /** The mentor is away on that day, and for too many working days from it on. */
  AWAY(true),
  /** The two work together on too few weekdays. */
  WEEKDAYS(false),
  /** The mentor has declined this newcomer. */
  DECLINED(true);

  private final boolean hard;

  PairingRule(boolean hard) {
    this.hard = hard;
  }

  /**
   * Whether nobody may pair the two in spite of the rule. One who chooses a mentor by name may pass
   * over the others; a proposal and a request may not.
   */
  public boolean isHard() {
    return hard;
  }
}
