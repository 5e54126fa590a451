package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.overview.PlanSignal;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.templates.RoutineDocument;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;
import se.fadder.templates.Template;

/** Tests what is derived of plans, and which plan and steps are whose to see. */
@OnOneDatabase
record PlansTest(Database database) {
  private static final LocalDate DAY = World.DAY;

  @Test
  void aPlanIsBehindWhenARequiredStepIsOverdue() {
    World world = new World(database);
    world.clock.setDay(LocalDate.parse("2026-02-11"));
    assertThat(signals(world, "self")).isEmpty();
    // "valkommen" was due five working days before the eighteenth of February.
    assertThat(world.step("self", "valkommen").due()).isEqualTo("2026-02-11");
    world.clock.setDay(LocalDate.parse("2026-02-12"));
    assertThat(signals(world, "self")).containsExactly(PlanSignal.BEHIND);
    tick(world, "self", "valkommen");
    assertThat(signals(world, "self")).isEmpty();
    assertThat(progress(world, "hr", "self")).isEqualTo(new PlanProgress(7, 1, 1, 0, 0, 0));
  }

  @Test
  void whatIsOptionalNeverPutsAPlanBehind() {
    World world = new World(database);
    database.write(tx -> {
      Template.Step optional =
          new Template.Step(
              "fika", "Fika", "Gott.", StepRole.MENTOR, 0, false, StepKind.TASK, false, List.of());
      Template.Phase phase = new Template.Phase("fas", "Fas", List.of(optional));
      world.publish(tx, new Template("valfri", "Valfri", List.of(phase)));
      PersonId owner = world.person("owner");
      return world.beginnings().begin(tx, world.employment("colleague"), "valfri", owner);
    });
    Plan plan = Objects.requireNonNull(planOf(world, "hr", "colleague"));
    assertThat(signals(world, plan.id())).containsExactly(PlanSignal.NO_MENTOR);
    assertThat(progress(world, "hr", plan.id())).isEqualTo(PlanProgress.NONE);
  }

  @Test
  void aPlanHasNoOwnerWhenNobodyIsNamedOrTheOneWhoWasHasLeft() {
    World world = new World(database);
    world.clock.setDay(LocalDate.parse("2026-02-11"));
    endEmployment(world, "owner", LocalDate.parse("2026-02-12"));
    assertThat(signals(world, "self")).isEmpty();
    world.clock.setDay(LocalDate.parse("2026-02-13"));
    assertThat(signals(world, "self")).containsExactly(PlanSignal.BEHIND, PlanSignal.NO_OWNER);
    assertThat(listed(world, "hr", PlanSignal.NO_OWNER)).containsExactly("self", "unstarted");
    PlanId plan =
        database.write(
            tx -> world.beginnings().begin(tx, world.employment("colleague"), "grund", null));
    assertThat(signals(world, plan)).contains(PlanSignal.NO_OWNER);
  }

  @Test
  void aPlanHasNoMentorWhenTheMainOneHasLeft() {
    World world = new World(database);
    tickEverything(world);
    assertThat(signals(world, "self")).isEmpty();
    endEmployment(world, "main mentor", DAY);
    world.clock.setDay(DAY.plusDays(1));
    assertThat(signals(world, "self")).containsExactly(PlanSignal.NO_MENTOR);
    assertThat(listed(world, "hr", PlanSignal.NO_MENTOR)).containsExactly("self", "unstarted");
    assertThat(responsible(world, "self", "fika")).isEqualTo("nobody");
  }

  private void tickEverything(World world) {
    for (String key :
        List.of("valkommen", "hej", "fika", "samtal", "avtal", "dator", "handledning")) {
      tick(world, "hr", key);
    }
  }

  @Test
  void progressBeforeTheFirstDayIsOfWhatIsOpen() {
    World world = new World(database);
    assertThat(progress(world, "unstarted", "unstarted"))
        .isEqualTo(new PlanProgress(1, 0, 0, 0, 0, 0));
    assertThat(progress(world, "manager", "unstarted"))
        .isEqualTo(new PlanProgress(7, 0, 0, 0, 0, 0));
    assertThat(visible(world, "unstarted", "unstarted")).containsExactly("valkommen");
    world.clock.setDay(LocalDate.parse("2026-03-25"));
    assertThat(progress(world, "unstarted", "unstarted"))
        .isEqualTo(new PlanProgress(7, 0, 1, 1, 0, 0));
    assertThat(visible(world, "unstarted", "unstarted")).hasSize(7);
  }

