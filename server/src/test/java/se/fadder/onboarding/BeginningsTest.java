package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.people.Role;
import se.fadder.templates.Conditions;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;
import se.fadder.templates.Template;
import se.fadder.templates.TemplateId;
import se.fadder.templates.TemplateRows;

/**
 * Tests how plans begin: by the template that fits, with the steps that are meant for the newcomer.
 */
@OnOneDatabase
record BeginningsTest(Database database) {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

  private static Template.Step step(
      String key, int due, @Nullable String after, Conditions onlyFor) {
    return new Template.Step(
        key,
        "Moment " + key,
        null,
        "Därför.",
        StepRole.NEW_HIRE,
        due,
        after,
        true,
        key.equals("alla") ? StepRole.MANAGER : null,
        StepKind.TASK,
        false,
        onlyFor,
        List.of());
  }

  private static Template template(
      String key, @Nullable String unit, Conditions onlyFor, Template.Step... steps) {
    return new Template(
        key,
        key,
        unit,
        null,
        List.of(),
        onlyFor,
        List.of(new Template.Phase("fas", "Fas", List.of(steps))));
  }

  private static Conditions of(Experience experience) {
    return new Conditions(experience, List.of(), null, List.of());
  }

  private static Conditions forms(EmploymentForm... forms) {
    return new Conditions(null, List.of(forms), null, List.of());
  }

  private static Conditions leads(boolean leads) {
    return new Conditions(null, List.of(), leads, List.of());
  }

  private static Conditions units(String... units) {
    return new Conditions(null, List.of(), null, List.of(units));
  }

  private static Template conditional() {
    return template(
        "villkor",
        null,
        Conditions.NONE,
        step("ny", 5, null, of(Experience.NEWLY_GRADUATED)),
        step("van", 5, null, of(Experience.EXPERIENCED)),
        step("anstalld", 1, null, forms(EmploymentForm.PERMANENT, EmploymentForm.TEMPORARY)),
        step("leder", 1, null, leads(true)),
        step("leder-inte", 1, null, leads(false)),
        step("norr", 1, null, units("norr")),
        step("barn", 1, null, units("barn", "norr")),
        step("soder", 1, null, units("soder")),
        step("alla", 2, "ny", Conditions.NONE));
  }

  private Employment employ(
      World world, String unit, EmploymentForm form, @Nullable Experience experience) {
    return database.write(tx -> {
      PersonId person = world.peopleWriter().addPerson(tx, "Nya", "Ny", null, null).id();
      return world
          .peopleWriter()
          .beginEmployment(
              tx,
              person,
              world.unit(unit),
              "Socialsekreterare",
              form,
              new Term(MONDAY, null),
              experience);
    });
  }

  private List<Step> begin(World world, Employment employment, String template) {
    return database.write(tx -> {
      PlanId plan = world.beginnings().begin(tx, employment, template, null);
      return Plans.stepsOf(tx, plan);
    });
  }

  @Test
  void aPlanHoldsTheStepsWhoseConditionsHold() {
    World world = new World(database);
    database.write(tx -> world.publish(tx, conditional()));
    assertThat(
            begin(
                world,
                employ(world, "Norr", EmploymentForm.PERMANENT, Experience.EXPERIENCED),
                "villkor"))
        .extracting(Step::key)
        .containsExactlyInAnyOrder("van", "anstalld", "leder-inte", "norr", "barn", "alla");
    assertThat(
            begin(
                world,
                employ(world, "Söder", EmploymentForm.CONSULTANT, Experience.NEWLY_GRADUATED),
                "villkor"))
        .extracting(Step::key)
        .containsExactlyInAnyOrder("ny", "leder-inte", "barn", "soder", "alla");
    assertThat(begin(world, employ(world, "Norr", EmploymentForm.INTERN, null), "villkor"))
        .extracting(Step::key)
        .contains("ny", "van");
  }

  @Test
  void whoLeadsOthersGetsWhatIsForThem() {
    World world = new World(database);
    database.write(tx -> world.publish(tx, conditional()));
    Employment employment = employ(world, "Norr", EmploymentForm.PERMANENT, null);
    database.write(tx ->
        world
            .peopleWriter()
            .assignRole(
                tx,
                employment.personId(),
                Role.MANAGER,
                world.unit("Söder"),
                new Term(MONDAY.plusDays(7), null)));
    assertThat(begin(world, employment, "villkor"))
        .extracting(Step::key)
        .contains("leder")
        .doesNotContain("leder-inte");
  }

  @Test
  void anAnchorThatIsLeftOutCountsAsIfItWereThere() {
    World world = new World(database);
    database.write(tx -> world.publish(tx, conditional()));
    List<Step> steps =
        begin(
            world,
            employ(world, "Norr", EmploymentForm.PERMANENT, Experience.EXPERIENCED),
            "villkor");
    assertThat(steps).extracting(Step::key).doesNotContain("ny");
    assertThat(steps)
        .filteredOn(step -> step.key().equals("alla"))
        .extracting(Step::due)
        .containsExactly(LocalDate.parse("2026-03-25"));
  }

  interface StepsSql {
    @SqlQuery(
        """
        select t.key, s.sign_off_role, s.passed, p.begun_on
        from step s join plan p on p.id = s.plan_id join template_step t on t.id = s.template_step_id
        where s.plan_id = :plan
        """)
    List<Row> of(PlanId plan);
  }

  record Row(String key, @Nullable StepRole signOffRole, boolean passed, LocalDate begunOn) {}

