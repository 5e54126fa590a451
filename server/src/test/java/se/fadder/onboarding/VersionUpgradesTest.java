package se.fadder.onboarding;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.templates.Conditions;
import se.fadder.templates.PreviewedStep;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;
import se.fadder.templates.Template;
import se.fadder.templates.TemplateRulesTest;

/** Tests that a plan is upgraded to a newer version, and that dates follow what hangs on them. */
@OnOneDatabase
record VersionUpgradesTest(Database database) {
  private static final LocalDate SET = LocalDate.parse("2020-05-04");

  private static Template.Step step(String key, int due, @Nullable String after) {
    return TemplateRulesTest.step(key, due, after);
  }

  private static Template version(Template.Step... steps) {
    return new Template("mall", "Mall", List.of(new Template.Phase("fas", "Fas", List.of(steps))));
  }

  private static Template.Step renamed(String key, int due) {
    return new Template.Step(
        key,
        "Nytt namn",
        "Nytt namn för andra",
        "Därför.",
        StepRole.MENTOR,
        due,
        null,
        true,
        null,
        StepKind.TASK,
        false,
        Conditions.NONE,
        List.of());
  }

  /** Of somebody who has just begun, on the first version of a template. */
  private PlanId begun(World world) {
    return database.write(tx -> {
      world.publish(
          tx,
          version(
              step("klar", 1, null),
              step("klar-borta", 1, null),
              step("samma", 2, null),
              step("andras", 3, null),
              step("flyttad", 4, null),
              step("borta", 5, null),
              step("efter", 2, "klar")));
      return world.beginnings().begin(tx, world.employment("colleague"), "mall", null);
    });
  }

  private void publishNext(World world) {
    database.write(tx ->
        world.publish(
            tx,
            version(
                step("klar", 10, null),
                step("samma", 2, null),
                renamed("andras", 30),
                step("flyttad", 40, null),
                step("efter", 5, "klar"),
                step("ny", 20, null))));
  }

  private Map<String, Step> steps(PlanId plan) {
    List<Step> steps = database.read(tx -> Plans.stepsOf(tx, plan));
    return steps.stream().collect(toMap(Step::key, Function.identity()));
  }

  private static Step step(Map<String, Step> steps, String key) {
    return Objects.requireNonNull(steps.get(key), key);
  }

  private void tick(World world, PlanId plan, String... keys) {
    Map<String, Step> steps = steps(plan);
    for (String key : keys) {
      database.write(tx -> world.ticks().tick(tx, world.viewer("hr"), step(steps, key).id()));
    }
  }

  private String textsHash(World world, PlanId plan) {
    return database.read(tx ->
        OnboardingGraph.textsHash(
            Objects.requireNonNull(
                world.plans().phases(tx, world.viewer("hr"), Set.of(plan)).get(plan))));
  }

  private Outcome<PlanId> takeOver(World world, PlanId plan, int version) {
    return database.write(
        tx -> world.versionUpgrades().takeOver(tx, world.viewer("hr"), plan, version));
  }

  private @Nullable NewerVersion newer(World world, PlanId plan) {
    Map<PlanId, NewerVersion> newer =
        database.read(tx -> world.versionUpgrades().newer(tx, world.viewer("hr"), Set.of(plan)));
    return newer.get(plan);
  }