  @Test
  void phasesComeInOrderWithTheirSteps() {
    World world = new World(database);
    List<PlanPhase> phases = phases(world, "self", "self");
    assertThat(phases).extracting(PlanPhase::key).containsExactly("fore", "forsta-veckan");
    assertThat(phases.getLast().name()).isEqualTo("Första veckan");
    assertThat(visible(world, "self", "self"))
        .containsExactly("valkommen", "hej", "fika", "samtal", "avtal", "dator", "handledning");
    assertThat(phases(world, "it", "self")).isEmpty();
  }

  @Test
  void eachStepNamesWhoDoesIt() {
    World world = new World(database);
    assertThat(responsible(world, "self", "hej")).isEqualTo("self");
    assertThat(responsible(world, "self", "fika")).isEqualTo("main mentor");
    assertThat(responsible(world, "self", "samtal")).isEqualTo("manager");
    assertThat(responsible(world, "self", "avtal")).isEqualTo("hr");
    assertThat(responsible(world, "self", "dator")).isEqualTo("it");
    assertThat(responsible(world, "self", "handledning")).isEqualTo("expert");
    assertThat(responsible(world, "unstarted", "fika")).isEqualTo("main mentor");
  }

  @Test
  void stepsFallToTheNextAboveWhenTheManagerHasLeft() {
    World world = new World(database);
    assertThat(fallingTo(world, "manager")).containsExactly("samtal");
    assertThat(fallingTo(world, "sector manager")).isEmpty();
    endEmployment(world, "manager", DAY.minusDays(1));
    assertThat(fallingTo(world, "manager")).isEmpty();
    assertThat(fallingTo(world, "sector manager")).containsExactly("samtal");
    assertThat(responsible(world, "self", "samtal")).isEqualTo("sector manager");
  }

  @Test
  void stepsFallToAllWhoShareARole() {
    World world = new World(database);
    database.write(tx ->
        world
            .staffing()
            .assignRole(
                tx,
                world.viewer("hr"),
                world.person("colleague"),
                Role.IT,
                world.unit("Storsjö kommun").id(),
                DAY));
    // Of two newcomers, one of whom begins in some weeks.
    assertThat(fallingTo(world, "colleague")).containsExactly("dator", "dator");
    assertThat(fallingTo(world, "it")).containsExactly("dator", "dator");
  }

  @Test
  void stepsFallToMentorsWhileTheyAreThatAndDueSoon() {
    World world = new World(database);
    assertThat(fallingTo(world, "main mentor")).containsExactly("fika");
    assertThat(fallingTo(world, "co-mentor")).containsExactly("fika");
    assertThat(fallingTo(world, "former mentor")).isEmpty();
    assertThat(fallingTo(world, "self")).isEmpty();
    world.clock.setDay(LocalDate.parse("2026-03-12"));
    // A fortnight ahead lies the first fika of the one who has not started.
    assertThat(fallingTo(world, "main mentor")).containsExactly("fika", "fika");
    tick(world, "main mentor", "fika");
    assertThat(fallingTo(world, "main mentor")).containsExactly("fika");
    endEmployment(world, "main mentor", DAY);
    assertThat(fallingTo(world, "main mentor")).isEmpty();
  }

  @Test
  void whoeverHasLeftSeesNothingOfPlans() {
    World world = new World(database);
    for (String left : List.of("owner", "main mentor", "co-mentor", "self")) {
      endEmployment(world, left, DAY.minusDays(1));
      assertThat(planOf(world, left, "self")).as(left).isNull();
      assertThat(planOf(world, left, "unstarted")).as(left).isNull();
      assertThat(listed(world, left, null)).as(left).isEmpty();
      assertThat(ownedAmong(world, left)).as(left).isEmpty();
      assertThat(near(world, left)).as(left).isEqualTo(left.equals("self"));
    }
    assertThat(planOf(world, "hr", "self")).isNotNull();
    assertThat(planOf(world, "manager", "self")).isNull();
    assertThat(listed(world, "hr", null)).containsExactly("unstarted");
  }

