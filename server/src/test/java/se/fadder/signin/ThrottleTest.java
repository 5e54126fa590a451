package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.SettableClock;

@OnOneDatabase
final class ThrottleTest {
  private final Database database;
  private final SettableClock clock = SettableClock.on("2026-03-11");
  private final Throttle throttle = new Throttle(clock);

  ThrottleTest(Database database) {
    this.database = database;
  }

  interface StoredSql {
    @SqlQuery("select bucket from sign_in_throttle")
    List<String> buckets();
  }

  @Test
  void fromOneAddressTenMayComeAtOnceAndThenOneEveryTwoMinutes() {
    assertThat(Collections.nCopies(10, 0)).allMatch(i -> admit("asa", "192.0.2.1").isEmpty());
    assertThat(admit("asa", "192.0.2.1")).contains(Duration.ofMinutes(2));
    clock.pass(Duration.ofSeconds(119));
    assertThat(admit("asa", "192.0.2.1")).contains(Duration.ofSeconds(1));
    clock.pass(Duration.ofSeconds(1));
    assertThat(admit("asa", "192.0.2.1")).isEmpty();
    assertThat(admit("asa", "192.0.2.1")).contains(Duration.ofMinutes(2));
  }

  @Test
  void whoStandsBehindTheSameAddressIsNotHeld() {
    exhaust("asa", "192.0.2.1");
    for (int i = 0; i < 500; i++) {
      assertThat(admit("colleague" + i, "192.0.2.1")).isEmpty();
    }
  }

  @Test
  void fromManyAddressesTogetherThirtyMayCome() {
    for (int i = 0; i < 30; i++) {
      assertThat(admit("asa", "192.0.2." + i)).isEmpty();
    }
    assertThat(admit("asa", "198.51.100.1")).contains(Duration.ofMinutes(5));
  }

  @Test
  void aGuesserElsewhereDoesNotKeepTheOwnerOut() {
    database.write(tx -> {
      throttle.succeeded(tx, "asa", "203.0.113.9");
      return true;
    });
    for (int i = 0; i < 30; i++) {
      admit("asa", "192.0.2." + i);
    }
    assertThat(admit("asa", "192.0.2.77")).isPresent();
    assertThat(admit("asa", "203.0.113.9")).isEmpty();
    clock.pass(Throttle.REMEMBERED);
    for (int i = 0; i < 30; i++) {
      admit("asa", "192.0.2." + i);
    }
    assertThat(admit("asa", "203.0.113.9")).isPresent();
  }

  @Test
  void aSubscriberWithManyAddressesOfIpv6CountsAsOne() {
    for (int i = 0; i < 10; i++) {
      assertThat(admit("asa", "2001:db8:1:2::" + i)).isEmpty();
    }
    assertThat(admit("asa", "2001:db8:1:2:ffff::1")).isPresent();
    assertThat(admit("asa", "2001:db8:1:3::1")).isEmpty();
  }

  @Test
  void signingInForgetsTheFailuresBefore() {
    exhaust("asa", "192.0.2.1");
    clock.pass(Duration.ofMinutes(2));
    assertThat(admit("asa", "192.0.2.1")).isEmpty();
    database.write(tx -> {
      throttle.succeeded(tx, "asa", "192.0.2.1");
      return true;
    });
    assertThat(Collections.nCopies(10, 0)).allMatch(i -> admit("asa", "192.0.2.1").isEmpty());
  }

  @Test
  void anotherServerAndARestartedOneCountOn() {
    exhaust("asa", "192.0.2.1");
    Throttle another = new Throttle(clock);
    assertThat(database.<Optional<Duration>>write(tx -> another.admit(tx, "asa", "192.0.2.1")))
        .isPresent();
  }