  @Test
  void whatIsDoneStaysAndWhatIsOpenFollows() {
    World world = new World(database);
    PlanId plan = begun(world);
    assertThat(newer(world, plan)).isNull();
    tick(world, plan, "klar", "klar-borta");
    Step moved = step(steps(plan), "flyttad");
    database.write(tx ->
        world
            .planCommands()
            .edits()
            .move(tx, world.viewer("hr"), moved.id(), moved.revision(), SET));
    publishNext(world);

    NewerVersion preview = Objects.requireNonNull(newer(world, plan));
    assertThat(preview.version()).isEqualTo(2);
    assertThat(preview.added()).extracting(PreviewedStep::key).containsExactly("ny");
    assertThat(preview.changed())
        .extracting(PreviewedStep::key)
        .containsExactly("andras", "efter", "flyttad");
    assertThat(preview.changed().getFirst().title())
        .as("whoever changes a plan is not the new hire")
        .isEqualTo("Nytt namn för andra");
    assertThat(preview.dropped()).extracting(Step::key).containsExactly("borta");

    Map<String, Step> before = steps(plan);
    String texts = textsHash(world, plan);
    List<Change> changes = world.changesOf(() -> assertDone(takeOver(world, plan, 2)));
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .contains(tuple(PlanChangeKind.PLAN_TAKEN_OVER, "version 1 to 2"));
    assertThat(textsHash(world, plan)).isNotEqualTo(texts);
    Map<String, Step> after = steps(plan);
    assertThat(after)
        .containsOnlyKeys(
            "klar", "klar-borta", "samma", "andras", "flyttad", "borta", "efter", "ny");
    assertThat(step(after, "klar")).isEqualTo(step(before, "klar"));
    assertThat(step(after, "klar-borta")).isEqualTo(step(before, "klar-borta"));
    assertThat(step(after, "andras").title()).isEqualTo("Nytt namn");
    assertThat(step(after, "andras").responsibleRole()).isEqualTo(StepRole.MENTOR);
    assertThat(step(after, "flyttad").due()).isEqualTo(SET);
    assertThat(step(after, "borta").ending()).isEqualTo(StepEnding.SKIPPED);
    preview
        .added()
        .forEach(added -> assertThat(step(after, added.key()).due()).isEqualTo(added.due()));
    preview
        .changed()
        .forEach(changed -> assertThat(step(after, changed.key()).due()).isEqualTo(changed.due()));
    assertThat(newer(world, plan)).isNull();
  }

  @Test
  void whoeverLookedAtAnotherVersionIsTold() {
    World world = new World(database);
    PlanId plan = begun(world);
    publishNext(world);
    assertOvertaken(takeOver(world, plan, 3));
    assertDone(takeOver(world, plan, 2));
    assertThat(world.changesOf(() -> assertDone(takeOver(world, plan, 2)))).isEmpty();
    assertOvertaken(takeOver(world, plan, 1));
  }

  @Test
  void takenOverByTwoAtOnceWhileAStepIsTickedItIsTakenOverOnce() throws Exception {
    World world = new World(database);
    for (int round = 0; round < 3; round++) {
      World another = round == 0 ? world : new World(database);
      PlanId plan = begun(another);
      publishNext(another);
      StepId ticked = step(steps(plan), "borta").id();
      List<Supplier<Outcome<?>>> racers = new ArrayList<>();
      racers.add(() -> takeOver(another, plan, 2));
      racers.add(() -> takeOver(another, plan, 2));
      racers.add(
          () -> database.write(tx -> another.ticks().tick(tx, another.viewer("hr"), ticked)));
      List<Outcome<?>> outcomes = Race.of(racers);
      assertDone(outcomes.get(0));
      assertDone(outcomes.get(1));
      Map<String, Step> after = steps(plan);
      assertThat(after).hasSize(8);
      assertThat(step(after, "borta").hasEnded()).isTrue();
      assertThat(newer(another, plan)).isNull();
    }
  }

  @Test
  void whatHangsOnAStepMovesWhenThatIsDoneAndBackWhenItIsOpenAgain() {
    World world = new World(database);
    PlanId plan = begun(world);
    LocalDate planned = step(steps(plan), "efter").due();
    tick(world, plan, "klar");
    // Done on Wednesday the eleventh of March.
    assertThat(step(steps(plan), "efter").due()).isEqualTo(LocalDate.parse("2026-03-13"));
    StepId klar = step(steps(plan), "klar").id();
    database.write(tx -> world.ticks().untick(tx, world.viewer("hr"), klar));
    assertThat(step(steps(plan), "efter").due()).isEqualTo(planned);
  }
}