  private boolean near(World world, String viewer) {
    Set<PersonId> self = Set.of(world.person("self"));
    return database
        .<Set<PersonId>>read(tx -> world.people().near(tx, world.viewer(viewer), self))
        .equals(self);
  }

  private Set<PersonId> ownedAmong(World world, String viewer) {
    Set<PersonId> both = Set.of(world.person("self"), world.person("unstarted"));
    return database.read(tx -> world.plans().ownedAmong(tx, world.viewer(viewer), both));
  }

  @Test
  void thePlanOfTheCurrentEmploymentComesFirstThenTheNextThenTheLast() {
    World world = new World(database);
    LocalDate then = LocalDate.parse("2024-03-01");
    database.write(tx -> {
      for (int year = 0; year < 4; year++) {
        LocalDate first = then.plusYears(year);
        world.employ(tx, "returning", world.unit("Norr"), first, first.plusMonths(6));
        world.beginnings().begin(tx, world.employment("returning"), "grund", null);
      }
      return true;
    });
    assertThat(firstDayOfPlan(world, LocalDate.parse("2025-04-01"))).isEqualTo("2025-03-01");
    assertThat(firstDayOfPlan(world, LocalDate.parse("2025-12-01"))).isEqualTo("2026-03-01");
    assertThat(firstDayOfPlan(world, LocalDate.parse("2028-01-01"))).isEqualTo("2027-03-01");
  }

  private LocalDate firstDayOfPlan(World world, LocalDate day) {
    world.clock.setDay(day);
    return Objects.requireNonNull(planOf(world, "hr", "returning")).firstDay();
  }

  @Test
  void somebodyWithProtectedIdentityIsInNoListOutsideTheirUnit() {
    World world = new World(database);
    database.write(tx ->
        world
            .beginnings()
            .begin(tx, world.employment("protected"), "grund", world.person("owner")));
    assertThat(listed(world, "manager", null)).contains("protected");
    assertThat(listed(world, "owner", null)).contains("protected");
    assertThat(listed(world, "sector manager", null)).doesNotContain("protected");
    assertThat(listed(world, "hr", null)).doesNotContain("protected");
    assertThat(planOf(world, "hr", "protected")).isNotNull();
  }

  @Test
  void documentsComeInOrderToThoseWhoSeeTheStep() {
    World world = new World(database);
    List<RoutineDocument> documents =
        List.of(
            new RoutineDocument("Två", "https://fadder.example/2"),
            new RoutineDocument("Ett", "https://fadder.example/1"));
    PlanId plan =
        database.write(tx -> {
          Template.Step step =
              new Template.Step(
                  "a", "A", "Därför.", StepRole.IT, 0, true, StepKind.TASK, false, documents);
          Template.Phase phase = new Template.Phase("fas", "Fas", List.of(step));
          world.publish(tx, new Template("dokument", "Dokument", List.of(phase)));
          return world.beginnings().begin(tx, world.employment("colleague"), "dokument", null);
        });
    List<Step> steps = database.read(tx -> Plans.stepsOf(tx, plan));
    StepId step = steps.getFirst().id();
    StepId without = world.step("self", "hej").id();
    assertThat(documents(world, "hr", Set.of(step, without)))
        .isEqualTo(Map.of(step, documents, without, List.of()));
    assertThat(documents(world, "it", Set.of(step, without))).isEqualTo(Map.of(step, documents));
    assertThat(documents(world, "stranger", Set.of(step, without))).isEmpty();
  }

  private Map<StepId, List<RoutineDocument>> documents(
      World world, String viewer, Set<StepId> ids) {
    Map<StepId, List<RoutineDocument>> found = new HashMap<>();
    database.read(tx -> {
      world
          .plans()
          .steps(tx, world.viewer(viewer), ids)
          .forEach((id, step) -> found.put(id, step.documents()));
      return true;
    });
    return found;
  }

