package se.fadder.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Problem;

/**
 * Tests writing templates: one draft each, saved by revision, and published with all that builds on
 * it.
 */
@OnOneDatabase
record TemplateDraftsTest(Database database) {
  private static final int ROUNDS = 6;

  private static Template content(String key, @Nullable String unit, Template.Step... steps) {
    return new Template(
        key,
        "Mall " + key,
        unit,
        null,
        List.of(),
        Conditions.NONE,
        List.of(new Template.Phase("fas", "Fas", List.of(steps))));
  }

  private static Template.Step step(String key, int due) {
    return TemplateRulesTest.step(key, due, null);
  }

  private TemplateId created(World world, Template content) {
    return done(
        database.write(tx ->
            world
                .templateDrafts()
                .create(tx, world.viewer("hr"), world.unit("Norr").id(), content)));
  }

  private Outcome<TemplateId> save(
      World world, String viewer, TemplateId id, int seen, Template content) {
    return database.write(
        tx -> world.templateDrafts().save(tx, world.viewer(viewer), id, seen, content));
  }

  private Outcome<TemplateId> publish(World world, String viewer, TemplateId id, int seen) {
    return database.write(
        tx -> world.templateDrafts().publish(tx, world.viewer(viewer), id, seen, "Nytt."));
  }

  private Outcome<TemplateId> discard(World world, TemplateId id, int seen) {
    return database.write(tx -> world.templateDrafts().discard(tx, world.viewer("hr"), id, seen));
  }

  private @Nullable TemplateDraft draft(World world, TemplateId id) {
    Map<TemplateId, TemplateDraft> drafts =
        database.read(tx -> world.templateDrafts().of(tx, world.viewer("hr"), Set.of(id)));
    return drafts.get(id);
  }

  private TemplateHead head(World world, TemplateId id) {
    Map<TemplateId, TemplateHead> heads =
        database.read(tx -> world.templates().byIds(tx, world.viewer("hr"), Set.of(id)));
    return Objects.requireNonNull(heads.get(id));
  }

  private static void assertRefused(Outcome<TemplateId> outcome, String... problems) {
    List<Problem> refused =
        outcome instanceof Outcome.Refused<TemplateId>(var all, _)
            ? all
            : outcome.refusal().stream().toList();
    assertThat(refused)
        .extracting(problem -> problem.code() + " " + String.join(".", problem.field()))
        .containsExactly(problems);
  }

  @Test
  void aDraftMayBeIncompleteUntilItIsPublished() {
    World world = new World(database);
    TemplateId id = created(world, new Template("ny", "", List.of()));
    TemplateDraft begun = Objects.requireNonNull(draft(world, id));
    assertThat(begun.revision()).isEqualTo(1);
    assertThat(begun.problems())
        .extracting(problem -> problem.code())
        .containsExactly("INCOMPLETE", "NO_STEPS");
    assertRefused(publish(world, "hr", id, 1), "INCOMPLETE name", "NO_STEPS phases");
    assertThat(head(world, id).latestId()).isNull();

    Template whole = content("ny", null, step("a", 1));
    done(save(world, "hr", id, 1, whole));
    assertThat(Objects.requireNonNull(draft(world, id)).problems()).isEmpty();
    List<Change> changes = world.changesOf(() -> done(publish(world, "hr", id, 2)));
    assertThat(changes)
        .extracting(Change::kind, Change::detail, Change::actorId)
        .containsExactly(
            tuple(TemplateChangeKind.TEMPLATE_PUBLISHED, "ny version 1", world.person("hr")));
    assertThat(draft(world, id)).isNull();
    assertThat(head(world, id).latestVersion()).isEqualTo(1);
    assertThat(latest(world, "ny")).isEqualTo(whole);
  }

  private Template latest(World world, String key) {
    return database.read(
        tx -> world.templates().latest(tx, world.unit("Storsjö kommun").id(), key).orElseThrow());
  }

  @Test
  void whoeverSavesWhatIsOldIsTold() {
    World world = new World(database);
    TemplateId id = created(world, content("ny", null, step("a", 1)));
    done(save(world, "hr", id, 1, content("ny", null, step("b", 1))));
    Outcome<TemplateId> late = save(world, "hr", id, 1, content("ny", null, step("c", 1)));
    assertRefused(late, "CHANGED_MEANWHILE revision");
    assertThat(late)
        .isInstanceOfSatisfying(
            Outcome.Overtaken.class, overtaken -> assertThat(overtaken.now()).isEqualTo(id));
    assertRefused(save(world, "hr", id, 0, content("ny", null)), "CHANGED_MEANWHILE revision");
    assertRefused(publish(world, "hr", id, 1), "CHANGED_MEANWHILE revision");
    assertRefused(discard(world, id, 1), "CHANGED_MEANWHILE revision");
    assertThat(Objects.requireNonNull(draft(world, id)).content().rules()).containsOnlyKeys("b");
  }

