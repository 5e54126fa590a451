package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class FairExecutorTest {
  private static final Network FLOOD = new Network("flood");
  private static final Network TOWN = new Network("town");
  private static final Network VILLAGE = new Network("village");

  /** What a thread would do, by hand. */
  private final Deque<Runnable> threads = new ArrayDeque<>();

  private final FairExecutor executor = new FairExecutor(threads::add, 1, 4);
  private final List<String> done = new ArrayList<>();

  @Test
  void networksTakeTurns() {
    var _ = submit(FLOOD, "flood 1");
    var _ = submit(FLOOD, "flood 2");
    var _ = submit(FLOOD, "flood 3");
    var _ = submit(TOWN, "town 1");
    var _ = submit(VILLAGE, "village 1");
    run();
    assertThat(done).containsExactly("flood 1", "flood 2", "town 1", "village 1", "flood 3");
  }

  @Test
  void whoHasMostInAFullQueueGivesWay() {
    var _ = submit(FLOOD, "flood 1");
    var _ = submit(FLOOD, "flood 2");
    var _ = submit(FLOOD, "flood 3");
    var _ = submit(FLOOD, "flood 4");
    Future<Boolean> last = submit(FLOOD, "flood 5");
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> submit(FLOOD, "flood 6"));
    Future<Boolean> towns = submit(TOWN, "town 1");
    assertThat(last.isCancelled()).isTrue();
    var _ = submit(TOWN, "town 2");
    assertThatExceptionOfType(RejectedExecutionException.class)
        .as("both have as many now")
        .isThrownBy(() -> submit(TOWN, "town 3"));
    run();
    assertThat(done).containsExactly("flood 1", "flood 2", "town 1", "flood 3", "town 2");
    assertThat(towns.isDone()).isTrue();
  }

  @Test
  void asManyAreUnderWayAtOnceAsThereAreThreads() {
    FairExecutor two = new FairExecutor(threads::add, 2, 4);
    for (int i = 0; i < 5; i++) {
      var _ = two.submit(FLOOD, () -> true);
    }
    assertThat(threads).hasSize(2);
    run();
    var _ = two.submit(FLOOD, () -> true);
    assertThat(threads).as("what was free is free again").hasSize(1);
  }

  @Test
  void whatFailsKeepsNothingFromGoingOn() {
    Future<Boolean> failing =
        executor.submit(
            TOWN,
            () -> {
              throw new IllegalStateException("on purpose");
            });
    var _ = submit(TOWN, "town 2");
    run();
    assertThat(failing.state()).isEqualTo(Future.State.FAILED);
    assertThat(done).containsExactly("town 2");
  }

  private Future<Boolean> submit(Network network, String what) {
    return executor.submit(network, () -> done.add(what));
  }

  private void run() {
    while (!threads.isEmpty()) {
      threads.removeFirst().run();
    }
  }
}
