package se.fadder.overview;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.Acting;
import se.fadder.onboarding.NewStep;
import se.fadder.onboarding.PassedChoice;
import se.fadder.onboarding.PassedSteps;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanCommands;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.ramp.CaseCount;
import se.fadder.ramp.Cases;
import se.fadder.ramp.RampMonth;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;

/**
 * Tests that pages with a signal have every plan in which it stands, whatever was done to plans,
 * mentors and employments before, on this day and on later ones.
 */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
record PlanIndexTest(Database database) {
  private static final List<String> VIEWERS = List.of("hr", "manager", "sector manager", "owner");
  private static final List<String> MENTORS =
      List.of("main mentor", "co-mentor", "colleague", "protected");
  private static final int DEEDS = 40;

  /** The unit, its sector and the municipality. */
  private static final int LEVELS = 3;

  interface StoredSql {
    @SqlQuery(
        """
        select plan_id || unit_id || sort_key || on_track_until || owned_until || mentored_until || within_ramp_until
        from plan_listing
        """)
    Set<String> all();

    @SqlQuery("select distinct on_track_until from plan_listing where plan_id = :plan")
    LocalDate onTrackUntil(PlanId plan);

    @SqlUpdate("delete from plan_listing")
    int forget();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noPlanIsLeftOutWhateverIsDone(long seed) {
    assertNoneIsLeftOutWhateverIsDone(seed);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6})
  void noPlanIsLeftOutWhateverElseIsDone(long seed) {
    assertNoneIsLeftOutWhateverIsDone(seed);
  }

  private void assertNoneIsLeftOutWhateverIsDone(long seed) {
    World world = new World(database);
    Random random = new Random(seed);
    if (seed % 2 == 0) {
      new Acting(world, "hr").plants(sql -> sql.passed(world.plan("self")));
    }
    for (int i = 0; i < DEEDS; i++) {
      String done = database.write(tx -> someDeed(world, tx, random));
      if (random.nextInt(4) == 0) {
        world.clock.setDay(world.today().date().plusDays(random.nextInt(6)));
      }
      assertNoneIsLeftOut(world, done);
    }
    LocalDate day = world.today().date();
    for (int days : new int[] {1, 10, 40, 400}) {
      world.clock.setDay(day.plusDays(days));
      assertNoneIsLeftOut(world, "after " + days + " days");
    }
  }

  private void assertNoneIsLeftOut(World world, String after) {
    database.read(tx -> {
      for (String name : VIEWERS) {
        Viewer viewer = world.viewer(name);
        List<Plan> all = listed(world, tx, viewer, null);
        Map<PlanId, List<PlanSignal>> signals =
            world.planSignals().of(tx, viewer, all.stream().map(Plan::id).collect(toSet()));
        for (PlanSignal signal : PlanSignal.values()) {
          assertThat(listed(world, tx, viewer, signal))
              .as("%s of %s, %s, on %s", signal, name, after, world.today().date())
              .containsExactlyElementsOf(
                  all.stream()
                      .filter(plan -> signals.getOrDefault(plan.id(), List.of()).contains(signal))
                      .toList());
        }
      }
      return true;
    });
  }

  private static List<Plan> listed(World world, Tx tx, Viewer viewer, @Nullable PlanSignal signal) {
    return world.planPages().inReach(tx, viewer, signal, Page.first(Page.MOST)).items();
  }

  private static String someDeed(World world, WriteTx tx, Random random) {
    String newHire = random.nextBoolean() ? "self" : "unstarted";
    LocalDate day = world.today().date().plusDays(random.nextInt(60) - 20);
    Viewer hr = world.viewer("hr");
    PlanId plan = world.plan(newHire);
    List<Step> steps = Plans.stepsOf(tx, plan);
    Step step = steps.get(random.nextInt(steps.size()));
    PlanCommands verbs = world.planCommands();
    Object outcome =
        switch (random.nextInt(17)) {
          case 0, 1 -> world.ticks().tick(tx, hr, step.id());
          case 2 -> world.ticks().untick(tx, hr, step.id());
          case 3 -> verbs.edits().move(tx, hr, step.id(), step.revision(), day);
          case 4 -> verbs.edits().skip(tx, hr, step.id(), step.revision(), "Behövs inte.");
          case 5 -> verbs.edits().reopen(tx, hr, step.id(), step.revision(), null);
          case 6 -> verbs.passedSteps().moveFirstDay(tx, hr, plan, day);
          case 7 -> world.owners().assign(tx, hr, plan, world.person(any(random, VIEWERS)));
          case 8, 9 ->
              world
                  .mentorships()
                  .begin(
                      tx,
                      hr,
                      world.person(any(random, MENTORS)),
                      world.person(newHire),
                      MentorshipKind.MAIN,
                      day);
          case 10 ->
              world.mentorships().mentorsOf(tx, hr, Set.of(world.person(newHire))).values().stream()
                  .flatMap(List::stream)
                  .map(mentorship -> world.mentorships().end(tx, hr, mentorship.id(), day))
                  .toList();
          case 14 -> verbs.signOffs().sendBack(tx, hr, step.id(), step.revision(), "Igen.");
          case 15 -> added(world, tx, plan, day);
          case 16 -> sorted(world, tx, plan, random);
          case 11 -> agreed(world, tx, plan, random);
          case 12 -> noted(world, tx, plan, day, random);
          default ->
              world
                  .employments()
                  .end(tx, hr, world.employment(any(random, MENTORS)).id(), day.plusDays(20));
        };
    return "%s %s: %s".formatted(newHire, step.key(), outcome);
  }

