package se.fadder.arrivals;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.files.FileProblem;
import se.fadder.files.RowProblem;
import se.fadder.files.TableFile;
import se.fadder.files.UnreadableFile;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitPath;

/**
 * The imports of files of newcomers, all or nothing. A file is checked first; then it is worked on
 * in the background, in pieces between which others write, and nothing is seen of it before the
 * end. What a server leaves behind when it is stopped half-way is cleared away by {@link
 * ImportFollowUp}.
 */
public final class Imports implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Imports.class.getName());

  private final Database database;
  private final Jobs jobs;
  private final Ids ids;
  private final Today today;
  private final FileCheck check;
  private final Staging staging;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /** Lets one file be checked at a time: a large one keeps a processor busy for a second. */
  private final Semaphore judging = new Semaphore(1, true);

  private volatile boolean closing;

  public Imports(
      Database database, Jobs jobs, Ids ids, Today today, FileCheck check, Staging staging) {
    this.database = database;
    this.jobs = jobs;
    this.ids = ids;
    this.today = today;
    this.check = check;
    this.staging = staging;
  }

  /** Checks a file, as a dry run. */
  ImportResult check(Viewer viewer, byte[] bytes) {
    Optional<UnitPath> organisation = database.read(tx -> check.organisation(tx, viewer));
    if (organisation.isEmpty()) {
      return new ImportResult.Denied();
    }
    judging.acquireUninterruptibly();
    try {
      TableFile<Column> file = TableFile.read(Column.FORMAT, bytes);
      return new ImportResult.Judged(
          database.read(tx -> check.check(tx, organisation.get(), file)));
    } catch (UnreadableFile e) {
      return new ImportResult.Unreadable(e.problem());
    } finally {
      judging.release();
    }
  }

  /** Begins to import a file with which nothing is wrong. */
  ImportResult begin(Viewer viewer, byte[] bytes) {
    ImportResult judged = check(viewer, bytes);
    if (!(judged instanceof ImportResult.Judged(var checked)) || !checked.problems().isEmpty()) {
      return judged;
    }
    ImportId id = ids.next(ImportId::new);
    int total = checked.newcomers().size();
    int begun = database.<Integer>write(tx -> begin(tx, viewer, id, checked));
    return begun == 0
        ? new ImportResult.Unreadable(RowProblem.in(0, "", FileProblem.IMPORT_UNDERWAY))
        : new ImportResult.Begun(total, workers.submit(() -> work(viewer, id, checked)));
  }

  private int begin(WriteTx tx, Viewer viewer, ImportId id, FileCheck.Checked checked) {
    Instant now = today.now();
    ImportFollowUp.giveUpLost(tx, now);
    int begun =
        tx.sql(ImportSql.class)
            .begin(id, viewer.person(), checked.organisation(), checked.newcomers().size(), now);
    if (begun == 1) {
      ImportFollowUp.request(tx, jobs, id, now);
      tx.publish(RecentImport.of(viewer.person()));
    }
    return begun;
  }

  private void work(Viewer viewer, ImportId id, FileCheck.Checked checked) {
    try {
      Optional<Problem> failure =
          make(viewer, id, checked.newcomers())
              ? admit(viewer, id, checked)
              : Optional.of(Staging.givenUp());
      failure.ifPresent(problem -> end(id, problem.code()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "an import failed", e);
      end(id, "IMPORT_GIVEN_UP");
    }
    clear();
  }

  /** Makes the newcomers in pieces; while some are stored, what the next need is looked up. */
  private boolean make(Viewer viewer, ImportId id, List<RowReading.Read> newcomers) {
    Future<List<Staging.Ready>> next = ready(newcomers, 0);
    for (int from = 0; from < newcomers.size(); from += Staging.READY_AT_ONCE) {
      List<Staging.Ready> ready = awaited(next);
      next = ready(newcomers, from + Staging.READY_AT_ONCE);
      if (!store(viewer, id, ready)) {
        return false;
      }
    }
    return true;
  }

  private Future<List<Staging.Ready>> ready(List<RowReading.Read> newcomers, int from) {
    List<RowReading.Read> some =
        newcomers.stream().skip(from).limit(Staging.READY_AT_ONCE).toList();
    return workers.submit(() -> database.read(tx -> staging.ready(tx, some)));
  }

  private static <T> T awaited(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while newcomers were looked up", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("newcomers were not to be looked up", e);
    }
  }

  private boolean store(Viewer viewer, ImportId id, List<Staging.Ready> ready) {
    for (Staging.Ready one : ready) {
      if (closing || !database.<Boolean>write(tx -> staging.make(tx, viewer, id, one))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Problem> admit(Viewer viewer, ImportId id, FileCheck.Checked checked) {
    List<ImportSql.Arrival> arrivals = database.read(tx -> staging.made(tx, id));
    return database.write(tx -> staging.admit(tx, viewer, id, checked, arrivals));
  }

  private void end(ImportId id, String failure) {
    database.write(tx -> {
      ImportSql sql = tx.sql(ImportSql.class);
      sql.actor(id).ifPresent(actor -> tx.publish(RecentImport.of(actor)));
      return sql.end(id, ImportState.FAILED, failure);
    });
  }

  private void clear() {
    boolean more = true;
    while (more && !closing) {
      more = database.<Boolean>write(staging::clear);
    }
  }

  /** Gives up the imports that are under way. */
  @Override
  public void close() {
    closing = true;
    workers.close();
  }
}
