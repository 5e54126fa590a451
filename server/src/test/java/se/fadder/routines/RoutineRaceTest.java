package se.fadder.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;

/** Tests that versions and ordinals follow one another, whoever does what at the same moment. */
@Tag("slow")
@Tag("thorough")
@OnOneDatabase
record RoutineRaceTest(Database database) {
  private static final int ROUNDS = 10;
  private static final int CHECKS = 6;

  @Test
  void ofThoseWhoPublishAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      String key = "rutin-" + round;
      assertThat(published(world, key, null)).as("new, round %s", round).isEqualTo(1);
      assertThat(published(world, key, 1)).as("based on 1, round %s", round).isEqualTo(1);
      RoutineSql.Head head =
          database
              .read(tx -> tx.sql(RoutineSql.class).ofKey(world.unit("Norr").id(), key))
              .orElseThrow();
      assertThat(head.version()).isEqualTo(2);
    }
  }

  /** How many of three could. */
  private long published(World world, String key, @Nullable Integer basedOn) throws Exception {
    List<Supplier<Outcome<RoutineId>>> racers = new ArrayList<>();
    for (String viewer : List.of("manager", "sector manager", "hr")) {
      Proposal as = Texts.inNorr(world, key, basedOn, Texts.draft("Av " + viewer));
      racers.add(() ->
          database.write(tx -> world.routinePublishing().publish(tx, world.viewer(viewer), as)));
    }
    List<Outcome<RoutineId>> outcomes = Race.of(racers);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof Outcome.Done))
        .allSatisfy(refused -> Outcomes.assertRefused(refused, "NEWER_VERSION_EXISTS"));
    return outcomes.stream().filter(Outcome.Done.class::isInstance).count();
  }

  @Test
  void whatIsStartedAtOnceHasEachAnOrdinalOfItsOwn() throws Exception {
    World world = new World(database);
    RoutineId routine = routine(world, "hembesok");
    for (int round = 0; round < ROUNDS; round++) {
      Race.of(
          List.<Supplier<Outcome<RoutineRunId>>>of(
              () -> start(world, routine),
              () -> start(world, routine),
              () -> start(world, routine)));
    }
    List<Integer> ordinals =
        database.read(tx ->
            world
                .runs()
                .own(tx, world.viewer("self"), RoutineRunList.IN_PROGRESS, Page.first(100))
                .items()
                .stream()
                .map(RoutineRun::ordinal)
                .sorted()
                .toList());
    assertThat(ordinals).isEqualTo(IntStream.rangeClosed(1, 3 * ROUNDS).boxed().toList());
  }

  @Test
  void checksThatAreTickedAtOnceFinishTheRun() throws Exception {
    World world = new World(database);
    RoutineId routine = routine(world, "hembesok");
    for (int round = 0; round < ROUNDS; round++) {
      RoutineRunId run = Outcomes.done(start(world, routine));
      List<Supplier<Outcome<RoutineRunId>>> ticks = new ArrayList<>();
      for (int number = 1; number <= CHECKS; number++) {
        int one = number;
        ticks.add(() ->
            database.write(tx -> world.runChanges().check(tx, world.viewer("self"), run, one)));
      }
      Race.of(ticks);
      RoutineRun after =
          Objects.requireNonNull(
              database
                  .read(tx -> world.runs().byIds(tx, world.viewer("self"), Set.of(run)))
                  .get(run));
      assertThat(after.state()).isEqualTo(RoutineRunState.FINISHED);
    }
  }

  private RoutineId routine(World world, String key) {
    RoutineDraft draft =
        Texts.draft("Hembesök", List.of(), "Ett", "Två", "Tre", "Fyra", "Fem", "Sex");
    return database.write(
        tx -> world.routinePublishing().record(tx, Texts.inNorr(world, key, null, draft)));
  }

  private Outcome<RoutineRunId> start(World world, RoutineId routine) {
    return database.write(tx -> world.runs().start(tx, world.viewer("self"), routine, null, null));
  }
}
