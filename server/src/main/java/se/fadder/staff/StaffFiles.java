package se.fadder.staff;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.People;
import se.fadder.people.PeopleReadKind;
import se.fadder.people.Role;
import se.fadder.people.UnitPath;

/** The files of staff as HR sees them: what they would change, and the yes to it or the no. */
public final class StaffFiles {
  /** The most files that are listed. */
  static final int MOST = 20;

  private final Today today;
  private final People people;
  private final Jobs jobs;
  private final AuditLog auditLog;
  private final ReadLog readLog;

  StaffFiles(Today today, People people, Jobs jobs, AuditLog auditLog, ReadLog readLog) {
    this.today = today;
    this.people = people;
    this.jobs = jobs;
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /** The event that a file of an organisation has come, or has come further. */
  static Event of(UnitPath organisation) {
    UUID root = organisation.units().getFirst().value();
    return new Event("staff.file", root);
  }

  /** The organisations that the viewer is HR of. */
  Set<UnitPath> organisations(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(has -> has.role() == Role.HR)
        .map(has -> has.unitPath().organisation())
        .collect(toSet());
  }

  /** The newest files, the newest first; none for whoever is not of HR. */
  public List<StaffFile> newest(Tx tx, Viewer viewer) {
    Set<UnitPath> organisations = organisations(tx, viewer);
    return organisations.isEmpty()
        ? List.of()
        : tx.sql(StaffChangeSql.class).newest(organisations, MOST);
  }

  /** How many changes a file has, by kind and state; none for whoever may not see it. */
  public List<StaffChangeSql.Count> counts(Tx tx, Viewer viewer, StaffFileId id) {
    return file(tx, viewer, id).isEmpty() ? List.of() : tx.sql(StaffChangeSql.class).counts(id);
  }

  /** A page of what a file would change, or has. */
  public Slice<StaffChange> changes(
      Tx tx, Viewer viewer, StaffFileId id, List<StaffChangeKind> kinds, Page page) {
    if (kinds.isEmpty() || file(tx, viewer, id).isEmpty()) {
      return new Slice<>(List.of(), false);
    }
    int after = page.afterKey().isEmpty() ? -1 : Integer.parseInt(page.afterKey());
    Slice<StaffChange> found =
        Slice.of(
            page,
            tx.sql(StaffChangeSql.class).ofKinds(id, EnumSet.copyOf(kinds), after, page.limit()));
    readLog.note(
        viewer,
        found.items().stream().map(StaffChange::personId).filter(Objects::nonNull).toList(),
        PeopleReadKind.EMPLOYMENT);
    return found;
  }

  /** A file of an organisation that the viewer is HR of. */
  private Optional<StaffFile> file(Tx tx, Viewer viewer, StaffFileId id) {
    return tx.sql(StaffChangeSql.class)
        .file(id)
        .filter(file -> organisations(tx, viewer).contains(file.organisation()));
  }

  /**
   * Says yes to what a file would change. For HR.
   *
   * @param endings how many employments are to end, said once more where they are more than a tenth
   *     of all; null where nobody has said it
   */
  public Outcome<ViewerId> accept(
      WriteTx tx, Viewer viewer, StaffFileId id, @Nullable Integer endings) {
    StaffChangeSql sql = tx.sql(StaffChangeSql.class);
    Optional<StaffFile> file = file(tx, viewer, id);
    if (file.isEmpty()) {
      return Outcome.refused(Problem.notFound("fileId"));
    }
    int many =
        sql.counts(id).stream()
            .filter(of -> of.kind() == StaffChangeKind.EMPLOYMENT_ENDING)
            .filter(of -> of.state() == StaffChangeState.PROPOSED)
            .mapToInt(StaffChangeSql.Count::number)
            .sum();
    boolean isSaid = endings != null && endings == many;
    if (StaffFile.isMany(many, file.get().employed()) && !isSaid) {
      return Outcome.refused(
          Problem.at(
              "endings",
              "ENDINGS_UNCONFIRMED",
              "More than a tenth of the employments would end: say how many."));
    }
    if (sql.accept(id, viewer.person()) == 0) {
      return over();
    }
    auditLog.note(tx, viewer, null, StaffAuditKind.STAFF_FILE_ACCEPTED, id, "ends " + many);
    StaffMaking.request(tx, jobs, id, today.now());
    tx.publish(of(file.get().organisation()));
    return Outcome.done(viewer.id());
  }

  private static Outcome<ViewerId> over() {
    return Outcome.refused(
        Problem.at("fileId", "STAFF_FILE_OVER", "The file is under way, or another has come."));
  }

  /** Says no to a file, of which nothing is made then. For HR. */
  public Outcome<ViewerId> discard(WriteTx tx, Viewer viewer, StaffFileId id) {
    Optional<StaffFile> file = file(tx, viewer, id);
    if (file.isEmpty()) {
      return Outcome.refused(Problem.notFound("fileId"));
    }
    if (tx.sql(StaffChangeSql.class).discard(id, today.now()) == 0) {
      return over();
    }
    tx.publish(of(file.get().organisation()));
    return Outcome.done(viewer.id());
  }

  /** Holds a change back, or lets it be made after all. For HR. */
  public Outcome<ViewerId> hold(
      WriteTx tx, Viewer viewer, StaffFileId id, int place, boolean held) {
    StaffChangeState from = held ? StaffChangeState.PROPOSED : StaffChangeState.HELD;
    StaffChangeState to = held ? StaffChangeState.HELD : StaffChangeState.PROPOSED;
    Optional<StaffChange> change = change(tx, viewer, id, place);
    if (change.isEmpty()) {
      return Outcome.refused(Problem.notFound("place"));
    }
    if (change.get().state() == from) {
      tx.sql(StaffChangeSql.class).settle(id, place, to, null, null);
    }
    return change.get().state() == from || change.get().state() == to
        ? Outcome.done(viewer.id())
        : over();
  }

  /** Says whether somebody is the one whom they may be. For HR. */
  public Outcome<ViewerId> answer(
      WriteTx tx, Viewer viewer, StaffFileId id, int place, boolean same) {
    Optional<StaffChange> change = change(tx, viewer, id, place);
    if (change.isEmpty() || (same && change.get().alikeId() == null)) {
      return Outcome.refused(Problem.notFound("place"));
    }
    return tx.sql(StaffChangeSql.class).answer(id, place, same) == 1
        ? Outcome.done(viewer.id())
        : over();
  }

  private Optional<StaffChange> change(Tx tx, Viewer viewer, StaffFileId id, int place) {
    return file(tx, viewer, id)
        .filter(file -> file.state() == StaffFileState.SHOWN)
        .flatMap(file -> tx.sql(StaffChangeSql.class).change(id, place));
  }
}
