package se.fadder.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.people.UnitId;
import se.fadder.templates.Templates.Publication;

/** Tests templates, their versions, and the plans that keep theirs. */
@OnOneDatabase
record TemplatesTest(Database database) {
  private static final int ROUNDS = 6;
  private static final RoutineDocument ONE = new RoutineDocument("Ett", "https://fadder.example/1");
  private static final RoutineDocument TWO = new RoutineDocument("Två", "http://fadder.example/2");

  @Test
  void aTemplateIsReadAsItWasPublished() {
    World world = new World(database);
    Template template =
        template(
            "lang",
            step("b", 3, List.of(TWO, ONE)),
            step("a", -10, List.of()),
            new Template.Step(
                "c",
                "Titel",
                "Andras titel",
                "Därför.",
                StepRole.EXPERT,
                500,
                null,
                false,
                StepRole.MANAGER,
                StepKind.STUDY_VISIT,
                true,
                new Conditions(
                    Experience.NEWLY_GRADUATED,
                    List.of(EmploymentForm.INTERN, EmploymentForm.CONSULTANT),
                    true,
                    List.of("norr", "barn")),
                List.of(ONE)));
    assertThat(publish(world, template)).isInstanceOf(Publication.Published.class);
    assertThat(latest(world, "lang")).contains(template);
    assertThat(latest(world, "annan")).isEmpty();
  }

  @Test
  void whatSaysTheSameIsNoNewVersion() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() ->
            assertThat(publish(world, World.template()))
                .isInstanceOfSatisfying(
                    Publication.Unchanged.class, same -> assertThat(same.version()).isEqualTo(1)));
    assertThat(changes).isEmpty();
  }

  @Test
  void everyChangeIsANewVersion() {
    World world = new World(database);
    List<Template> versions =
        List.of(
            template("mall", step("a", 1, List.of())),
            template("mall", step("a", 2, List.of())),
            template("mall", step("a", 2, List.of(ONE))),
            template("mall", step("a", 2, List.of(ONE, TWO))),
            template("mall", step("a", 2, List.of(TWO, ONE))),
            template("mall", step("a", 2, List.of(TWO, ONE)), step("b", 2, List.of())),
            template("mall", step("b", 2, List.of()), step("a", 2, List.of(TWO, ONE))),
            new Template("mall", "Annat namn", template("mall", step("b", 2, List.of())).phases()),
            template("mall", step("a", 1, List.of())));
    for (int i = 0; i < versions.size(); i++) {
      int expected = i + 1;
      assertThat(publish(world, versions.get(i)))
          .isInstanceOfSatisfying(
              Publication.Published.class,
              published -> assertThat(published.version()).isEqualTo(expected));
      assertThat(latest(world, "mall")).contains(versions.get(i));
    }
  }

  @Test
  void aPlanKeepsItsVersion() {
    World world = new World(database);
    Template next =
        new Template(
            "grund", "Ny grund", template("grund", step("nytt", 1, List.of(ONE))).phases());
    List<Change> changes = world.changesOf(() -> publish(world, next));
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .containsExactly(tuple(TemplateChangeKind.TEMPLATE_PUBLISHED, "grund version 2"));
    Plan old = plan(world, world.plan("self"));
    assertThat(old.templateVersion()).isEqualTo(1);
    assertThat(old.templateName()).isEqualTo("Grund");
    assertThat(world.step("self", "hej").title()).isEqualTo("Moment hej");
    PlanId begun =
        database.write(
            tx -> world.beginnings().begin(tx, world.employment("colleague"), "grund", null));
    assertThat(plan(world, begun).templateVersion()).isEqualTo(2);
    assertThat(plan(world, begun).templateName()).isEqualTo("Ny grund");
    List<Step> steps = database.read(tx -> Plans.stepsOf(tx, begun));
    assertThat(steps).extracting(Step::key).containsExactly("nytt");
  }

  private Plan plan(World world, PlanId id) {
    Map<PlanId, Plan> found =
        database.read(tx -> world.plans().byIds(tx, world.viewer("hr"), Set.of(id)));
    return found.values().iterator().next();
  }

  @Test
  void publishedAtOnceItIsOneVersion() throws Exception {
    World world = new World(database);
    for (int round = 1; round <= ROUNDS; round++) {
      Template template = template("kapp", step("a", round, List.of()));
      List<Publication> outcomes = Race.of(Collections.nCopies(4, () -> publish(world, template)));
      assertThat(outcomes).filteredOn(Publication.Published.class::isInstance).hasSize(1);
      assertThat(versions(world, "kapp")).isEqualTo(round);
    }
  }

  private int versions(World world, String key) {
    Optional<TemplateHead> head =
        database.read(tx -> TemplateRows.head(tx, world.unit("Storsjö kommun").id(), key));
    return head.map(TemplateHead::latestVersion).orElse(0);
  }

  private Publication publish(World world, Template template) {
    return database.write(tx -> world.publish(tx, template));
  }

  private Optional<Template> latest(World world, String key) {
    return database.read(
        tx -> world.templates().latest(tx, world.unit("Storsjö kommun").id(), key));
  }

  private static Template template(String key, Template.Step... steps) {
    return new Template(key, "Mall", List.of(new Template.Phase("fas", "Fas", List.of(steps))));
  }

  private static Template.Step step(String key, int due, List<RoutineDocument> documents) {
    return new Template.Step(
        key,
        "Moment " + key,
        "Därför.",
        StepRole.MENTOR,
        due,
        true,
        StepKind.TASK,
        false,
        documents);
  }

  @Test
  void whatDoesNotHoldToTheRulesIsNotPublished() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() ->
            assertThatThrownBy(() ->
                    publish(world, template("k", step("a", 1, List.of()), step("a", 2, List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a' stands above"));
    assertThat(changes).isEmpty();
  }

  @Test
  void anOrganisationsTemplatesAreItsOwn() {
    World world = new World(database);
    UnitId elsewhere = world.unit("Annanstans kommun").id();
    Template other =
        new Template("grund", "Annan", template("grund", step("x", 1, List.of())).phases());
    assertThat(database.<Publication>write(tx -> world.templates().publish(tx, elsewhere, other)))
        .isInstanceOfSatisfying(
            Publication.Published.class, first -> assertThat(first.version()).isEqualTo(1));
    assertThat(latest(world, "grund")).contains(World.template());
  }
}
