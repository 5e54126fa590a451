package se.fadder.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;

/** Tests that one thing that fails stops neither the others of a day nor the next day. */
@OnBothDatabases
final class DailyJobTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-11");
  private static final String KIND = "test.round";
  private static final String TODAY = DAY.toString();
  private static final String TOMORROW = DAY.plusDays(1).toString();
  private static final int AT_ONCE = 4;

  private final SettableClock clock = SettableClock.on(TODAY);
  private final Database database;
  private final Jobs jobs = new Jobs(new Ids(clock, new Random(7)), clock);
  private final Set<String> broken = new HashSet<>();
  private final DailyJob job;

  DailyJobTest(Database database) {
    this.database = database;
    this.job =
        new DailyJob(database, jobs, new Today(clock, ZoneId.of("Europe/Stockholm")), new Round());
    database.write(tx -> {
      tx.sql(EffectSql.class).create();
      return true;
    });
    job.begin();
  }

  /** Has an effect for each of the things 10 to 19, unless one of them is broken. */
  private final class Round implements DailyRound {
    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public LocalTime at() {
      return LocalTime.of(3, 30);
    }

    @Override
    public Portion portion(Tx tx, LocalDate day, String after) {
      List<String> some =
          IntStream.range(10, 20)
              .mapToObj(String::valueOf)
              .filter(thing -> thing.compareTo(after) > 0)
              .limit(AT_ONCE)
              .toList();
      return new Portion(
          some, some.size() == AT_ONCE ? Optional.of(some.getLast()) : Optional.empty());
    }

    @Override
    public void each(WriteTx tx, LocalDate day, List<String> things) {
      tx.sql(EffectSql.class).have(things.stream().map(thing -> day + " " + thing).toList());
      if (things.stream().anyMatch(broken::contains)) {
        throw new IllegalStateException("broken");
      }
    }
  }

  /** Does all that is due and does not fail; returns the keys of what has failed. */
  private List<String> work() {
    Set<String> failed = new HashSet<>();
    List<Job> taken = claim();
    while (!taken.isEmpty()) {
      try {
        job.run(taken);
      } catch (IllegalStateException e) {
        taken.forEach(one -> failed.add(one.key()));
        List<Job> some = taken;
        database.write(tx -> {
          jobs.retry(
              tx, Map.of(some.getFirst(), clock.instant().plus(Duration.ofMinutes(5))), "broken");
          return true;
        });
      }
      taken = claim();
    }
    return failed.stream().sorted().toList();
  }

  private List<Job> claim() {
    return database.write(tx -> jobs.claim(tx, job));
  }

  private List<String> done() {
    return database.read(tx -> tx.sql(EffectSql.class).keys());
  }

  private static List<String> all(LocalDate day) {
    return IntStream.range(10, 20).mapToObj(thing -> day + " " + thing).toList();
  }

  @Test
  void allOthersAreDoneAndTheOneIsTriedAgain() {
    broken.add("12");
    assertThat(work()).containsExactly(TODAY + " 12");
    assertThat(done()).hasSize(9).doesNotContain(TODAY + " 12");
    clock.pass(Duration.ofMinutes(5));
    assertThat(work()).containsExactly(TODAY + " 12");
    broken.clear();
    clock.pass(Duration.ofMinutes(5));
    assertThat(work()).isEmpty();
    assertThat(done()).containsExactlyElementsOf(all(DAY));
    assertThat(database.<Integer>read(tx -> tx.sql(EffectSql.class).most())).isEqualTo(1);
  }

  @Test
  void theNextDayIsDoneThoughOneFailsForEver() {
    broken.add("19");
    assertThat(work()).containsExactly(TODAY + " 19");
    clock.pass(Duration.ofDays(1));
    assertThat(work()).containsExactly(TOMORROW + " 19");
    assertThat(done()).hasSize(18);
    clock.pass(Duration.ofMinutes(5));
    assertThat(work()).as("that of yesterday is over").containsExactly(TOMORROW + " 19");
  }

  @Test
  void theNextDayIsDoneThoughAllFailToday() {
    IntStream.range(10, 20).forEach(thing -> broken.add("" + thing));
    assertThat(work()).containsExactly(TODAY);
    assertThat(done()).isEmpty();
    broken.clear();
    clock.pass(Duration.ofDays(1));
    assertThat(work()).isEmpty();
    assertThat(done()).hasSize(20).containsAll(all(DAY.plusDays(1)));
  }

  @Test
  void ofAPurgeOneDeletionThatFailsStopsNoOther() {
    Purge purge =
        new Purge(
            KIND,
            List.of(
                (tx, most) -> {
                  throw new IllegalStateException("broken");
                },
                (tx, most) -> {
                  tx.sql(EffectSql.class).have(List.of("deleted"));
                  return 0;
                }));
    assertThatThrownBy(() -> database.write(tx -> purge.some(tx, DAY, "")))
        .isInstanceOf(IllegalStateException.class);
    DailyJob night =
        new DailyJob(database, jobs, new Today(clock, ZoneId.of("Europe/Stockholm")), purge);
    night.run(claim());
    night.run(claim().stream().filter(one -> one.data().equals("1")).toList());
    assertThat(done()).containsExactly("deleted");
  }
}
