package se.fadder.supervision;

/** How somebody stands to a session that they may know of. */
public enum SessionStanding {
  /** Takes part or leads: reads and writes what is typed there. */
  PARTICIPANT,
  /** Took part and is a party no more: reads what was typed there and writes nothing. */
  FORMER,
  /** Leads somebody who takes part, or is HR of them: sees who met when, and nothing typed. */
  OVERSEER;

  /** Whether one may read what is typed in the session. */
  public boolean readsTyped() {
    return this != OVERSEER;
  }

  /** Whether one may write in the session. */
  public boolean writes() {
    return this == PARTICIPANT;
  }
}
