package se.fadder.onboarding;

import java.util.HashSet;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.People;
import se.fadder.people.UnitPath;

/**
 * The events about plans, and which of them concern whom. They are published of the newcomer, for
 * those who look at one plan, and of each unit from theirs upwards, for those who have a role
 * there.
 */
public final class PlanEvents {
  private static final String NEW_HIRE = "onboarding.newHire";
  private static final String UNIT = "onboarding.unit";
  private static final String GIVEN = "onboarding.given";

  private final People people;
  private final Mentorships mentorships;
  private final Plans plans;

  public PlanEvents(People people, Mentorships mentorships, Plans plans) {
    this.people = people;
    this.mentorships = mentorships;
    this.plans = plans;
  }

  /** Publishes that a plan or one of its steps has changed. */
  public static void changed(WriteTx tx, PersonId newHire, UnitPath unit) {
    tx.publish(of(newHire));
    added(tx, unit);
  }

  /** Publishes that plans have been added in a unit. */
  static void added(WriteTx tx, UnitPath unit) {
    unit.units().forEach(above -> tx.publish(Event.of(UNIT, above)));
  }

  /** Publishes that a step or a plan was given to somebody or taken from them. */
  static void given(WriteTx tx, PersonId person) {
    tx.publish(Event.of(GIVEN, person));
  }

  /** The event that something of a person's introduction has changed. */
  public static Event of(PersonId newHire) {
    return Event.of(NEW_HIRE, newHire);
  }

  /** The events that concern a plan; none when the viewer may not read it. */
  public Set<Event> of(Tx tx, Viewer viewer, PlanId id) {
    Plan plan = plans.byIds(tx, viewer, Set.of(id)).get(id);
    return plan == null
        ? Set.of()
        : Set.of(
            of(plan.newHireId()),
            Mentorships.happeningOf(plan.newHireId()),
            Event.standing(plan.newHireId()));
  }

  /** The events that concern the steps which may fall to the viewer in other people's plans. */
  public Set<Event> ofStepsFallingTo(Tx tx, Viewer viewer) {
    Set<Event> concerns = new HashSet<>();
    concerns.add(Mentorships.happeningOf(viewer.person()));
    concerns.add(Event.of(GIVEN, viewer.person()));
    people.reach(tx, viewer).roles().forEach(held -> concerns.add(Event.of(UNIT, held.unitId())));
    for (Mentorship mentorship : mentorships.mentees(tx, viewer, Page.first(Page.MOST)).items()) {
      concerns.add(of(mentorship.newHireId()));
    }
    return concerns;
  }
}
