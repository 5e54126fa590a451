package se.fadder.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;

/** Tests publishing routines, and saying who answers for them. */
@OnOneDatabase
record RoutinePublishingTest(Database database) {
  private static final String IDENTITY_NUMBER = "121212-1212";

  private Outcome<RoutineId> publish(World world, String viewer, Proposal as) {
    return database.write(tx -> world.routinePublishing().publish(tx, world.viewer(viewer), as));
  }

  private RoutineId published(World world, Proposal as) {
    return Outcomes.done(publish(world, "manager", as));
  }

  private Routine read(World world, RoutineId id) {
    return Objects.requireNonNull(
        database.read(tx -> world.routines().byIds(tx, world.viewer("self"), Set.of(id))).get(id));
  }

  private List<RoutineCheck> checks(World world, RoutineId id) {
    return Objects.requireNonNull(
        database.read(tx -> world.routines().checks(tx, world.viewer("self"), Set.of(id))).get(id));
  }

  @Test
  void whatIsPublishedIsReadAndFoundByWhoeverWorksThere() {
    World world = new World(database);
    RoutineDraft draft = Texts.draft("Hembesök");
    RoutineId id = published(world, Texts.inNorr(world, "hembesok", null, draft));
    Routine routine = read(world, id);
    assertThat(routine.title()).isEqualTo("Hembesök");
    assertThat(routine.version()).isEqualTo(1);
    assertThat(routine.document()).isEqualTo(draft.document());
    assertThat(routine.ownerId()).isEqualTo(world.person("expert"));
    assertThat(checks(world, id)).isEqualTo(draft.checks());
  }

  @Test
  void aNewVersionTakesThePlaceOfTheFormerWhichStays() {
    World world = new World(database);
    RoutineId id = published(world, Texts.inNorr(world, "hembesok", null, Texts.draft("Hembesök")));
    RoutineDraft second =
        Texts.draft("Besök i hemmet", List.of("trygghet"), "Ring", "Gå", "Ring igen", "Skriv");
    assertThat(published(world, Texts.inNorr(world, "hembesok", 1, second))).isEqualTo(id);
    assertThat(read(world, id).version()).isEqualTo(2);
    assertThat(read(world, id).searchWords()).containsExactly("trygghet");
    assertThat(checks(world, id)).hasSize(4);
    List<RoutineVersion> versions =
        Objects.requireNonNull(
            database
                .read(tx -> world.routines().versions(tx, world.viewer("self"), Set.of(id)))
                .get(id));
    assertThat(versions).extracting(RoutineVersion::version).containsExactly(2, 1);
    assertThat(versions)
        .extracting(RoutineVersion::publishedById)
        .containsOnly(world.person("manager"));
  }

  @Test
  void whoHasNotSeenTheLatestVersionIsTold() {
    World world = new World(database);
    published(world, Texts.inNorr(world, "hembesok", null, Texts.draft("Hembesök")));
    published(world, Texts.inNorr(world, "hembesok", 1, Texts.draft("Hembesök, två")));
    for (Integer basedOn : new Integer[] {null, 1, 3}) {
      Proposal late = Texts.inNorr(world, "hembesok", basedOn, Texts.draft("För sent"));
      assertThat(Outcomes.refusal(publish(world, "hr", late)).code())
          .isEqualTo("NEWER_VERSION_EXISTS");
    }
  }

  @Test
  void theAuditLogHoldsWhatWasPublishedByWhomAndWhoAnswers() {
    World world = new World(database);
    Proposal first = Texts.inNorr(world, "hembesok", null, Texts.draft("Hembesök"));
    List<Change> changes = world.changesOf(() -> published(world, first));
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(
            RoutineChangeKind.ROUTINE_PUBLISHED,
            RoutineChangeKind.ROUTINE_OWNER_ASSIGNED,
            RoutineChangeKind.ROUTINE_REVIEW_SET);
    assertThat(changes).extracting(Change::actorId).containsOnly(world.person("manager"));
    assertThat(changes.get(1).subjectId()).isEqualTo(world.person("expert"));
    assertThat(changes.getFirst().detail()).isEqualTo("hembesok version 1");

    List<Change> later =
        world.changesOf(
            () -> published(world, Texts.inNorr(world, "hembesok", 1, Texts.draft("Hem"))));
    assertThat(later).extracting(Change::kind).containsExactly(RoutineChangeKind.ROUTINE_PUBLISHED);
  }

