package se.fadder.staff;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Employments;
import se.fadder.people.People;
import se.fadder.people.PeopleRoom;
import se.fadder.people.PeopleWriter;
import se.fadder.people.PersonRecord;
import se.fadder.people.PersonRecords;
import se.fadder.people.Staffing;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;

/**
 * The maker of single changes. A change is judged anew by what has become of the organisation since
 * the file was held against it: what is so already is done, what cannot be made is noted with the
 * reason.
 */
final class StaffMaker {
  private final People people;
  private final PeopleWriter writer;
  private final Employments employments;
  private final PersonRecords records;
  private final Staffing staffing;

  StaffMaker(PeopleRoom room) {
    this.people = room.people();
    this.writer = room.writer();
    this.employments = room.employments();
    this.records = room.records();
    this.staffing = room.staffing();
  }

  /**
   * Makes a change.
   *
   * @param actor of HR; null where a machine gave the file and nobody had to say yes
   */
  void make(WriteTx tx, @Nullable Viewer actor, StaffFile file, StaffChange change) {
    Outcome<PersonId> outcome =
        switch (change.kind()) {
          case PERSON_NEW -> person(tx, actor, file, change);
          case EMPLOYMENT_NEW -> employment(tx, actor, file, change);
          case PERSON_CHANGED -> correct(tx, actor, file, change);
          case EMPLOYMENT_CHANGED -> work(tx, actor, change);
          case EMPLOYMENT_CONTINUED, EMPLOYMENT_ENDING -> lastDay(tx, actor, change);
          case ROLE_NEW -> role(tx, actor, file, change);
          case ROLE_ENDING -> noRole(tx, actor, change);
        };
    PersonId about = outcome instanceof Outcome.Done<PersonId>(PersonId id) ? id : null;
    String problem = outcome.refusal().map(Problem::code).orElse(null);
    tx.sql(StaffChangeSql.class)
        .settle(
            file.id(),
            change.place(),
            problem == null ? StaffChangeState.DONE : StaffChangeState.REFUSED,
            problem,
            about);
  }

  private PeopleWriter writer(@Nullable Viewer actor) {
    return actor == null ? writer : writer.by(actor);
  }

  private Outcome<PersonId> person(
      WriteTx tx, @Nullable Viewer actor, StaffFile file, StaffChange of) {
    if (of.number() != null
        && tx.sql(StaffSql.class).numbered(file.organisation(), of.number()).isPresent()) {
      return Outcome.refused(Problem.of("KNOWN_ALREADY", "Somebody has that number by now."));
    }
    PersonId known = of.personId();
    PersonId id =
        known != null
            ? known
            : writer(actor)
                .addPerson(
                    tx,
                    requireNonNull(of.givenName()),
                    requireNonNullElse(of.familyName(), ""),
                    null,
                    of.email())
                .id();
    number(tx, file, of, id);
    return begin(tx, actor, of, id, known != null);
  }

  private static void number(WriteTx tx, StaffFile file, StaffChange of, PersonId id) {
    if (of.number() != null) {
      tx.sql(StaffSql.class).number(file.organisation(), of.number(), id);
    }
  }

  private Outcome<PersonId> employment(
      WriteTx tx, @Nullable Viewer actor, StaffFile file, StaffChange of) {
    return whose(tx, file, of)
        .map(id -> begin(tx, actor, of, id, true))
        .orElseGet(() -> Outcome.refused(Problem.notFound("personId")));
  }

  private static Optional<PersonId> whose(Tx tx, StaffFile file, StaffChange of) {
    return of.personId() != null
        ? Optional.of(of.personId())
        : tx.sql(StaffChangeSql.class).madeOf(file.id(), of.ofLine());
  }

  private Outcome<PersonId> begin(
      WriteTx tx, @Nullable Viewer actor, StaffChange of, PersonId id, boolean isKnown) {
    Unit unit = unit(tx, of);
    Term term = new Term(requireNonNull(of.firstDay()), of.lastDay());
    if (isKnown
        && people.allEmployments(tx, Set.of(id)).getOrDefault(id, List.of()).stream()
            .anyMatch(at ->
                at.unitId().equals(unit.id())
                    && (at.term().overlaps(term) || at.firstDay().equals(term.firstDay())))) {
      return Outcome.done(id);
    }
    EmploymentForm form = requireNonNull(of.form());
    Employment begun =
        writer(actor).beginEmployment(tx, id, unit, requireNonNull(of.title()), form, term);
    if (isKnown) {
      employments.tellBegun(tx, begun);
    }
    tx.publish(Event.standing(id));
    return Outcome.done(id);
  }

  private static Unit unit(Tx tx, StaffChange of) {
    return UnitTree.byId(tx, requireNonNull(of.unitId()));
  }

  private Outcome<PersonId> correct(
      WriteTx tx, @Nullable Viewer actor, StaffFile file, StaffChange of) {
    PersonId id = requireNonNull(of.personId());
    number(tx, file, of, id);
    PersonRecord was = records.known(tx, id);
    return records.record(
        tx,
        actor,
        new PersonRecord(
            id,
            requireNonNullElse(of.givenName(), was.givenName()),
            of.givenName() == null ? was.familyName() : requireNonNullElse(of.familyName(), ""),
            was.alias(),
            of.email() == null ? was.email() : of.email()),
        file.organisation());
  }

  private Outcome<PersonId> work(WriteTx tx, @Nullable Viewer actor, StaffChange of) {
    Optional<Employment> at = employments.found(tx, requireNonNull(of.employmentId()));
    if (at.isEmpty()) {
      return Outcome.refused(Problem.notFound("employmentId"));
    }
    Employment was = at.get();
    employments.recordWork(
        tx,
        actor,
        was,
        requireNonNullElse(of.title(), was.title()),
        requireNonNullElse(of.form(), was.form()));
    LocalDate firstDay = of.firstDay();
    return firstDay == null || actor == null || firstDay.equals(was.firstDay())
        ? Outcome.done(was.personId())
        : employments.moveFirstDay(tx, actor, was.id(), firstDay).map(moved -> was.personId());
  }

  private Outcome<PersonId> lastDay(WriteTx tx, @Nullable Viewer actor, StaffChange of) {
    PersonId id = requireNonNull(of.personId());
    return employments
        .recordLastDay(tx, actor, requireNonNull(of.employmentId()), of.lastDay())
        .map(at -> id);
  }

  private Outcome<PersonId> role(
      WriteTx tx, @Nullable Viewer actor, StaffFile file, StaffChange of) {
    Optional<PersonId> id = whose(tx, file, of);
    if (id.isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    Outcome<PersonId> given =
        staffing.record(
            tx,
            actor,
            id.get(),
            requireNonNull(of.role()),
            unit(tx, of),
            requireNonNull(of.firstDay()));
    if (given instanceof Outcome.Done) {
      tx.sql(StaffSql.class).give(id.get(), requireNonNull(of.unitId()), of.role());
    }
    return given;
  }

  private Outcome<PersonId> noRole(WriteTx tx, @Nullable Viewer actor, StaffChange of) {
    PersonId id = requireNonNull(of.personId());
    tx.sql(StaffSql.class).takeBack(id, requireNonNull(of.unitId()), requireNonNull(of.role()));
    return staffing.recordEnd(tx, actor, id, of.role(), of.unitId(), requireNonNull(of.lastDay()));
  }
}
