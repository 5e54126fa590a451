package se.fadder.arrivals;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Beginnings;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.Employments;
import se.fadder.people.People;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.Unit;

/**
 * The further employments of people who are known already, so that nobody becomes two people: for
 * HR, and for whoever leads the unit.
 */
public final class FurtherEmployments {
  private final Ids ids;
  private final People people;
  private final Employments employments;
  private final PeopleWriter peopleWriter;
  private final Beginnings beginnings;
  private final Arrivals arrivals;

  FurtherEmployments(
      Ids ids,
      People people,
      Employments employments,
      PeopleWriter peopleWriter,
      Beginnings beginnings,
      Arrivals arrivals) {
    this.ids = ids;
    this.people = people;
    this.employments = employments;
    this.peopleWriter = peopleWriter;
    this.beginnings = beginnings;
    this.arrivals = arrivals;
  }

  /** Employs somebody again, or in another unit too, with the plan that fits where it is wanted. */
  public Outcome<PersonId> begin(WriteTx tx, Viewer viewer, FurtherEmployment wanted) {
    Optional<Unit> unit = arrivals.unit(tx, viewer, wanted.unitId());
    if (unit.isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    @Nullable Person person =
        people.persons(tx, viewer, Set.of(wanted.personId())).get(wanted.personId());
    if (person == null || person.id().equals(viewer.person())) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    Optional<Problem> problem =
        newcomer(person, wanted)
            .fault(people.today())
            .or(() -> badOwner(tx, viewer, person.id(), wanted.ownerId()));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Term term = new Term(wanted.firstDay(), wanted.lastDay());
    if (employments.isEmployedIn(tx, unit.get(), person, term)) {
      return Outcome.refused(
          Problem.at("firstDay", "EMPLOYED_ALREADY", "The person is employed there at that time."));
    }
    if (wanted.withPlan() && !beginnings.fits(tx, asEmployed(person, unit.get(), wanted))) {
      return Outcome.refused(Arrivals.noTemplate());
    }
    Employment begun =
        peopleWriter
            .by(viewer)
            .beginEmployment(
                tx,
                person.id(),
                unit.get(),
                wanted.title(),
                wanted.form(),
                term,
                wanted.experience());
    employments.tellBegun(tx, begun);
    if (wanted.withPlan()) {
      beginnings.beginNow(tx, viewer, begun, wanted.ownerId());
    }
    return Outcome.done(person.id());
  }

  private Optional<Problem> badOwner(
      Tx tx, Viewer viewer, PersonId person, @Nullable PersonId owner) {
    return person.equals(owner)
        ? Optional.of(
            Problem.at("ownerId", "OWN_PLAN", "Somebody else answers for a newcomer's plan."))
        : arrivals.badOwner(tx, viewer, owner);
  }

  /** The faults of a newcomer are those of whoever comes again, but for the name. */
  private static Newcomer newcomer(Person person, FurtherEmployment wanted) {
    return new Newcomer(
        new Named(person.givenName(), person.familyName(), null),
        wanted.unitId(),
        wanted.title(),
        wanted.form(),
        wanted.experience(),
        wanted.firstDay(),
        wanted.lastDay(),
        null);
  }

  private Employment asEmployed(Person person, Unit unit, FurtherEmployment wanted) {
    return new Employment(
        ids.next(EmploymentId::new),
        person.id(),
        unit.id(),
        unit.path(),
        wanted.title(),
        wanted.form(),
        wanted.firstDay(),
        wanted.lastDay(),
        wanted.experience());
  }
}
