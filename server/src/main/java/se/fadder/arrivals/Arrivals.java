package se.fadder.arrivals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
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
import se.fadder.people.PeopleReadKind;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.PersonMatcher;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;
import se.fadder.welcome.Welcome;
import se.fadder.welcome.Welcomes;

/** The arrivals of newcomers, added one at a time: for HR, and for whoever leads the unit. */
public final class Arrivals {
  private final Ids ids;
  private final People people;
  private final PeopleWriter peopleWriter;
  private final Beginnings beginnings;
  private final Welcomes welcomes;
  private final KnownPeople known;
  private final ReadLog readLog;

  public Arrivals(
      Ids ids,
      People people,
      PeopleWriter peopleWriter,
      Beginnings beginnings,
      Welcomes welcomes,
      ReadLog readLog) {
    this.ids = ids;
    this.people = people;
    this.peopleWriter = peopleWriter;
    this.beginnings = beginnings;
    this.welcomes = welcomes;
    this.known = new KnownPeople(people);
    this.readLog = readLog;
  }

  /** The units in which the viewer may add newcomers, by name. */
  public Slice<Unit> units(Tx tx, Viewer viewer, Page page) {
    return UnitTree.unitsWithin(tx, led(tx, viewer), page);
  }

  private List<UnitPath> led(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(has -> has.role() == Role.MANAGER || has.role() == Role.HR)
        .map(RoleAssignment::reach)
        .toList();
  }

  /** Adds a newcomer: the person, the employment and the plan that fits. */
  public Outcome<PersonId> add(WriteTx tx, Viewer viewer, Newcomer newcomer) {
    return add(tx, viewer, newcomer, null, false);
  }

  /**
   * Adds a newcomer.
   *
   * @param welcome how the first day begins; null when it is as usual in the unit
   * @param isNamesake whether it is somebody else than those of that name who work there or did
   */
  public Outcome<PersonId> add(
      WriteTx tx, Viewer viewer, Newcomer newcomer, @Nullable Welcome welcome, boolean isNamesake) {
    Optional<Unit> unit = unit(tx, viewer, newcomer.unitId());
    if (unit.isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<Problem> problem =
        newcomer
            .fault(people.today())
            .or(() -> badOwner(tx, viewer, newcomer.ownerId()))
            .or(() -> badWelcome(tx, viewer, welcome));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    UnitPath organisation = unit.get().path().organisation();
    Optional<Problem> isKnown =
        known.problem(tx, viewer, organisation, newcomer.named(), isNamesake);
    if (isKnown.isPresent()) {
      List<Person> like = known.like(tx, viewer, organisation, newcomer.named());
      return new Outcome.Refused<>(
          List.of(isKnown.get()), like.size() == 1 ? like.getFirst().id() : null);
    }
    return fits(tx, unit.get(), newcomer)
        ? Outcome.done(arrive(tx, viewer, unit.get(), newcomer, welcome))
        : Outcome.refused(noTemplate());
  }

  /** The unit, when the viewer may add somebody in it. */
  Optional<Unit> unit(Tx tx, Viewer viewer, UnitId id) {
    AccessScope scope = people.reach(tx, viewer);
    return people.units(tx, viewer, Set.of(id)).values().stream()
        .filter(unit -> scope.leads(unit.path()) || scope.isHrOf(unit.path()))
        .filter(unit -> !unit.isClosed())
        .findFirst();
  }

  /** The problem that a person cannot own the plan; empty when they can, or it is nobody yet. */
  Optional<Problem> badOwner(Tx tx, Viewer viewer, @Nullable PersonId owner) {
    return mayOwn(tx, viewer, owner) ? Optional.empty() : Optional.of(Problem.notFound("ownerId"));
  }

  private Optional<Problem> badWelcome(Tx tx, Viewer viewer, @Nullable Welcome welcome) {
    return welcome == null ? Optional.empty() : welcomes.problem(tx, viewer, null, welcome);
  }

  /**
   * Those whom a newcomer may be, in the organisation in which the viewer may add somebody; none
   * for whoever may nowhere.
   */
  public List<Person> like(Tx tx, Viewer viewer, PersonMatcher.Named named) {
    List<Person> like =
        led(tx, viewer).stream()
            .map(UnitPath::organisation)
            .distinct()
            .flatMap(organisation -> known.like(tx, viewer, organisation, named).stream())
            .distinct()
            .toList();
    readLog.note(viewer, like.stream().map(Person::id).toList(), PeopleReadKind.PERSON_RECORD);
    return like;
  }

  static Problem knownAlready() {
    return Problem.of("KNOWN_ALREADY", "Somebody like that is employed already.");
  }

  static Problem knownBefore() {
    return Problem.of("KNOWN_BEFORE", "Somebody like that has been employed before.");
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

  private PersonId arrive(
      WriteTx tx, Viewer viewer, Unit unit, Newcomer newcomer, @Nullable Welcome welcome) {
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
    if (welcome != null) {
      welcomes.record(tx, viewer, employment, welcome);
    }
    return person.id();
  }
}
