package se.fadder.templates;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.BindEach;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.onboarding.NewStep;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;

/**
 * Tests that what steps say, which is kept in memory, is what is stored, on every server and
 * whatever has been published since. On SQLite there is one server.
 */
@OnBothDatabases
record StepTextsTest(Database database, DatabaseSettings settings) {
  private static final RoutineDocument ONE = new RoutineDocument("Ett", "https://fadder.example/1");
  private static final RoutineDocument TWO = new RoutineDocument("Två", "https://fadder.example/2");

  /** The same without any memory: joined by the database, in its order. */
  interface JoinedSql {
    @SqlQuery(
        """
        select s.id, coalesce(f.key, a.phase_key) as phase_key, coalesce(t.key, s.id) as key,
          coalesce(t.title, a.title) as title, coalesce(t.why, a.why) as why, coalesce(t.kind, a.kind) as kind
        from step s
        left join template_step t on t.id = s.template_step_id
        left join template_phase f on f.id = t.phase_id
        left join added_step a on a.step_id = s.id
        where s.plan_id in (<plans>)
        order by s.plan_id, s.due, coalesce(t.ordinal, a.ordinal), s.id
        """)
    List<Said> ofPlans(@BindEach("plans") Set<PlanId> plans);

    @SqlQuery(
        """
        select t.id, d.title as document_title, d.url as document_url
        from template_step t left join template_document d on d.step_id = t.id
        order by t.id, d.ordinal
        """)
    List<Document> documents();

    @SqlQuery("select version_id, key, name from template_phase order by version_id, ordinal")
    List<Phase> phases();
  }

  record Said(StepId id, String phaseKey, String key, String title, String why, StepKind kind) {
    static Said of(Step step) {
      return new Said(
          step.id(), step.phaseKey(), step.key(), step.title(), step.why(), step.kind());
    }
  }

  record Document(TemplateStepId id, @Nullable RoutineDocument document) {}

  record Phase(TemplateVersionId versionId, String key, String name) {}

  private static Template template(String title, RoutineDocument... documents) {
    Template.Step step =
        new Template.Step(
            "dator",
            title,
            "För att " + title,
            StepRole.IT,
            3,
            true,
            StepKind.TASK,
            false,
            List.of(documents));
    Template.Step first =
        new Template.Step(
            "hej", "Hälsa", "Därför.", StepRole.MENTOR, 3, true, StepKind.COURSE, true, List.of());
    return new Template(
        "mall",
        "Mall " + title,
        List.of(
            new Template.Phase("a", "Först " + title, List.of(first)),
            new Template.Phase("b", "Sedan", List.of(step))));
  }

  @Test
  void everyServerSaysWhatIsStored() {
    World world = new World(database);
    PlanId plan =
        database.write(tx -> {
          world.publish(tx, template("Beställ", ONE, TWO));
          return world.beginnings().begin(tx, world.employment("colleague"), "mall", null);
        });
    Set<PlanId> plans = Set.of(plan, world.plan("self"));
    Database other = database.isShared() ? Databases.open(settings) : database;
    try {
      assertSame(database, plans);
      assertSame(other, plans);
      addStep(world, plan);
      assertSame(database, plans);
      assertSame(other, plans);
      database.write(tx -> world.publish(tx, template("Hämta", TWO)));
      assertSame(database, plans);
      database.write(tx -> world.versionUpgrades().takeOver(tx, world.viewer("hr"), plan, 2));
      assertSame(other, plans);
      assertSame(database, plans);
      assertThat(said(other, plans)).extracting(Said::title).contains("Hämta", "Eget");
    } finally {
      if (database.isShared()) {
        other.close();
      }
    }
  }

  private void addStep(World world, PlanId plan) {
    NewStep step =
        new NewStep(
            "a",
            "Eget",
            null,
            "Därför.",
            StepKind.TASK,
            StepRole.MENTOR,
            LocalDate.parse("2020-01-06"),
            true,
            true,
            null);
    Outcomes.assertDone(
        database.<Outcome<StepId>>write(
            tx -> world.planCommands().additions().add(tx, world.viewer("hr"), plan, step)));
  }

