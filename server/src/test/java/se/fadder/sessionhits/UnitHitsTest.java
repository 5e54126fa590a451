package se.fadder.sessionhits;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.calendar.WorkingHours;
import se.fadder.calendar.WorkingHoursCommands;
import se.fadder.calendar.WorkingHoursDay;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.supervision.SeriesScene;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionTime;

/** Tests that other hours of a unit offer to move what is planned outside of them. */
@OnBothDatabases
final class UnitHitsTest {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");
  private static final WorkingHoursDay USUAL_MONDAY = day(DayOfWeek.MONDAY, "16:30");

  private final SeriesScene scene;
  private final World world;

  UnitHitsTest(Database database) {
    scene = new SeriesScene(database);
    world = scene.world;
  }

  private List<String> hits(String viewer) {
    List<SessionHit> hits =
        scene.database.read(tx -> world.sessionHits().offers().of(tx, world.viewer(viewer)));
    return hits.stream().map(hit -> hit.session().day() + " " + hit.offeredDay()).toList();
  }

  private static WorkingHoursDay day(DayOfWeek weekday, String until) {
    return new WorkingHoursDay(1, weekday, LocalTime.parse("08:00"), LocalTime.parse(until));
  }

  /** Has the unit work until noon on Mondays, from a day on. */
  private void untilNoonOnMondays(String unit, LocalDate first) {
    List<WorkingHoursDay> days =
        Stream.of(DayOfWeek.values())
            .limit(5)
            .map(weekday -> day(weekday, weekday == DayOfWeek.MONDAY ? "12:00" : "16:30"))
            .toList();
    scene.database.write(tx -> {
      assertDone(
          world
              .hoursCommands()
              .setUnit(
                  tx,
                  world.viewer("hr"),
                  world.unit(unit).id(),
                  new WorkingHoursCommands.Said(first, null, 1, days)));
      return true;
    });
  }

  /** Does what waits to be done once a unit has other hours. */
  private void look() throws InterruptedException {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(world.sessionHits().ofUnits()),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (waits() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    }
    assertThat(waits()).isFalse();
  }

  private boolean waits() {
    var counts = world.database.read(tx -> world.jobs().counts(tx, "sessionhits.unit"));
    return counts.held() > 0 || counts.earliest() != null;
  }

  private void meet(DayOfWeek weekday, String begins, LocalDate last) {
    done(scene.plan("main mentor", scene.pair(weekday, begins, DAY, last)));
  }

  @Test
  void whatIsPlannedOutsideOfTheNewHoursIsHitAndStaysWhereItIs() throws Exception {
    meet(DayOfWeek.MONDAY, "14:00", MONDAY.plusWeeks(2));
    meet(DayOfWeek.MONDAY, "09:00", MONDAY.plusWeeks(2));
    untilNoonOnMondays("Norr", MONDAY.plusWeeks(1));
    assertThat(hits("main mentor")).as("while the job waits").isEmpty();
    look();
    assertThat(hits("main mentor")).containsExactly("2026-03-23 2026-03-24", "2026-03-30 null");
    assertThat(hits("self")).isEqualTo(hits("main mentor"));
    assertThat(hits("colleague")).as("takes no part").isEmpty();

    takeBack("Norr");
    look();
    assertThat(hits("main mentor")).isEmpty();
  }

  /** Takes back the hours of a unit that begin last. */
  private void takeBack(String unit) {
    scene.database.write(tx -> {
      UnitId id = world.unit(unit).id();
      WorkingHours last =
          world
              .hoursReader()
              .ofUnits(tx, world.viewer("hr"), Set.of(id))
              .getOrDefault(id, List.of())
              .getLast();
      assertDone(
          world
              .hoursCommands()
              .end(tx, world.viewer("hr"), last.id(), last.firstDay().minusDays(1)));
      return true;
    });
  }

  @Test
  void aUnitAboveCountsUnlessAUnitOrAPersonHasHoursOfTheirOwn() throws Exception {
    meet(DayOfWeek.MONDAY, "14:00", MONDAY);
    untilNoonOnMondays("Söder", DAY);
    look();
    assertThat(hits("main mentor")).as("another unit").isEmpty();
    for (String person : List.of("self", "main mentor")) {
      scene.database.write(tx -> {
        assertDone(
            world
                .hoursCommands()
                .setOwn(
                    tx,
                    world.viewer(person),
                    world.person(person),
                    new WorkingHoursCommands.Said(MONDAY, MONDAY, 1, List.of(USUAL_MONDAY))));
        return true;
      });
    }
    untilNoonOnMondays("Barn och vuxna", DAY);
    look();
    assertThat(hits("main mentor")).as("both have their own on that day").isEmpty();
    meet(DayOfWeek.MONDAY, "15:00", MONDAY.plusWeeks(1));
    assertThat(hits("main mentor")).as("planned around the new hours").isEmpty();
  }

  /** More people than a unit of work takes: each is looked through once. */
  @Test
  void manyPeopleAreLookedThroughInPieces() throws Exception {
    int many = 2 * UnitHits.AT_ONCE + 7;
    scene.database.write(tx -> {
      for (int i = 0; i < many; i++) {
        String member = "member " + i;
        world.employ(tx, member, world.unit("Norr"), DAY.minusYears(1), null);
        assertDone(
            world
                .supervision()
                .plans()
                .plan(tx, world.viewer("manager"), individual(world.person(member))));
      }
      return true;
    });
    untilNoonOnMondays("Norr", DAY);
    long before = scene.database.counts().units();
    look();
    assertThat(scene.database.counts().units() - before)
        .as("three pieces, and what takes and ends the job")
        .isBetween(4L, 20L);
    assertThat(hitsOfAll()).as("of both in each").isEqualTo(2 * many);
    assertThat(hits("manager")).hasSize(SessionHitOffers.MOST);
  }

  private SessionDraft individual(PersonId person) {
    return new SessionDraft(
        SessionForm.INDIVIDUAL,
        true,
        world.person("manager"),
        null,
        List.of(person),
        new SessionTime(MONDAY, LocalTime.parse("14:00"), LocalTime.parse("15:00")));
  }

  private int hitsOfAll() {
    return scene.database.read(tx -> {
      Set<PersonId> all = world.names().stream().map(world::person).collect(toSet());
      return tx.sql(SessionHitSql.class).ofPeople(all, DAY).size();
    });
  }

  @Test
  void whatIsPastIsForgottenInTheNight() throws Exception {
    meet(DayOfWeek.MONDAY, "14:00", MONDAY.plusWeeks(1));
    untilNoonOnMondays("Norr", DAY);
    look();
    assertThat(hits("main mentor")).hasSize(2);
    world.clock.pass(Duration.ofDays(7));
    WholeDay.of(world.sessionHits().purge(), world.today().date(), scene.database);
    assertThat(hits("main mentor")).hasSize(1);
    world.clock.pass(Duration.ofDays(14));
    WholeDay.of(world.sessionHits().purge(), world.today().date(), scene.database);
    assertThat(hitsOfAll()).isZero();
  }
}
