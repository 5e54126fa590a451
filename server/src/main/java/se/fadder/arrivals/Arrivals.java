package se.fadder.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Beginnings;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.People;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.PersonMatcher;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;

/** The arrivals of newcomers, added one at a time: for HR, and for whoever leads the unit. */
public final class Arrivals {
  /** A day before anybody was employed. */
  private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  private final Ids ids;
  private final People people;
  private final PeopleWriter peopleWriter;
  private final Beginnings beginnings;

  public Arrivals(Ids ids, People people, PeopleWriter peopleWriter, Beginnings beginnings) {
    this.ids = ids;
    this.people = people;
    this.peopleWriter = peopleWriter;
    this.beginnings = beginnings;
  }

  /** The units in which the viewer may add newcomers, by name. */
  public Slice<Unit> units(Tx tx, Viewer viewer, Page page) {
    List<UnitPath> led =
        people.reach(tx, viewer).roles().stream()
            .filter(has -> has.role() == Role.MANAGER || has.role() == Role.HR)
            .map(RoleAssignment::reach)
            .toList();
    return UnitTree.unitsWithin(tx, led, page);
  }

  /** Adds a newcomer: the person, the employment and the plan that fits. */
  public Outcome<PersonId> add(WriteTx tx, Viewer viewer, Newcomer newcomer) {
    return add(tx, viewer, newcomer, false);
  }

  /**
   * Adds a newcomer.
   *
   * @param isNamesake whether it is somebody else than the one of that name who has left
   */
  public Outcome<PersonId> add(WriteTx tx, Viewer viewer, Newcomer newcomer, boolean isNamesake) {
    Optional<Unit> unit = unit(tx, viewer, newcomer.unitId());
    if (unit.isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<Problem> problem =
        newcomer.fault(people.today()).or(() -> badOwner(tx, viewer, newcomer));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Optional<Problem> known = known(tx, unit.get(), newcomer, isNamesake);
    if (known.isPresent()) {
      return new Outcome.Refused<>(
          List.of(known.get()), alike(tx, viewer, unit.get(), newcomer).orElse(null));
    }
    return fits(tx, unit.get(), newcomer)
        ? Outcome.done(arrive(tx, viewer, unit.get(), newcomer))
        : Outcome.refused(noTemplate());
  }

  /** The unit, when the viewer may add somebody in it. */
  Optional<Unit> unit(Tx tx, Viewer viewer, UnitId id) {
    AccessScope scope = people.reach(tx, viewer);
    return people.units(tx, viewer, Set.of(id)).values().stream()
        .filter(unit -> scope.leads(unit.path()) || scope.isHrOf(unit.path()))
        .findFirst();
  }

  private Optional<Problem> badOwner(Tx tx, Viewer viewer, Newcomer newcomer) {
    return mayOwn(tx, viewer, newcomer.ownerId())
        ? Optional.empty()
        : Optional.of(Problem.notFound("ownerId"));
  }

  /** Whether somebody like that works there, or did: by an address, which is nobody else's. */
  private Optional<Problem> known(Tx tx, Unit unit, Newcomer newcomer, boolean isNamesake) {
    PersonMatcher.Named named = newcomer.named();
    UnitPath organisation = unit.path().organisation();
    String field = named.email() == null ? "givenName" : "email";
    if (!PersonMatcher.employed(tx, organisation, people.today(), Set.of(named)).isEmpty()) {
      return Optional.of(Problem.at(field, knownAlready().code(), knownAlready().message()));
    }
    boolean isAnother = isNamesake && named.email() == null;
    return isAnother || everCalled(tx, unit, newcomer).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.at(field, "KNOWN_BEFORE", "Somebody like that has been employed before."));
  }

  private static Set<PersonId> everCalled(Tx tx, Unit unit, Newcomer newcomer) {
    PersonMatcher.Named named = newcomer.named();
    String word =
        named.email() == null
            ? (named.givenName() + " " + named.familyName()).strip()
            : named.email();
    return PersonMatcher.called(tx, unit.path().organisation(), LONG_AGO, Set.of(word))
        .getOrDefault(word, Set.of());
  }

  /**
   * The one person who is like a newcomer, who may be the same; nobody with protected identity, of
   * whom an address would tell too much.
   */
  private Optional<PersonId> alike(Tx tx, Viewer viewer, Unit unit, Newcomer newcomer) {
    Set<PersonId> alike = everCalled(tx, unit, newcomer);
    return alike.size() != 1
        ? Optional.empty()
        : people.persons(tx, viewer, alike).values().stream()
            .filter(person -> !person.isProtected())
            .map(Person::id)
            .findFirst();
  }

  static Problem knownAlready() {
    return Problem.of("KNOWN_ALREADY", "Somebody like that is employed already.");
  }

  static Problem noTemplate() {
    return Problem.of("NO_TEMPLATE", "No template that is published fits the employment.");
  }

  /** Whether there is a template for a newcomer. */
  boolean fits(Tx tx, Unit unit, Newcomer newcomer) {
    return beginnings.fits(tx, asEmployed(unit, newcomer));
  }

  /**
   * Whether a person may own the plan. Owning gives a plan to read: nobody reads another's before
   * their own first day.
   */
  private boolean mayOwn(Tx tx, Viewer viewer, @Nullable PersonId owner) {
    return owner == null
        || Stream.of(
                people.persons(tx, viewer, Set.of(owner)).keySet(),
                people.employedToday(tx, Set.of(owner)))
            .allMatch(some -> some.contains(owner));
  }

  /** The employment that is to be, for those who judge by it what fits. */
  private Employment asEmployed(Unit unit, Newcomer newcomer) {
    return new Employment(
        ids.next(EmploymentId::new),
        ids.next(PersonId::new),
        unit.id(),
        unit.path(),
        newcomer.title(),
        newcomer.form(),
        newcomer.firstDay(),
        newcomer.lastDay(),
        newcomer.experience());
  }

  private PersonId arrive(WriteTx tx, Viewer viewer, Unit unit, Newcomer newcomer) {
    PeopleWriter kept = peopleWriter.by(viewer);
    PersonMatcher.Named named = newcomer.named();
    Person person = kept.addPerson(tx, named.givenName(), named.familyName(), null, named.email());
    Employment employment =
        kept.beginEmployment(
            tx,
            person.id(),
            unit,
            newcomer.title(),
            newcomer.form(),
            newcomer.term(),
            newcomer.experience());
    beginnings.beginNow(tx, viewer, employment, newcomer.ownerId());
    return person.id();
  }
}