  @Test
  void whatIsNotThereIsNotAnswered() {
    World world = new World(database);
    for (boolean unknown : new boolean[] {true, false}) {
      Set<PlanId> plans = unknown ? Set.of(new PlanId(UUID.randomUUID())) : Set.of();
      Set<StepId> steps = unknown ? Set.of(new StepId(UUID.randomUUID())) : Set.of();
      Set<PersonId> people = unknown ? Set.of(new PersonId(UUID.randomUUID())) : Set.of();
      Viewer hr = world.viewer("hr");
      database.read(tx -> {
        assertThat(world.plans().access(tx, hr, plans)).isEmpty();
        assertThat(world.plans().byIds(tx, hr, plans)).isEmpty();
        assertThat(world.plans().phases(tx, hr, plans)).isEmpty();
        assertThat(world.plans().progress(tx, hr, plans)).isEmpty();
        assertThat(world.planSignals().of(tx, hr, plans)).isEmpty();
        assertThat(world.plans().steps(tx, hr, steps)).isEmpty();
        assertThat(world.plans().responsible(tx, hr, steps)).isEmpty();
        assertThat(world.plans().ofNewHires(tx, hr, people)).isEmpty();
        assertThat(world.plans().ownedAmong(tx, hr, people)).isEmpty();
        return true;
      });
    }
  }

  private void endEmployment(World world, String name, LocalDate lastDay) {
    database.write(tx ->
        world.employments().end(tx, world.viewer("hr"), world.employment(name).id(), lastDay));
  }

  private void tick(World world, String viewer, String key) {
    StepId step = world.step("self", key).id();
    assertThat(
            database.<Outcome<StepId>>write(
                tx -> world.ticks().tick(tx, world.viewer(viewer), step)))
        .isInstanceOf(Outcome.Done.class);
  }

  private List<PlanSignal> signals(World world, String newHire) {
    return signals(world, world.plan(newHire));
  }

  private List<PlanSignal> signals(World world, PlanId plan) {
    Map<PlanId, List<PlanSignal>> found =
        database.read(tx -> world.planSignals().of(tx, world.viewer("hr"), Set.of(plan)));
    return Objects.requireNonNull(found.get(plan));
  }

  private @Nullable PlanProgress progress(World world, String viewer, String newHire) {
    return progress(world, viewer, world.plan(newHire));
  }

  private @Nullable PlanProgress progress(World world, String viewer, PlanId plan) {
    Map<PlanId, PlanProgress> found =
        database.read(tx -> world.plans().progress(tx, world.viewer(viewer), Set.of(plan)));
    return found.get(plan);
  }

  private List<PlanPhase> phases(World world, String viewer, String newHire) {
    PlanId plan = world.plan(newHire);
    Map<PlanId, List<PlanPhase>> found =
        database.read(tx -> world.plans().phases(tx, world.viewer(viewer), Set.of(plan)));
    return found.getOrDefault(plan, List.of());
  }

  private List<String> visible(World world, String viewer, String newHire) {
    return phases(world, viewer, newHire).stream()
        .flatMap(phase -> phase.steps().stream())
        .map(Step::key)
        .toList();
  }

  private List<String> listed(World world, String viewer, @Nullable PlanSignal signal) {
    Slice<Plan> found =
        database.read(tx ->
            world.planPages().inReach(tx, world.viewer(viewer), signal, Page.first(Page.MOST)));
    return found.items().stream().map(plan -> world.nameOf(plan.newHireId())).toList();
  }

  private List<String> fallingTo(World world, String viewer) {
    Slice<Step> found =
        database.read(tx -> world.toDo().of(tx, world.viewer(viewer), Page.first(Page.MOST)));
    return found.items().stream().map(Step::key).toList();
  }

  private String responsible(World world, String newHire, String key) {
    StepId step = world.step(newHire, key).id();
    Map<StepId, Person> found =
        database.read(tx -> world.plans().responsible(tx, world.viewer("hr"), Set.of(step)));
    Person person = found.get(step);
    return person == null ? "nobody" : world.nameOf(person.id());
  }

  private @Nullable Plan planOf(World world, String viewer, String newHire) {
    PersonId person = world.person(newHire);
    Map<PersonId, Plan> found =
        database.read(tx -> world.plans().ofNewHires(tx, world.viewer(viewer), Set.of(person)));
    return found.get(person);
  }
}