  @Test
  void whoAnswersAndByWhenItIsLookedOverIsSet() {
    World world = new World(database);
    RoutineId id = published(world, Texts.inNorr(world, "hembesok", null, Texts.draft("Hembesök")));
    PersonId colleague = world.person("colleague");
    LocalDate until = World.DAY.plusDays(20);
    assertThat(review(world, id, colleague, until)).isEqualTo(Outcome.done(id));
    assertThat(read(world, id).ownerId()).isEqualTo(colleague);
    assertThat(read(world, id).isOverdue(until)).isFalse();
    assertThat(read(world, id).isOverdue(until.plusDays(1))).isTrue();
    assertThat(world.changesOf(() -> review(world, id, colleague, until))).isEmpty();

    assertThat(Outcomes.refusal(review(world, id, world.person("left manager"), until)).field())
        .containsExactly("ownerId");
    assertThat(Outcomes.refusal(review(world, id, world.person("stranger"), until)).field())
        .containsExactly("ownerId");
    assertThat(Outcomes.refusal(review(world, id, colleague, World.DAY.minusDays(1))).field())
        .containsExactly("reviewOn");
    assertThat(Outcomes.refusal(review(world, id, colleague, World.DAY.plusYears(4))).field())
        .containsExactly("reviewOn");
  }

  private Outcome<RoutineId> review(World world, RoutineId id, PersonId owner, LocalDate day) {
    return database.write(
        tx -> world.routinePublishing().review(tx, world.viewer("manager"), id, owner, day));
  }

  @Test
  void whatCannotBeARoutineIsRefusedAndNothingIsStored() {
    World world = new World(database);
    assertRefused(world, "checks", Texts.draft("Kort", List.of(), "Ett", "Två"));
    assertRefused(world, "checks", Texts.draft("Lång", List.of(), "x ".repeat(16).split(" ", -1)));
    assertRefused(world, "searchWords", Texts.draft("Ord", List.of(" "), "Ett", "Två", "Tre"));
    RoutineDraft sound = Texts.draft("Hembesök");
    assertRefused(
        world,
        "documentUrl",
        new RoutineDraft(
            sound.title(),
            sound.purpose(),
            new DocumentInForce("Rutin", "javascript:alert(1)"),
            List.of(),
            sound.checks()));
    for (String key : List.of("Hembesök", "hem besok", "-hem", "hem--besok", "a".repeat(61))) {
      assertThat(
              Outcomes.refusal(publish(world, "hr", Texts.inNorr(world, key, null, sound))).field())
          .containsExactly("key");
    }
  }

  private void assertRefused(World world, String field, RoutineDraft draft) {
    Proposal as = Texts.inNorr(world, "hembesok", null, draft);
    List<Change> changes =
        world.changesOf(() ->
            assertThat(Outcomes.refusal(publish(world, "manager", as)).field())
                .containsExactly(field));
    assertThat(changes).isEmpty();
  }

  @Test
  void anIdentityNumberIsRefusedInEveryText() {
    World world = new World(database);
    List<RoutineCheck> checks = Texts.draft("Hembesök").checks();
    DocumentInForce document = Texts.draft("Hembesök").document();
    RoutineCheck hinting = new RoutineCheck(3, "Ring", "Till " + IDENTITY_NUMBER);
    for (RoutineDraft draft :
        List.of(
            Texts.draft("Hem till " + IDENTITY_NUMBER),
            Texts.draft("Ord", List.of(IDENTITY_NUMBER), "Ett", "Två", "Tre"),
            Texts.draft("Punkt", List.of(), "Ett", "Två", IDENTITY_NUMBER),
            new RoutineDraft("Syfte", IDENTITY_NUMBER, document, List.of(), checks),
            new RoutineDraft(
                "Dokument",
                "Syfte.",
                new DocumentInForce(IDENTITY_NUMBER, document.url()),
                List.of(),
                checks),
            new RoutineDraft(
                "Tips",
                "Syfte.",
                document,
                List.of(),
                List.of(checks.get(0), checks.get(1), hinting)))) {
      assertThat(
              Outcomes.refusal(publish(world, "hr", Texts.inNorr(world, "hem", null, draft)))
                  .code())
          .as(draft.title())
          .isEqualTo("IDENTITY_NUMBER");
    }
    Proposal noted = Texts.inNorr(world, "hem", null, Texts.draft("Hem"));
    Proposal as =
        new Proposal(
            noted.unitId(),
            noted.key(),
            null,
            noted.ownerId(),
            noted.reviewOn(),
            noted.draft(),
            IDENTITY_NUMBER);
    assertThat(Outcomes.refusal(publish(world, "hr", as)).code()).isEqualTo("IDENTITY_NUMBER");
  }
}
