package se.fadder.graph.engine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.ResponseBudget;
import se.fadder.kernel.Event;
import se.fadder.kernel.Id;
import se.fadder.kernel.Viewer;

/** An operation while it is answered, on one thread. */
final class RunningOperation implements Operation {
  private static final ScopedValue<RunningOperation> RUNNING = ScopedValue.newInstance();

  private final Viewer viewer;
  private final Database database;
  private final @Nullable SubscriptionStream live;
  private final boolean writesOnce;
  private final ResponseBudget budget;
  private final Nodes nodes;
  private final Loaders loaders;
  private final Map<Selection.Place, Selection> selections;
  private final Map<Selection.Place, Selection> fewerInHand = new HashMap<>();
  private final IdentityHashMap<Throwable, String> faults = new IdentityHashMap<>();
  private @Nullable Tx snapshot;

  /**
   * Begins an operation.
   *
   * @param snapshot what a query reads in whole; null for a mutation, whose reads must see what it
   *     has written
   * @param writesOnce whether all that is read is read after all that is written
   * @param selections of its document, as far as they are known
   * @param live whose answer it is, if it is one of a subscription
   * @param budget the bytes that its answer may take
   * @param nodes the types whose objects are found by id alone
   */
  RunningOperation(
      Viewer viewer,
      Database database,
      @Nullable Tx snapshot,
      boolean writesOnce,
      @Nullable SubscriptionStream live,
      ResponseBudget budget,
      Map<Selection.Place, Selection> selections,
      Map<String, Batched<?, ?>> batches,
      Nodes nodes) {
    this.viewer = viewer;
    this.database = database;
    this.snapshot = snapshot;
    this.writesOnce = writesOnce;
    this.selections = selections;
    this.live = live;
    this.budget = budget;
    this.nodes = nodes;
    this.loaders = new Loaders(this, batches);
  }

  /** The operation that is answered on this thread. */
  static RunningOperation current() {
    return RUNNING.orElseThrow(
        () -> new IllegalStateException("a field is answered outside an operation"));
  }

  /** Answers the operation on this thread. */
  <T> T answer(Supplier<T> work) {
    return ScopedValue.where(RUNNING, this).call(work::get);
  }

  @Override
  public Viewer viewer() {
    return viewer;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Tx, T> work) {
    return snapshot != null ? work.apply(snapshot) : database.read(work);
  }

  /**
   * Does work that leads to many reads, on one snapshot where that shows what has been written:
   * each snapshot of its own would cost its judgement of what the viewer may see, and a cold cache.
   */
  void readTogether(Runnable reads) {
    if (snapshot != null || !writesOnce) {
      reads.run();
      return;
    }
    database.<@Nullable Void>read(tx -> {
      snapshot = tx;
      try {
        reads.run();
      } finally {
        snapshot = null;
      }
      return null;
    });
  }

  @Override
  public <K, V> CompletableFuture<@Nullable V> load(Loader<K, V> loader, @Nullable K key) {
    return loaders.load(loader, key);
  }

  @Override
  public CompletableFuture<? extends @Nullable Object> node(@Nullable Id id) {
    return id == null ? CompletableFuture.completedFuture(null) : nodes.load(this, id);
  }

  /**
   * Whether the subscription that asks has heard of all those events since before this operation
   * began.
   */
  boolean listens(Set<Event> concerns) {
    return live == null || live.listens(concerns);
  }

  /** The reference of a fault, logged where it is met for the first time. */
  String fault(Throwable fault, Function<Throwable, String> log) {
    return faults.computeIfAbsent(fault, log);
  }

  /** The selection in a place. */
  Selection selection(Selection.Place place, Supplier<Selection> find) {
    Selection waiting = fewerInHand.get(place);
    return waiting != null ? waiting : selections.computeIfAbsent(place, p -> find.get());
  }

  /** Notes that in this operation fewer fields of a place are eager. */
  void notInHand(Selection.Place place, Selection fewer) {
    fewerInHand.put(place, fewer);
  }

  ResponseBudget budget() {
    return budget;
  }

  Loaders loaders() {
    return loaders;
  }
}