  @Test
  void ofThoseWhoSaveAtOnceOneIsTakenAndNothingIsLost() throws Exception {
    World world = new World(database);
    TemplateId id = created(world, content("ny", null, step("a", 1)));
    for (int round = 1; round <= ROUNDS; round++) {
      int seen = round;
      List<Supplier<Outcome<TemplateId>>> savers = new ArrayList<>();
      for (String viewer : List.of("hr", "hr", "hr")) {
        String key = "s" + savers.size();
        savers.add(() -> save(world, viewer, id, seen, content("ny", null, step(key, seen))));
      }
      List<Outcome<TemplateId>> outcomes = Race.of(savers);
      Outcomes.assertOneDone(outcomes);
      int winner =
          outcomes.indexOf(
              outcomes.stream().filter(Outcome.Done.class::isInstance).findFirst().orElseThrow());
      TemplateDraft now = Objects.requireNonNull(draft(world, id));
      assertThat(now.revision()).isEqualTo(round + 1);
      assertThat(now.content().rules()).containsOnlyKeys("s" + winner);
    }
  }

  @Test
  void ofDraftsBegunAtOnceOneIsTaken() throws Exception {
    World world = new World(database);
    TemplateId id = created(world, content("ny", null, step("a", 1)));
    done(publish(world, "hr", id, 1));
    List<Outcome<TemplateId>> outcomes =
        Race.of(
            IntStream.range(0, 4)
                .<Supplier<Outcome<TemplateId>>>mapToObj(
                    i -> () -> save(world, "hr", id, 0, content("ny", null, step("s" + i, 1))))
                .toList());
    Outcomes.assertOneDone(outcomes);
    assertThat(Objects.requireNonNull(draft(world, id)).revision()).isEqualTo(1);
  }

  @Test
  void publishedAtOnceItIsOneVersion() throws Exception {
    World world = new World(database);
    TemplateId id = created(world, content("ny", null, step("a", 1)));
    List<Outcome<TemplateId>> outcomes =
        Race.of(
            List.of(
                () -> publish(world, "hr", id, 1),
                () -> publish(world, "hr", id, 1),
                () -> publish(world, "hr", id, 1)));
    Outcomes.assertOneDone(outcomes);
    assertThat(head(world, id).latestVersion()).isEqualTo(1);
  }

  @Test
  void whatWasDiscardedIsGoneAndWhatWasPublishedStays() {
    World world = new World(database);
    TemplateId id = created(world, content("ny", null, step("a", 1)));
    done(publish(world, "hr", id, 1));
    done(save(world, "hr", id, 0, content("ny", null, step("b", 1))));
    List<Change> changes = world.changesOf(() -> done(discard(world, id, 1)));
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(TemplateChangeKind.TEMPLATE_DRAFT_DISCARDED);
    assertThat(latest(world, "ny").rules()).containsOnlyKeys("a");

    TemplateId other = created(world, content("annan", null, step("a", 1)));
    done(discard(world, other, 1));
    Map<TemplateId, TemplateHead> heads =
        database.read(tx -> world.templates().byIds(tx, world.viewer("hr"), Set.of(other)));
    assertThat(heads).isEmpty();
    created(world, content("annan", null, step("a", 1)));
  }

  @Test
  void aKeyIsTakenOnceAndKeptWhenPublished() {
    World world = new World(database);
    assertRefused(
        database.write(tx ->
            world
                .templateDrafts()
                .create(tx, world.viewer("hr"), world.unit("Norr").id(), content("grund", null))),
        "KEY_TAKEN content.key");
    TemplateId id = created(world, content("ny", null, step("a", 1)));
    assertRefused(save(world, "hr", id, 1, content("grund", null)), "KEY_TAKEN content.key");
    done(save(world, "hr", id, 1, content("nyare", null, step("a", 1))));
    assertThat(head(world, id).key()).isEqualTo("nyare");
    done(publish(world, "hr", id, 2));
    assertRefused(save(world, "hr", id, 0, content("nyast", null)), "KEY_KEPT content.key");
  }

  @Test
  void aManagerWritesThoseOfTheUnitsThatTheyLeadAndMovesNoneElsewhere() {
    World world = new World(database);
    TemplateId id = created(world, content("ny", "norr", step("a", 1)));
    done(save(world, "manager", id, 1, content("ny", "norr", step("b", 1))));
    assertRefused(save(world, "manager", id, 2, content("ny", "soder")), "NOT_FOUND content.unit");
    assertRefused(save(world, "manager", id, 2, content("ny", null)), "NOT_FOUND content.unit");
    assertRefused(
        save(world, "other manager", id, 2, content("ny", "norr")), "NOT_FOUND templateId");
    done(save(world, "sector manager", id, 2, content("ny", "soder", step("b", 1))));
    assertRefused(save(world, "manager", id, 3, content("ny", "norr")), "NOT_FOUND templateId");
  }

