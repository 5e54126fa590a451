package se.fadder.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;

/** Tests starting routines, ticking their checks, and what becomes of them. */
@OnOneDatabase
record RunsTest(Database database) {
  private RoutineId routine(World world) {
    return database.write(tx ->
        world
            .routinePublishing()
            .record(tx, Texts.inNorr(world, "hembesok", null, Texts.draft("Hembesök"))));
  }

  private RoutineRun start(World world, RoutineId routine) {
    return start(world, routine, null, null);
  }

  private RoutineRun start(
      World world, RoutineId routine, @Nullable Integer version, @Nullable Instant at) {
    return read(world, Outcomes.done(tryStart(world, routine, version, at)));
  }

  private Outcome<RoutineRunId> tryStart(
      World world, RoutineId routine, @Nullable Integer version, @Nullable Instant at) {
    return database.write(tx -> world.runs().start(tx, world.viewer("self"), routine, version, at));
  }

  private RoutineRun read(World world, RoutineRunId id) {
    return Objects.requireNonNull(
        database.read(tx -> world.runs().byIds(tx, world.viewer("self"), Set.of(id))).get(id));
  }

  private RoutineRun check(World world, RoutineRunId id, int... numbers) {
    for (int number : numbers) {
      Outcome<RoutineRunId> outcome =
          database.write(tx -> world.runChanges().check(tx, world.viewer("self"), id, number));
      assertThat(outcome).isEqualTo(Outcome.done(id));
    }
    return read(world, id);
  }

  private RoutineRun uncheck(World world, RoutineRunId id, int number) {
    database.write(tx -> world.runChanges().uncheck(tx, world.viewer("self"), id, number));
    return read(world, id);
  }

  private RoutineRun putAway(World world, RoutineRunId id) {
    database.write(tx -> world.runChanges().putAway(tx, world.viewer("self"), id));
    return read(world, id);
  }

  private RoutineRun takeUp(World world, RoutineRunId id) {
    database.write(tx -> world.runChanges().takeUp(tx, world.viewer("self"), id));
    return read(world, id);
  }

  private List<RoutineRunId> listed(World world, RoutineRunList list) {
    Slice<RoutineRun> own =
        database.read(tx -> world.runs().own(tx, world.viewer("self"), list, Page.first(100)));
    return own.items().stream().map(RoutineRun::id).toList();
  }

  @Test
  void eachStartOfADayHasItsOrdinal() {
    World world = new World(database);
    RoutineId routine = routine(world);
    assertThat(start(world, routine).ordinal()).isEqualTo(1);
    RoutineRun second = start(world, routine);
    assertThat(second.ordinal()).isEqualTo(2);
    assertThat(second.day()).isEqualTo(World.DAY);
    assertThat(second.title()).isEqualTo("Hembesök");
    Instant yesterday = world.clock.instant().minus(Duration.ofDays(1));
    assertThat(start(world, routine, null, yesterday).ordinal()).isEqualTo(1);
    world.clock.setDay(World.DAY.plusDays(1));
    assertThat(start(world, routine).ordinal()).isEqualTo(1);
  }

  @Test
  void theDayIsThatOfTheStartWhereTheOrganisationWorks() {
    World world = new World(database);
    RoutineId routine = routine(world);
    Instant lateInUtc = Instant.parse("2026-03-10T23:30:00Z");
    RoutineRun run = start(world, routine, null, lateInUtc);
    assertThat(run.day()).isEqualTo(World.DAY);
    assertThat(run.startedAt()).isEqualTo(lateInUtc);
    Instant ahead = world.clock.instant().plus(Duration.ofHours(2));
    assertThat(start(world, routine, null, ahead).startedAt()).isEqualTo(world.clock.instant());
    Instant longAgo = world.clock.instant().minus(Runs.LATEST_TOLD).minusMillis(1);
    Outcomes.assertRefused(tryStart(world, routine, null, longAgo), "INVALID", "startedAt");
  }

  @Test
  void aRunKeepsTheVersionThatItWasStartedWith() {
    World world = new World(database);
    RoutineId routine = routine(world);
    RoutineRun before = start(world, routine);
    RoutineDraft second = Texts.draft("Besök", List.of(), "Ett", "Två", "Tre", "Fyra");
    database.write(tx ->
        world
            .routinePublishing()
            .publish(tx, world.viewer("manager"), Texts.inNorr(world, "hembesok", 1, second)));
    assertThat(read(world, before.id())).isEqualTo(before);
    assertThat(titles(world, before.id())).containsExactly("Ring först", "Var två", "Ring efteråt");
    assertThat(start(world, routine).version()).isEqualTo(2);
    // Somebody without contact had the former one before them.
    assertThat(start(world, routine, 1, null).size()).isEqualTo(3);
    Outcomes.assertRefused(tryStart(world, routine, 3, null), "NOT_FOUND", "version");
  }

  private List<String> titles(World world, RoutineRunId id) {
    return database
        .read(tx -> world.runs().checks(tx, world.viewer("self"), Set.of(id)))
        .getOrDefault(id, List.of())
        .stream()
        .map(RunCheck::title)
        .toList();
  }

