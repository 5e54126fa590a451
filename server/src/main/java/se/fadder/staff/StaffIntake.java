package se.fadder.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.files.Fault;
import se.fadder.files.FileProblem;
import se.fadder.files.RowProblem;
import se.fadder.files.RowProblems;
import se.fadder.files.TableFile;
import se.fadder.files.TableRow;
import se.fadder.files.UnreadableFile;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitNames;
import se.fadder.people.UnitPath;

/**
 * The intake of files of staff: a file is judged, held against the staff as it is, and what it
 * would change is stored to be looked at.
 */
public final class StaffIntake {
  /** The most changes that are stored in one unit of work. */
  private static final int STORED_AT_ONCE = 100;

  /** The fewest employments of which nearly all can be said to be gone. */
  private static final int FEW = 20;

  private final Database database;
  private final Ids ids;
  private final Today today;
  private final People people;
  private final Jobs jobs;

  /** Lets one file be judged at a time: a large one keeps a processor busy for a second. */
  private final Semaphore judging = new Semaphore(1, true);

  StaffIntake(Database database, Ids ids, Today today, People people, Jobs jobs) {
    this.database = database;
    this.ids = ids;
    this.today = today;
    this.people = people;
    this.jobs = jobs;
  }

  /** Takes a file from somebody of HR, to be looked at. */
  StaffResult take(Viewer viewer, byte[] bytes) {
    Optional<UnitPath> organisation =
        database.read(tx ->
            people.reach(tx, viewer).roles().stream()
                .filter(has -> has.role() == Role.HR)
                .map(has -> has.unitPath().organisation())
                .findFirst());
    return organisation
        .map(root -> take(new StaffGiver(root, viewer.person(), null), bytes))
        .orElseGet(StaffResult.Denied::new);
  }

  /**
   * Takes a file from a machine that has a key for it. What is in it is done at once, unless
   * somebody of HR has to say yes: to the end of more than a tenth of the employments, to roles
   * that give rights, to other addresses, by which passwords are renewed, to other first days, and
   * to who may be known already.
   */
  public StaffResult take(UnitPath organisation, String machine, byte[] bytes) {
    return take(new StaffGiver(organisation, null, machine), bytes);
  }

  private StaffResult take(StaffGiver giver, byte[] bytes) {
    judging.acquireUninterruptibly();
    try {
      return judged(giver, TableFile.read(StaffColumn.FORMAT, bytes));
    } catch (UnreadableFile e) {
      return new StaffResult.Faulty(0, List.of(e.problem()), 0);
    } finally {
      judging.release();
    }
  }

  private StaffResult judged(StaffGiver giver, TableFile<StaffColumn> file) {
    RowProblems problems = new RowProblems(file.problems());
    StaffFileId id = ids.next(StaffFileId::new);
    Judged judged =
        database.read(tx -> {
          UnitNames units = UnitNames.of(tx, giver.organisation());
          if (hasNoUnit(file, units)) {
            throw new UnreadableFile(0, "", StaffProblem.OTHER_ORGANISATION);
          }
          return judge(
              giver,
              id,
              file,
              units,
              StaffAsOf.read(tx, giver.organisation(), today.date()),
              problems);
        });
    if (!problems.rows().isEmpty()) {
      return new StaffResult.Faulty(file.rows().size(), problems.first(), problems.more());
    }
    return store(judged);
  }

  private static boolean hasNoUnit(TableFile<StaffColumn> file, UnitNames units) {
    return !file.rows().isEmpty()
        && file.rows().stream().allMatch(row -> units.units(row.cell(StaffColumn.UNIT)).isEmpty());
  }

  /** A file that was judged, with what it would change. */
  private record Judged(StaffFile file, List<StaffChange> changes, int endings) {}

