package se.fadder.arrivals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PreparedPlan;
import se.fadder.onboarding.StagedPlans;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.People;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.StagingUnit;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The staging of an import: the units of work in which newcomers are made in the staging unit, one
 * in each, and the last, which admits them all at once. Each holds the writer for a few
 * milliseconds.
 */
public final class Staging {
  /**
   * The newcomers that are prepared on one snapshot, on which what several have in common is looked
   * up once.
   */
  static final int READY_AT_ONCE = 20;

  /** The most people that are forgotten in one unit of work. */
  private static final int FORGOTTEN_AT_ONCE = 5;

  /**
   * The person of a newcomer, of whom nothing is known but what the file says: no absence and no
   * role.
   */
  private static final PersonId NOBODY_YET = new PersonId(new UUID(0, 0));

  private static final EmploymentId NOT_YET = new EmploymentId(new UUID(0, 0));

  private final Today today;
  private final People people;
  private final PeopleWriter peopleWriter;
  private final Beginnings beginnings;

  public Staging(Today today, People people, PeopleWriter peopleWriter, Beginnings beginnings) {
    this.today = today;
    this.people = people;
    this.peopleWriter = peopleWriter;
    this.beginnings = beginnings;
  }

  /** A newcomer in a file, with the plan that they are to have. */
  record Ready(RowReading.Read read, PreparedPlan plan) {}

  /** Looks up and computes what some newcomers need, so that making them is but storing. */
  List<Ready> ready(Tx tx, List<RowReading.Read> some) {
    return some.stream()
        .map(read -> new Ready(read, beginnings.ready(tx, employment(read))))
        .toList();
  }

  private static Employment employment(RowReading.Read read) {
    Newcomer newcomer = read.newcomer();
    return new Employment(
        NOT_YET,
        NOBODY_YET,
        newcomer.unitId(),
        read.unit().path(),
        newcomer.title(),
        newcomer.form(),
        newcomer.term().firstDay(),
        newcomer.term().lastDay(),
        newcomer.experience());
  }

  /**
   * Makes a newcomer where nobody sees them.
   *
   * @return whether the import is still underway
   */
  boolean make(WriteTx tx, Viewer viewer, ImportId id, Ready ready) {
    ImportSql sql = tx.sql(ImportSql.class);
    if (sql.advance(id, 1, today.now()) == 0) {
      return false;
    }
    sql.insertArrival(make(tx, viewer, id, StagingUnit.open(tx), ready));
    return true;
  }

  private ImportSql.Arrival make(
      WriteTx tx, Viewer viewer, ImportId id, Unit anteroom, Ready ready) {
    PeopleWriter kept = peopleWriter.by(viewer);
    RowReading.Read read = ready.read();
    Newcomer newcomer = read.newcomer();
    Named named = newcomer.named();
    Person person = kept.addPerson(tx, named.givenName(), named.familyName(), null, named.email());
    Employment waiting =
        kept.beginEmployment(
            tx,
            person.id(),
            anteroom,
            newcomer.title(),
            newcomer.form(),
            newcomer.term(),
            newcomer.experience());
    PlanId plan = beginnings.beginUnseen(tx, viewer, waiting.in(read.unit()), ready.plan());
    return new ImportSql.Arrival(
        id, read.line(), person.id(), waiting.id(), plan, newcomer.unitId(), newcomer.ownerId());
  }

  /** The arrivals that an import has made so far. */
  List<ImportSql.Arrival> made(Tx tx, ImportId id) {
    return tx.sql(ImportSql.class).arrivals(id, Column.FORMAT.mostRows());
  }

  /**
   * Admits all arrivals, unless something has come between since the file was checked.
   *
   * @param arrivals all whom the import has made; nobody else makes any for it
   */
  Optional<Problem> admit(
      WriteTx tx,
      Viewer viewer,
      ImportId id,
      FileCheck.Checked checked,
      List<ImportSql.Arrival> arrivals) {
    ImportSql sql = tx.sql(ImportSql.class);
    if (!people.reach(tx, viewer).isHrOf(checked.organisation())) {
      return Optional.of(Problem.notFound("file"));
    } else if (sql.known(id, checked.organisation(), people.today()) > 0) {
      return Optional.of(Arrivals.knownAlready());
    } else if (sql.end(id, ImportState.DONE, null) == 0) {
      return Optional.of(givenUp());
    }
    tx.publish(RecentImport.of(viewer.person()));
    Map<UnitId, Unit> units =
        checked.newcomers().stream()
            .map(RowReading.Read::unit)
            .distinct()
            .collect(toMap(Unit::id, Function.identity()));
    Map<UnitId, List<EmploymentId>> byUnit =
        arrivals.stream()
            .collect(
                groupingBy(
                    ImportSql.Arrival::unitId, mapping(ImportSql.Arrival::employmentId, toList())));
    byUnit.forEach((unit, employments) -> {
      StagingUnit.admit(tx, employments, Objects.requireNonNull(units.get(unit)));
      StagedPlans.announce(tx, Objects.requireNonNull(units.get(unit)).path());
    });
    owned(arrivals).forEach((owner, plans) -> StagedPlans.own(tx, plans, owner));
    return Optional.empty();
  }

  static Problem givenUp() {
    return Problem.of("IMPORT_GIVEN_UP", "The server was stopped meanwhile; nobody was taken in.");
  }

  private static Map<PersonId, List<PlanId>> owned(List<ImportSql.Arrival> arrivals) {
    return arrivals.stream()
        .filter(arrival -> arrival.ownerId() != null)
        .collect(
            groupingBy(
                arrival -> Objects.requireNonNull(arrival.ownerId()),
                mapping(ImportSql.Arrival::planId, toList())));
  }

  /**
   * Clears away some of what is left of imports that have ended: of one that failed, those whom it
   * made.
   *
   * @return whether there may be more
   */
  boolean clear(WriteTx tx) {
    ImportSql sql = tx.sql(ImportSql.class);
    Optional<ImportSql.Ended> ended = sql.uncleared();
    ended.ifPresent(one -> {
      List<ImportSql.Arrival> some = sql.arrivals(one.id(), FORGOTTEN_AT_ONCE);
      if (one.state() == ImportState.FAILED && !some.isEmpty()) {
        beginnings.forgetStaged(tx, some.stream().map(ImportSql.Arrival::planId).toList());
        StagingUnit.forget(tx, some.stream().map(ImportSql.Arrival::personId).toList());
      }
      if (some.isEmpty()) {
        sql.cleared(one.id());
      } else {
        sql.clear(one.id(), some.stream().map(ImportSql.Arrival::line).toList());
      }
    });
    return ended.isPresent();
  }
}