  @Test
  void whatHadPassedWhenAPlanWasBegunLateIsMarked() {
    World world = new World(database);
    world.clock.setDay(LocalDate.parse("2026-03-20"));
    database.write(tx -> world.publish(tx, conditional()));
    Employment employment = employ(world, "Norr", EmploymentForm.PERMANENT, Experience.EXPERIENCED);
    TemplateId template = idOf(world, "villkor");
    Outcome<PlanId> outcome =
        database.write(tx ->
            world.beginnings().begin(tx, world.viewer("manager"), employment.id(), template, null));
    PlanId plan = Outcomes.done(outcome);
    List<Row> rows = database.read(tx -> tx.sql(StepsSql.class).of(plan));
    assertThat(rows).allMatch(row -> row.begunOn().equals(LocalDate.parse("2026-03-20")));
    assertThat(rows)
        .filteredOn(Row::passed)
        .extracting(Row::key)
        .containsExactlyInAnyOrder("anstalld", "leder-inte", "norr", "barn");
    assertThat(rows)
        .filteredOn(row -> row.signOffRole() != null)
        .extracting(Row::key)
        .containsExactly("alla");
  }

  /** What came as a fact was begun in time. */
  @Test
  void fromSeedingNothingHasPassed() {
    World world = new World(database);
    List<Row> rows = database.read(tx -> tx.sql(StepsSql.class).of(world.plan("self")));
    assertThat(rows).noneMatch(Row::passed);
    assertThat(rows).allMatch(row -> row.begunOn().isBefore(LocalDate.parse("2026-02-18")));
  }

  private TemplateId idOf(World world, String key) {
    return database.read(
        tx -> TemplateRows.head(tx, world.unit("Storsjö kommun").id(), key).orElseThrow().id());
  }

  private String fitting(World world, Employment employment) {
    return database.write(tx -> {
      PlanId plan = world.beginnings().begin(tx, employment, null);
      Map<PlanId, Plan> plans = Plans.rows(tx, Set.of(plan));
      return plans.values().iterator().next().templateName();
    });
  }

  @Test
  void theNearestUnitsTemplateFitsThenTheOrganisations() {
    World world = new World(database);
    Template.Step some = step("a", 1, null, Conditions.NONE);
    database.write(tx -> {
      world.publish(tx, template("barn", "barn", Conditions.NONE, some));
      world.publish(tx, template("norr-nya", "norr", of(Experience.NEWLY_GRADUATED), some));
      world.publish(tx, template("soder-konsult", "soder", forms(EmploymentForm.CONSULTANT), some));
      world.publish(tx, template("soder", "soder", Conditions.NONE, some));
      return true;
    });
    assertThat(
            fitting(
                world, employ(world, "Norr", EmploymentForm.PERMANENT, Experience.NEWLY_GRADUATED)))
        .isEqualTo("norr-nya");
    assertThat(
            fitting(world, employ(world, "Norr", EmploymentForm.PERMANENT, Experience.EXPERIENCED)))
        .isEqualTo("barn");
    assertThat(fitting(world, employ(world, "Söder", EmploymentForm.CONSULTANT, null)))
        .isEqualTo("soder-konsult");
    assertThat(fitting(world, employ(world, "Söder", EmploymentForm.INTERN, null)))
        .isEqualTo("soder");
    assertThat(fitting(world, employ(world, "Storsjö kommun", EmploymentForm.PERMANENT, null)))
        .isEqualTo("Grund");
  }

  @Test
  void thereIsOnePlanForAnEmployment() throws Exception {
    World world = new World(database);
    Employment employment = employ(world, "Norr", EmploymentForm.PERMANENT, null);
    List<Outcome<PlanId>> outcomes =
        Race.of(
            Collections.nCopies(
                4,
                () ->
                    database.write(tx ->
                        world
                            .beginnings()
                            .begin(tx, world.viewer("hr"), employment.id(), null, null))));
    Outcomes.assertOneDone(outcomes);
    assertThat(outcomes)
        .filteredOn(Outcome.Refused.class::isInstance)
        .allSatisfy(refused -> Outcomes.assertRefused(refused, "PLAN_EXISTS"));
  }

  @Test
  void itIsBegunWithWhoAnswersForIt() {
    World world = new World(database);
    world.clock.setDay(MONDAY);
    Employment employment = employ(world, "Norr", EmploymentForm.PERMANENT, null);
    assertThat(beginFor(world, employment, employment.personId())).isEqualTo("OWN_PLAN");
    assertThat(beginFor(world, employment, world.person("stranger"))).isEqualTo("NOT_FOUND");
    assertThat(beginFor(world, employment, world.person("unstarted"))).isEqualTo("NOT_FOUND");
    assertThat(beginFor(world, employment, world.person("expert"))).isNull();
    Plan plan =
        database.read(tx -> {
          Set<PersonId> newHire = Set.of(employment.personId());
          return tx.sql(PlanSql.class).ofNewHires(newHire).getFirst();
        });
    assertThat(plan.ownerId()).isEqualTo(world.person("expert"));
  }

  private @Nullable String beginFor(World world, Employment employment, PersonId owner) {
    Outcome<PlanId> outcome =
        database.write(tx ->
            world.beginnings().begin(tx, world.viewer("manager"), employment.id(), null, owner));
    return outcome.refusal().map(Problem::code).orElse(null);
  }

  @Test
  void withoutATemplateThereIsNoPlan() {
    World world = new World(database);
    Employment employment = world.employment("stranger");
    Outcome<PlanId> none =
        database.write(tx ->
            world.beginnings().begin(tx, world.viewer("strange hr"), employment.id(), null, null));
    Outcomes.assertRefused(none, "NO_TEMPLATE");
    TemplateId foreign = idOf(world, "grund");
    Outcome<PlanId> refused =
        database.write(tx ->
            world
                .beginnings()
                .begin(tx, world.viewer("strange hr"), employment.id(), foreign, null));
    assertThat(Outcomes.refusal(refused).field()).containsExactly("templateId");
  }
}
