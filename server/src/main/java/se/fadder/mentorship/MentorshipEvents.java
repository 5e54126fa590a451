package se.fadder.mentorship;

import java.util.List;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/** The events about mentorships for those who answer for units, besides {@link Mentorships}'. */
public final class MentorshipEvents {
  private MentorshipEvents() {}

  /**
   * The event that a mentorship of somebody who works in the unit or below it begins or ends, or
   * that somebody is asked to be their mentor, or answers.
   */
  public static Event in(UnitId unit) {
    return Event.of("mentorship.unit", unit);
  }

  /** Publishes what {@link #in} tells of. */
  static void publish(WriteTx tx, People people, PersonId newHire) {
    people.allEmployments(tx, Set.of(newHire)).getOrDefault(newHire, List.of()).stream()
        .flatMap(at -> at.unitPath().units().stream())
        .distinct()
        .forEach(unit -> tx.publish(in(unit)));
  }
}