  /** Compares twice: what was not in memory at first is then. */
  private static void assertSame(Database server, Set<PlanId> plans) {
    for (int times = 0; times < 2; times++) {
      for (PlanId plan : plans) {
        List<Said> stored = server.read(tx -> tx.sql(JoinedSql.class).ofPlans(Set.of(plan)));
        assertThat(said(server, Set.of(plan))).isNotEmpty().isEqualTo(stored);
      }
      server.read(tx -> {
        List<Document> documents = tx.sql(JoinedSql.class).documents();
        Set<TemplateStepId> ids = documents.stream().map(Document::id).collect(toSet());
        Map<TemplateStepId, StepText> texts = TemplateRows.texts(tx, ids);
        assertThat(texts).containsOnlyKeys(ids);
        ids.forEach(id ->
            assertThat(Objects.requireNonNull(texts.get(id)).documents())
                .isEqualTo(
                    documents.stream()
                        .filter(row -> row.id().equals(id))
                        .map(Document::document)
                        .filter(document -> document != null)
                        .toList()));
        List<Phase> phases = tx.sql(JoinedSql.class).phases();
        Set<TemplateVersionId> versions = phases.stream().map(Phase::versionId).collect(toSet());
        TemplateRows.phases(tx, versions)
            .forEach((version, some) ->
                assertThat(some)
                    .isEqualTo(
                        phases.stream()
                            .filter(phase -> phase.versionId().equals(version))
                            .map(phase -> new TemplatePhase(phase.key(), phase.name()))
                            .toList()));
        return true;
      });
    }
  }

  private static List<Said> said(Database server, Set<PlanId> plans) {
    Map<PlanId, List<Step>> steps = server.read(tx -> Plans.stepsOf(tx, plans));
    return steps.values().stream().flatMap(List::stream).map(Said::of).toList();
  }

  @Test
  void nothingIsKeptOfAVersionThatIsTakenBack() {
    World world = new World(database);
    Set<TemplateStepId> seen = new HashSet<>();
    Set<TemplateVersionId> versions = new HashSet<>();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            database.write(tx -> {
              world.publish(tx, template("Beställ", ONE));
              PlanId plan =
                  world.beginnings().begin(tx, world.employment("colleague"), "mall", null);
              Plans.stepsOf(tx, plan).forEach(step -> seen.add(copied(step)));
              versions.add(Plans.row(tx, plan).versionId());
              assertThat(TemplateRows.texts(tx, seen)).containsOnlyKeys(seen);
              assertThat(TemplateRows.phases(tx, versions)).containsOnlyKeys(versions);
              throw new IllegalStateException("taken back");
            }));
    assertThat(seen).hasSize(2);
    database.read(tx -> {
      assertThat(TemplateRows.texts(tx, seen)).isEmpty();
      assertThat(TemplateRows.phases(tx, versions)).isEmpty();
      return true;
    });
  }

  /** A version is read once, however many of its steps are asked for, and not again after that. */
  @Test
  void aVersionIsReadOnce() {
    World world = new World(database);
    PlanId plan = world.plan("self");
    List<Step> steps = database.read(tx -> Plans.stepsOf(tx, plan));
    long known = statements(() -> said(database, Set.of(plan)));
    assertThat(known).isEqualTo(1);
    Database cold = database.isShared() ? Databases.open(settings) : null;
    if (cold != null) {
      try (cold) {
        TemplateStepId first = copied(steps.getFirst());
        cold.read(tx -> TemplateRows.texts(tx, Set.of(first)));
        long before = cold.counts().statements();
        said(cold, Set.of(plan));
        assertThat(cold.counts().statements() - before).isEqualTo(1);
      }
    }
  }

  private static TemplateStepId copied(Step step) {
    return Objects.requireNonNull(step.templateStepId());
  }

  private long statements(Runnable work) {
    long before = database.counts().statements();
    work.run();
    return database.counts().statements() - before;
  }
}