  @Test
  void theLastTickFinishesAndAnUntickOpensAgain() {
    World world = new World(database);
    RoutineRun run = start(world, routine(world));
    assertThat(check(world, run.id(), 1, 3).state()).isEqualTo(RoutineRunState.IN_PROGRESS);
    RoutineRun finished = check(world, run.id(), 2);
    assertThat(finished.state()).isEqualTo(RoutineRunState.FINISHED);
    assertThat(finished.endedAt()).isEqualTo(world.clock.instant());
    world.clock.pass(Duration.ofMinutes(5));
    assertThat(check(world, run.id(), 2)).as("ticked already").isEqualTo(finished);
    assertThat(putAway(world, run.id())).as("finished stays so").isEqualTo(finished);
    assertThat(takeUp(world, run.id())).as("finished stays so").isEqualTo(finished);
    assertThat(uncheck(world, run.id(), 1).state()).isEqualTo(RoutineRunState.IN_PROGRESS);
    assertThat(uncheck(world, run.id(), 1).done()).isEqualTo(2);
  }

  @Test
  void aCheckThatIsNotThereIsRefused() {
    World world = new World(database);
    RoutineRun run = start(world, routine(world));
    for (int number : new int[] {0, 4, -1, Integer.MAX_VALUE}) {
      Outcome<RoutineRunId> outcome =
          database.write(
              tx -> world.runChanges().check(tx, world.viewer("self"), run.id(), number));
      Outcomes.assertRefused(outcome, "INVALID", "number");
    }
    assertThat(read(world, run.id()).done()).isZero();
  }

  @Test
  void whatIsPutAwayIsTakenUpAgainByATickToo() {
    World world = new World(database);
    RoutineRun run = start(world, routine(world));
    assertThat(putAway(world, run.id()).state()).isEqualTo(RoutineRunState.PUT_AWAY);
    assertThat(listed(world, RoutineRunList.IN_PROGRESS)).isEmpty();
    assertThat(takeUp(world, run.id()).state()).isEqualTo(RoutineRunState.IN_PROGRESS);
    putAway(world, run.id());
    assertThat(check(world, run.id(), 1).state()).isEqualTo(RoutineRunState.IN_PROGRESS);
  }

  @Test
  void whatHasEndedFadesAfterTwoWeeks() {
    World world = new World(database);
    RoutineId routine = routine(world);
    RoutineRun open = start(world, routine);
    RoutineRun finished = start(world, routine);
    check(world, finished.id(), 1, 2, 3);
    assertThat(listed(world, RoutineRunList.IN_PROGRESS)).containsExactly(open.id());
    assertThat(listed(world, RoutineRunList.RECENTLY_ENDED)).containsExactly(finished.id());
    world.clock.pass(Runs.FADES_AFTER);
    assertThat(listed(world, RoutineRunList.RECENTLY_ENDED)).containsExactly(finished.id());
    world.clock.pass(Duration.ofSeconds(1));
    assertThat(listed(world, RoutineRunList.RECENTLY_ENDED)).isEmpty();
    assertThat(listed(world, RoutineRunList.ENDED)).containsExactly(finished.id());
    assertThat(listed(world, RoutineRunList.IN_PROGRESS)).containsExactly(open.id());
  }

  @Test
  void theNewestComeFirstPageByPage() {
    World world = new World(database);
    RoutineId routine = routine(world);
    List<RoutineRunId> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      // The third and the fourth at the same moment.
      world.clock.pass(Duration.ofSeconds(i == 3 ? 0 : 1));
      newestFirst.addFirst(start(world, routine).id());
    }
    List<RoutineRunId> read = new ArrayList<>();
    Page page = Page.first(2);
    Slice<RoutineRun> slice;
    do {
      Page next = page;
      slice =
          database.read(
              tx -> world.runs().own(tx, world.viewer("self"), RoutineRunList.IN_PROGRESS, next));
      slice.items().forEach(run -> read.add(run.id()));
      After after = Runs.placeOf(slice.items().getLast());
      page = new Page(2, after);
    } while (slice.hasNext());
    assertThat(read).isEqualTo(newestFirst);
  }

  @Test
  void whatHasBeenKeptForLongEnoughIsDeletedInPieces() {
    World world = new World(database);
    RoutineId routine = routine(world);
    int many = Purge.AT_ONCE + 3;
    database.write(tx -> {
      for (int i = 0; i < many; i++) {
        world.runs().record(tx, world.person("self"), routine, world.clock.instant(), List.of());
      }
      return true;
    });
    DailyWork purge = RunsPurge.work(world.today(), Period.ofDays(180));
    world.clock.setDay(World.DAY.plusDays(180));
    RoutineRun fresh = start(world, routine);
    assertThat(WholeDay.of(purge, world.today().date(), database)).isEqualTo(1);
    assertThat(runs()).isEqualTo(many + 1);
    world.clock.setDay(World.DAY.plusDays(181));
    assertThat(WholeDay.of(purge, world.today().date(), database)).as("in pieces").isEqualTo(2);
    assertThat(runs()).isEqualTo(1);
    assertThat(listed(world, RoutineRunList.IN_PROGRESS)).containsExactly(fresh.id());
  }

  interface StoredSql {
    @SqlQuery("select count(*) from routine_run")
    int runs();
  }

  private int runs() {
    return database.<Integer>read(tx -> tx.sql(StoredSql.class).runs());
  }

  /** HR reads the audit log, and is not to read what somebody has started. */
  @Test
  void theAuditLogSaysNothingOfWhatSomebodyStarts() {
    World world = new World(database);
    RoutineId routine = routine(world);
    assertThat(
            world.changesOf(() -> {
              RoutineRun run = start(world, routine);
              check(world, run.id(), 1, 2, 3);
              uncheck(world, run.id(), 2);
              putAway(world, run.id());
            }))
        .isEmpty();
  }
}