  private Judged judge(
      StaffGiver giver,
      StaffFileId id,
      TableFile<StaffColumn> file,
      UnitNames units,
      StaffAsOf as,
      RowProblems problems) {
    List<StaffRow> rows = new ArrayList<>();
    for (TableRow<StaffColumn> row : file.rows()) {
      StaffReading reading = new StaffReading(row, units, today.date());
      reading.read().ifPresent(rows::add);
      problems.addAll(reading.problems());
    }
    List<StaffChange> changes = List.of();
    int keptBack = 0;
    if (problems.rows().isEmpty()) {
      StaffComparison comparison =
          new StaffComparison(id, as, giver.person(), file.has(StaffColumn.LAST_DAY));
      comparison.compare(rows);
      StaffRoles roles = new StaffRoles(id, as, comparison, giver.person());
      comparison.addRoles(
          roles.changes(
              rows,
              comparison.changes().size(),
              file.has(StaffColumn.ROLES),
              file.has(StaffColumn.MANAGER)));
      problems.addAll(comparison.problems().first());
      problems.addAll(roles.problems().first());
      changes = comparison.changes();
      keptBack = comparison.keptBack();
    }
    int employed = as.lasting();
    int gone = (int) changes.stream().filter(of -> isEnding(of) && of.line() == 0).count();
    if (employed >= FEW && gone > employed * 4 / 5) {
      problems.add(RowProblem.in(0, "", StaffProblem.NEARLY_ALL_GONE));
    }
    int endings = (int) changes.stream().filter(StaffIntake::isEnding).count();
    boolean waits = giver.machine() != null && waits(changes, endings, employed);
    return new Judged(
        new StaffFile(
            id,
            giver.organisation(),
            giver.person(),
            giver.machine(),
            StaffFileState.READING,
            file.rows().size(),
            employed,
            keptBack,
            String.join("\n", file.skipped()),
            waits,
            today.now(),
            null,
            null),
        changes,
        endings);
  }

  private static boolean isEnding(StaffChange of) {
    return of.kind() == StaffChangeKind.EMPLOYMENT_ENDING;
  }

  private static final Set<StaffChangeKind> OF_ROLES =
      EnumSet.of(StaffChangeKind.ROLE_NEW, StaffChangeKind.ROLE_ENDING);

  private static boolean waits(List<StaffChange> changes, int endings, int employed) {
    return StaffFile.isMany(endings, employed)
        || changes.stream()
            .anyMatch(of ->
                of.state() == StaffChangeState.ASKED
                    || OF_ROLES.contains(of.kind())
                    || (of.kind() == StaffChangeKind.PERSON_CHANGED && of.email() != null)
                    || (of.kind() == StaffChangeKind.EMPLOYMENT_CHANGED && of.firstDay() != null));
  }

  /** Stores the changes in pieces between which others write; it is shown once all are there. */
  private StaffResult store(Judged judged) {
    StaffFile file = judged.file();
    Instant now = today.now();
    int begun =
        database.<Integer>write(tx -> {
          StaffChangeSql sql = tx.sql(StaffChangeSql.class);
          sql.replace(file.organisation(), now);
          return sql.begin(file);
        });
    if (begun == 0) {
      return faulty(file, FileProblem.IMPORT_UNDERWAY);
    }
    for (List<StaffChange> some : Chunks.of(judged.changes(), STORED_AT_ONCE)) {
      database.write(tx -> {
        tx.sql(StaffChangeSql.class).insert(some);
        return true;
      });
    }
    boolean shown = database.<Boolean>write(tx -> show(tx, file));
    return shown
        ? new StaffResult.Taken(
            file.id(),
            file.rowCount(),
            judged.changes().size(),
            judged.endings(),
            file.machine() == null || file.waits())
        : faulty(file, FileProblem.IMPORT_UNDERWAY);
  }

  private boolean show(WriteTx tx, StaffFile file) {
    StaffChangeSql sql = tx.sql(StaffChangeSql.class);
    boolean shown = sql.show(file.id()) == 1;
    if (shown && file.machine() != null && !file.waits()) {
      sql.accept(file.id(), null);
      StaffMaking.request(tx, jobs, file.id(), today.now());
    }
    tx.publish(StaffFiles.of(file.organisation()));
    return shown;
  }

  private static StaffResult faulty(StaffFile file, Fault fault) {
    return new StaffResult.Faulty(file.rowCount(), List.of(RowProblem.in(0, "", fault)), 0);
  }
}
