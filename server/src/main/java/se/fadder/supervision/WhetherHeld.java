package se.fadder.supervision;

import se.fadder.kernel.PersonId;

/**
 * The rule who is asked whether a session took place, once it is over: both of two; of a group
 * whoever leads it, or planned it where somebody from outside does.
 */
public final class WhetherHeld {
  private WhetherHeld() {}

  /** Whether somebody who takes part is asked. */
  public static boolean isAsked(Session session, PersonId member) {
    return switch (session.form()) {
      case MENTOR, INDIVIDUAL -> true;
      case GROUP, CASE_REVIEW ->
          member.equals(session.leaderId() == null ? session.madeBy() : session.leaderId());
    };
  }
}
