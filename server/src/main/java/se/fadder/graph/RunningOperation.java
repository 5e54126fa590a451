package se.fadder.graph;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.kernel.Happening;
import se.fadder.kernel.Viewer;

/** An operation while it is answered, on one thread. */
final class RunningOperation implements Operation {
  private final Viewer viewer;
  private final Database database;
  private final @Nullable Tx snapshot;
  private final @Nullable LiveAnswers live;
  private final Loads loads;
  private final IdentityHashMap<Throwable, String> faults = new IdentityHashMap<>();

  /**
   * Begins an operation.
   *
   * @param snapshot what a query reads in whole; null for a mutation, whose reads must see what it
   *     has written and so are units of work of their own
   * @param live whose answer it is, if it is one of a subscription
   */
  RunningOperation(
      Viewer viewer,
      Database database,
      @Nullable Tx snapshot,
      @Nullable LiveAnswers live,
      Map<String, Loader.Batch<?, ?>> batches) {
    this.viewer = viewer;
    this.database = database;
    this.snapshot = snapshot;
    this.live = live;
    this.loads = new Loads(this, batches);
  }

  @Override
  public Viewer viewer() {
    return viewer;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Tx, T> work) {
    return snapshot != null ? work.apply(snapshot) : database.read(work);
  }

  @Override
  public <K, V> CompletableFuture<@Nullable V> load(Loader<K, V> loader, @Nullable K key) {
    return loads.load(loader, key);
  }

  /** Whether whoever asks has heard of all those happenings since before this operation began. */
  boolean listens(Set<Happening> concerns) {
    return live == null || live.listens(concerns);
  }

  /** The reference of a fault, logged where it is met for the first time. */
  String fault(Throwable fault, Function<Throwable, String> log) {
    return faults.computeIfAbsent(fault, log);
  }

  Loads loads() {
    return loads;
  }
}