  private static Template extending(String base, List<String> without, Template.Step... steps) {
    return new Template(
        "egen",
        "Egen",
        "norr",
        base,
        without,
        Conditions.NONE,
        List.of(new Template.Phase("forsta-veckan", "", List.of(steps))));
  }

  @Test
  void aNewBaseIsPublishedForEveryTemplateThatExtendsIt() {
    World world = new World(database);
    TemplateId egen = created(world, extending("grund", List.of("fika"), step("eget", 2)));
    done(publish(world, "hr", egen, 1));
    assertThat(keys(world, egen))
        .containsExactly("valkommen", "hej", "samtal", "avtal", "dator", "handledning", "eget");

    TemplateId grund = idOf(world, "grund");
    Template next =
        new Template(
            "grund",
            "Grund",
            List.of(
                new Template.Phase(
                    "forsta-veckan", "Vecka ett", List.of(step("hej", 0), step("fika", 1)))));
    done(save(world, "hr", grund, 0, next));
    List<Change> changes = world.changesOf(() -> done(publish(world, "hr", grund, 1)));
    assertThat(changes)
        .extracting(Change::detail)
        .containsExactly("grund version 2", "egen version 2");
    assertThat(keys(world, egen)).containsExactly("hej", "eget");
    assertThat(version(world, egen).note()).isEqualTo("Nytt.");
    assertThat(version(world, egen).baseVersionId()).isEqualTo(head(world, grund).latestId());
    assertThat(latest(world, "egen"))
        .isEqualTo(extending("grund", List.of("fika"), step("eget", 2)));
  }

  private TemplateId idOf(World world, String key) {
    return database.read(
        tx -> TemplateRows.head(tx, world.unit("Storsjö kommun").id(), key).orElseThrow().id());
  }

  private TemplateVersion version(World world, TemplateId id) {
    TemplateVersionId latest = Objects.requireNonNull(head(world, id).latestId());
    return database.read(tx -> tx.sql(TemplateSql.class).versions(Set.of(latest)).getFirst());
  }

  /** The steps as plans would copy them. */
  private List<String> keys(World world, TemplateId id) {
    TemplateVersionId latest = Objects.requireNonNull(head(world, id).latestId());
    return database.read(
        tx -> TemplateRows.steps(tx, latest).stream().map(TemplateStep::key).toList());
  }

  @Test
  void aBaseThatWouldBreakWhatExtendsItIsRefused() {
    World world = new World(database);
    TemplateId egen = created(world, extending("grund", List.of("fika"), step("eget", 2)));
    done(publish(world, "hr", egen, 1));
    TemplateId grund = idOf(world, "grund");
    done(save(world, "hr", grund, 0, content("grund", null, step("hej", 0))));
    assertRefused(publish(world, "hr", grund, 1), "EXTENSION_BROKEN key");
    assertThat(head(world, grund).latestVersion()).isEqualTo(1);
  }

  @Test
  void whatExtendsAnotherCannotBeExtendedNorExtendItself() {
    World world = new World(database);
    TemplateId egen = created(world, extending("grund", List.of(), step("eget", 2)));
    done(publish(world, "hr", egen, 1));
    Template third =
        new Template("tredje", "Tredje", null, "egen", List.of(), Conditions.NONE, List.of());
    TemplateId id = created(world, third);
    assertRefused(publish(world, "hr", id, 1), "BASE_UNKNOWN extends");
    done(save(world, "hr", egen, 0, extending("egen", List.of(), step("eget", 2))));
    assertRefused(
        publish(world, "hr", egen, 1), "BASE_UNKNOWN extends", "INCOMPLETE phases.0.name");
  }

  @Test
  void aFileBecomesADraft() {
    World world = new World(database);
    TemplateImports imports = new TemplateImports(world.people(), world.templateDrafts());
    String text = TemplateText.of(content("fil", "norr", step("a", 1)));
    TemplateId id = done(take(world, imports, text, 0));
    assertThat(TemplateText.of(Objects.requireNonNull(draft(world, id)).content())).isEqualTo(text);
    assertRefused(take(world, imports, text, 0), "CHANGED_MEANWHILE revision");
    assertThat(done(take(world, imports, text, 1))).isEqualTo(id);
    assertRefused(
        take(world, imports, text.replace("due: 1", "due: ett"), 2), "FILE_REFUSED text.12");
    assertRefused(
        take(world, imports, text.replace("Därför.", "Ring 19121212-1212."), 2),
        "FILE_REFUSED text.10");
    assertRefused(take(world, imports, "name: X\n", 2), "FILE_REFUSED text.1");
    assertRefused(take(world, imports, "å".repeat(131_073), 2), "TOO_LONG text");
    assertThat(Objects.requireNonNull(draft(world, id)).revision()).isEqualTo(2);
  }

  private Outcome<TemplateId> take(World world, TemplateImports imports, String text, int seen) {
    return database.write(
        tx -> imports.take(tx, world.viewer("hr"), world.unit("Norr").id(), text, seen));
  }
}
