package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.breaks.PastBreaks.Became;
import se.fadder.breaks.PastBreaks.PastBreak;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.Purge;

/** Tests what somebody is told of their own weeks, and when it goes. */
@OnOneDatabase
final class BreakHistoryTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");

  private final Database database;
  private final World world;
  private final BreakHistory history;

  BreakHistoryTest(Database database) {
    this.database = database;
    world = new World(database);
    history = new BreakHistory(world.today());
  }

  private void had(
      String name, LocalDate day, String time, Became became, @Nullable BreakBattery battery) {
    Instant at = day.atTime(LocalTime.parse(time)).atZone(world.today().zone()).toInstant();
    PastBreak one =
        new PastBreak(world.person(name), day, at, BreakSlotKind.FIKA, 15, became, battery);
    database.write(tx -> {
      new PastBreaks(world.ids()).record(tx, List.of(one));
      return true;
    });
  }

  private List<BreakWeek> weeks(String name, int number) {
    return database.read(tx -> history.weeks(tx, world.viewer(name), number));
  }

  @Test
  void aWeekHasTheDaysOfItsBreaks() {
    had("colleague", MONDAY, "09:30", Became.TAKEN, BreakBattery.SOCIAL);
    had("colleague", MONDAY, "11:40", Became.UNPROMPTED, BreakBattery.PHYSICAL);
    had("colleague", MONDAY, "14:30", Became.PASSED, null);
    had("colleague", World.DAY, "07:30", Became.TAKEN_LATER, BreakBattery.SOCIAL);
    had("colleague", World.DAY, "08:30", Became.DECLINED, null);
    had("main mentor", MONDAY, "09:30", Became.TAKEN, null);

    BreakWeek week = weeks("colleague", 1).getFirst();
    assertThat(week.firstDay()).isEqualTo(MONDAY);
    assertThat(week.counts())
        .isEqualTo(
            new BreakCounts(
                4,
                4,
                2,
                1,
                1,
                1,
                1,
                List.of(
                    new BreakBatteryCount(BreakBattery.SOCIAL, 2),
                    new BreakBatteryCount(BreakBattery.PHYSICAL, 1))));
    assertThat(week.days())
        .extracting(BreakHistoryDay::date, day -> day.slots().size(), day -> day.counts().taken())
        .containsExactly(tuple(MONDAY, 2, 1), tuple(World.DAY, 2, 1));
    assertThat(week.days().getFirst().unprompted())
        .extracting(TakenBreak::battery)
        .containsExactly(BreakBattery.PHYSICAL);
  }

  @Test
  void weeksComeOneByOneAndAlsoEmpty() {
    had("colleague", MONDAY.minusDays(1), "09:30", Became.TAKEN, null);
    had("colleague", MONDAY.minusWeeks(3), "09:30", Became.TAKEN, null);
    assertThat(weeks("colleague", 3))
        .extracting(BreakWeek::firstDay, week -> week.counts().taken())
        .containsExactly(
            tuple(MONDAY, 0), tuple(MONDAY.minusWeeks(1), 1), tuple(MONDAY.minusWeeks(2), 0));
    assertThat(weeks("colleague", 4).getLast().counts().taken()).isEqualTo(1);
    assertThat(weeks("hr", 4)).allMatch(week -> week.days().isEmpty());
  }

  /** On a Monday the week that is not over has one day. */
  @Test
  void theMostWeeksHoldTheMostDaysThatAreKept() {
    assertThat(7 * (BreakHistory.MOST_WEEKS - 1) + 1).isGreaterThan(BreakSettings.MOST_DAYS_KEPT);
  }

  /** One that fell away before it was told, as when a visit came between, counts as nothing. */
  @Test
  void whatWasNotToldIsNotThere() {
    had("colleague", MONDAY, "09:30", Became.PASSED, null);
    database.write(tx -> tx.sql(BreakRows.class).untell(world.person("colleague")));
    BreakWeek week = weeks("colleague", 1).getFirst();
    assertThat(week.days()).isEmpty();
    assertThat(week.counts()).isEqualTo(new BreakCounts(0, 0, 0, 0, 0, 0, 0, List.of()));
  }

  @Test
  void itGoesAfterSoManyDays() {
    LocalDate lastKept = World.DAY.minusDays(90);
    for (LocalDate day : List.of(lastKept, lastKept.minusDays(1))) {
      had("colleague", day, "09:30", Became.TAKEN, null);
      had("colleague", day, "11:00", Became.UNPROMPTED, null);
      database.write(tx -> tx.sql(BreakRows.class).addDay(world.person("colleague"), day));
    }
    Purge purge = (Purge) BreakPurge.work(world.today(), 90);
    String after = "";
    for (int round = 0; round < 3; round++) {
      String from = after;
      after = database.write(tx -> purge.some(tx, World.DAY, from)).orElse("done");
    }
    assertThat(after).isEqualTo("done");
    List<LocalDate> left = database.read(tx -> tx.sql(BreakRows.class).days());
    assertThat(left).containsExactly(lastKept, lastKept, lastKept);
  }
}