  private static Object added(World world, WriteTx tx, PlanId plan, LocalDate day) {
    NewStep wanted =
        new NewStep(
            "fore",
            "Mer",
            null,
            "Därför.",
            StepKind.TASK,
            StepRole.NEW_HIRE,
            day,
            true,
            true,
            null);
    return world.planCommands().additions().add(tx, world.viewer("hr"), plan, wanted);
  }

  /** Decides on all that had passed; some of it is due today, so that it is overdue tomorrow. */
  private static Object sorted(World world, WriteTx tx, PlanId plan, Random random) {
    List<PassedSteps.Decision> decisions =
        Plans.stepsOf(tx, plan).stream()
            .filter(Step::passed)
            .map(step ->
                random.nextBoolean()
                    ? new PassedSteps.Decision(step.id(), PassedChoice.DROP, null, null)
                    : new PassedSteps.Decision(step.id(), PassedChoice.DO, 0, null))
            .toList();
    return world.planCommands().passedSteps().sort(tx, world.viewer("hr"), plan, decisions);
  }

  private static String agreed(World world, WriteTx tx, PlanId plan, Random random) {
    List<Cases> months = new ArrayList<>();
    for (int month = 0; month < RampMonth.LAST; month++) {
      months.add(new Cases(random.nextInt(6), random.nextInt(6)));
    }
    world.ramps().recordAgreed(tx, plan, months);
    return "agreed on " + months;
  }

  private static String noted(World world, WriteTx tx, PlanId plan, LocalDate day, Random random) {
    Cases cases = new Cases(random.nextInt(6), random.nextInt(6));
    world.ramps().recordNoted(tx, plan, CaseCount.weekOf(day), cases, world.today().now());
    return "noted " + cases;
  }

  private static String any(Random random, List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  @Test
  void itCanBeMadeAnewAtAnyTime() {
    World world = new World(database);
    Set<String> kept = stored();
    assertThat(kept).hasSize(2 * LEVELS);
    renewAll(world);
    assertThat(stored()).isEqualTo(kept);
    database.write(tx -> tx.sql(StoredSql.class).forget());
    renewAll(world);
    assertThat(stored()).isEqualTo(kept);
  }

  @Test
  void theNightForgetsWhatStandsNoMore() {
    World world = new World(database);
    Viewer hr = world.viewer("hr");
    database.write(tx -> {
      for (Step step : Plans.stepsOf(tx, world.plan("self"))) {
        world.ticks().tick(tx, hr, step.id());
      }
      return true;
    });
    assertThat(onTrackUntil(world)).isBefore(World.DAY);
    renewAll(world);
    assertThat(onTrackUntil(world)).isAfter(World.DAY.plusYears(100));
  }

  @Test
  void whatIsClosedIsForgotten() {
    World world = new World(database);
    database.write(tx ->
        world
            .employments()
            .end(tx, world.viewer("hr"), world.employment("self").id(), world.today().date()));
    assertThat(stored()).hasSize(LEVELS);
    renewAll(world);
    assertThat(stored()).hasSize(LEVELS);
  }

  private LocalDate onTrackUntil(World world) {
    return database.read(tx -> tx.sql(StoredSql.class).onTrackUntil(world.plan("self")));
  }

  private Set<String> stored() {
    return database.read(tx -> tx.sql(StoredSql.class).all());
  }

  private void renewAll(World world) {
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get();
      after = database.write(tx -> world.planIndex().some(tx, world.today().date(), from));
    }
  }
}