  @Test
  void ofManyAtOnceNoMoreComeThroughThanMay() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> guesses =
          Collections.nCopies(40, () -> admit("asa", "192.0.2.1").isEmpty());
      assertThat(threads.invokeAll(guesses).stream().map(Future::resultNow))
          .filteredOn(admitted -> admitted)
          .hasSize(10);
    }
  }

  @Test
  void nothingOfWhatWasTypedIsStored() {
    admit("min hemliga kod", "192.0.2.1");
    assertThat(buckets()).hasSize(2).allMatch(bucket -> bucket.matches("[0-9a-f]{64}"));
  }

  /** Whatever the rhythm, no window of time lets more through than the limit says. */
  @Test
  void inNoWindowOfTimeComeMoreThanTheLimitSays() {
    Random random = new Random(20260311);
    for (int run = 0; run < 8; run++) {
      String account = "asa" + run;
      List<Duration> admitted = new ArrayList<>();
      Duration elapsed = Duration.ZERO;
      for (int attempt = 0; attempt < 60; attempt++) {
        Duration pause = Duration.ofMillis(random.nextInt(1 + random.nextInt(180_000)));
        clock.pass(pause);
        elapsed = elapsed.plus(pause);
        Optional<Duration> wait = admit(account, "192.0.2.1");
        if (wait.isEmpty()) {
          admitted.add(elapsed);
        } else {
          assertThat(wait.get()).isBetween(Duration.ofMillis(1), Throttle.NEAR.every());
        }
      }
      assertNoWindowHoldsTooMany(admitted);
    }
  }

  @Test
  void whatIsGivenBackWasNoGuess() {
    for (int i = 0; i < 100; i++) {
      assertThat(admit("asa", "192.0.2.1")).as("attempt " + i).isEmpty();
      throttle.giveBack(database, "asa", "192.0.2.1");
    }
    assertThat(buckets()).isEmpty();
    exhaust("asa", "192.0.2.1");
    throttle.giveBack(database, "asa", "192.0.2.1");
    assertThat(admit("asa", "192.0.2.1")).isEmpty();
    assertThat(admit("asa", "192.0.2.1")).isPresent();
  }

  @Test
  void whatIsGivenBackAtARememberedAddressLeavesTheGuessesElsewhere() {
    succeed("asa", "203.0.113.9");
    for (int i = 0; i < 30; i++) {
      assertThat(admit("asa", "192.0.2." + i)).isEmpty();
      assertThat(admit("asa", "203.0.113.9")).isEmpty();
      throttle.giveBack(database, "asa", "203.0.113.9");
    }
    assertThat(admit("asa", "192.0.2.77")).isPresent();
  }

  @Tag("slow")
  @Test
  void whoTriesNamesAtRandomFillsNoTable() {
    succeed("bo", "203.0.113.9");
    exhaust("asa", "192.0.2.1");
    int most = Throttle.MOST_KEPT + 3 * Throttle.TRIMMED_EVERY;
    for (int i = 0; i < 4 * Throttle.MOST_KEPT; i += 1000) {
      int from = i;
      database.write(tx -> {
        for (int name = from; name < from + 1000; name++) {
          throttle.admit(tx, "name " + name, "198.51.100.1");
        }
        return true;
      });
      clock.pass(Duration.ofSeconds(1));
      assertThat(buckets().size()).isLessThan(most);
    }
    assertThat(admit("asa", "192.0.2.1")).as("a bucket that is full goes last").isPresent();
    for (int i = 0; i < 30; i++) {
      admit("bo", "192.0.2." + i);
    }
    assertThat(admit("bo", "203.0.113.9")).as("an address that is remembered stays").isEmpty();
  }

  private void succeed(String account, String address) {
    database.write(tx -> {
      throttle.succeeded(tx, account, address);
      return true;
    });
  }

  private List<String> buckets() {
    return database.read(tx -> tx.sql(StoredSql.class).buckets());
  }

  private static void assertNoWindowHoldsTooMany(List<Duration> admitted) {
    for (int from = 0; from < admitted.size(); from++) {
      for (int to = from; to < admitted.size(); to++) {
        Duration window = admitted.get(to).minus(admitted.get(from));
        long most = Throttle.NEAR.atOnce() + window.dividedBy(Throttle.NEAR.every());
        assertThat((long) to - from + 1).isLessThanOrEqualTo(most);
      }
    }
  }

  private void exhaust(String account, String address) {
    for (int i = 0; i < Throttle.NEAR.atOnce(); i++) {
      assertThat(admit(account, address)).isEmpty();
    }
    assertThat(admit(account, address)).isPresent();
  }

  private Optional<Duration> admit(String account, String address) {
    return database.write(tx -> throttle.admit(tx, account, address));
  }
}
