package se.fadder.routines;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.text.IdentityNumber;
import se.fadder.text.SwedishNames;

/** The publishing of routines, and who answers for them. A published version never changes. */
public final class RoutinePublishing {
  public static final int LONGEST_KEY = 60;

  private static final Pattern KEY = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** The longest time until a review: a routine that nobody looks over for longer is forgotten. */
  private static final Period LONGEST_REVIEW = Period.ofYears(3);

  private final Ids ids;
  private final Today today;
  private final People people;
  private final AuditLog auditLog;

  public RoutinePublishing(Ids ids, Today today, People people, AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** Publishes the next version of a routine, or a new one. For HR and those who lead the unit. */
  public Outcome<RoutineId> publish(WriteTx tx, Viewer viewer, Proposal as) {
    if (unit(tx, viewer, as.unitId()).isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    if (as.key().length() > LONGEST_KEY || !KEY.matcher(as.key()).matches()) {
      return Outcome.refused(
          Problem.at("key", "INVALID", "A key is made of a to z, digits and single hyphens."));
    }
    Optional<Problem> problem =
        as.draft()
            .problem()
            .or(() -> problem(as.note()))
            .or(() -> problem(tx, viewer, as.ownerId(), as.reviewOn()));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    RoutineSql sql = tx.sql(RoutineSql.class);
    Optional<RoutineSql.Head> there = sql.ofKey(as.unitId(), as.key());
    int version = there.map(RoutineSql.Head::version).orElse(0);
    if (version != (as.basedOn() == null ? 0 : as.basedOn())) {
      return Outcome.refused(
          Problem.at(
              "basedOn", "NEWER_VERSION_EXISTS", "Somebody else has published it meanwhile."));
    }
    return Outcome.done(publish(tx, viewer, as, there.orElseGet(() -> add(tx, as))));
  }

  private Optional<Unit> unit(Tx tx, Viewer viewer, UnitId id) {
    return Optional.ofNullable(people.units(tx, viewer, Set.of(id)).get(id))
        .filter(unit -> Routines.mayPublish(people.reach(tx, viewer), unit.path()));
  }

  private static Optional<Problem> problem(String note) {
    return IdentityNumber.isIn(note)
        ? Optional.of(
            Problem.at(
                "note",
                "IDENTITY_NUMBER",
                "The text holds a Swedish identity or coordination number."))
        : Optional.empty();
  }

  private Optional<Problem> problem(Tx tx, Viewer viewer, PersonId owner, LocalDate reviewOn) {
    boolean known = people.persons(tx, viewer, Set.of(owner)).containsKey(owner);
    if (!known || !people.employedToday(tx, Set.of(owner)).contains(owner)) {
      return Optional.of(Problem.notFound("ownerId"));
    }
    LocalDate day = today.date();
    return reviewOn.isBefore(day) || reviewOn.isAfter(day.plus(LONGEST_REVIEW))
        ? Optional.of(
            Problem.at(
                "reviewOn", "INVALID", "A routine is looked over within three years from today."))
        : Optional.empty();
  }

  /** Adds a routine as a head without a version; its first one is given at once. */
  private RoutineSql.Head add(WriteTx tx, Proposal as) {
    RoutineId id = ids.next(RoutineId::new);
    tx.sql(RoutineSql.class).insert(id, as.unitId(), as.key(), as.ownerId(), as.reviewOn());
    return new RoutineSql.Head(id, as.unitId(), as.ownerId(), as.reviewOn(), 0);
  }

  private RoutineId publish(WriteTx tx, @Nullable Viewer by, Proposal as, RoutineSql.Head before) {
    RoutineSql sql = tx.sql(RoutineSql.class);
    RoutineDraft draft = as.draft();
    RoutineId id = before.id();
    int version = before.version() + 1;
    UUID versionId = ids.next();
    // First, for two at once meet in this row, and the later one is run again.
    sql.update(id, version, as.ownerId(), as.reviewOn());
    sql.insertVersion(
        new RoutineSql.NewVersion(
            versionId,
            id,
            version,
            draft.title(),
            SwedishNames.sortKey(draft.title()),
            draft.purpose(),
            draft.document().title(),
            draft.document().url(),
            String.join("\n", draft.searchWords()),
            as.note(),
            today.now(),
            by == null ? null : by.person()));
    sql.insertChecks(versionId, draft.checks());
    sql.deleteWords(id);
    sql.insertWords(id, SearchWords.beginnings(draft.found()));
    auditLog.note(
        tx, by, null, RoutineChangeKind.ROUTINE_PUBLISHED, id, as.key() + " version " + version);
    note(tx, by, before, as.ownerId(), as.reviewOn());
    return id;
  }

  /** Notes a new owner and another day of review in the audit log. */
  private void note(
      WriteTx tx, @Nullable Viewer by, RoutineSql.Head before, PersonId owner, LocalDate reviewOn) {
    RoutineId id = before.id();
    if (before.version() == 0 || !owner.equals(before.ownerId())) {
      auditLog.note(tx, by, owner, RoutineChangeKind.ROUTINE_OWNER_ASSIGNED, id, "");
    }
    if (before.version() == 0 || !reviewOn.equals(before.reviewOn())) {
      auditLog.note(tx, by, null, RoutineChangeKind.ROUTINE_REVIEW_SET, id, reviewOn.toString());
    }
  }

  /**
   * Sets who answers for a routine and by when it is to be looked over, with its text as it is. For
   * HR and those who lead the unit.
   */
  public Outcome<RoutineId> review(
      WriteTx tx, Viewer viewer, RoutineId id, PersonId owner, LocalDate reviewOn) {
    Optional<RoutineSql.Head> head =
        tx.sql(RoutineSql.class)
            .head(id)
            .filter(routine -> unit(tx, viewer, routine.unitId()).isPresent());
    if (head.isEmpty()) {
      return Outcome.refused(Problem.notFound("routineId"));
    }
    Optional<Problem> problem = problem(tx, viewer, owner, reviewOn);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    tx.sql(RoutineSql.class).update(id, head.get().version(), owner, reviewOn);
    note(tx, viewer, head.get(), owner, reviewOn);
    return Outcome.done(id);
  }

  /**
   * Publishes what comes from outside as fact, such as from seeding; it checks no access.
   *
   * @throws IllegalArgumentException when it cannot be published
   */
  public RoutineId record(WriteTx tx, Proposal as) {
    as.draft()
        .problem()
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem.message());
        });
    RoutineSql.Head head =
        tx.sql(RoutineSql.class).ofKey(as.unitId(), as.key()).orElseGet(() -> add(tx, as));
    return publish(tx, null, as, head);
  }
}
