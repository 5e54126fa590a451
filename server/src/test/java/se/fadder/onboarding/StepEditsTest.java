package se.fadder.onboarding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.overview.Waiting;
import se.fadder.overview.WaitingKind;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;

/** Tests skipping, crediting, reopening, moving, giving away and adding steps. */
@OnOneDatabase
final class StepEditsTest {
  private final World world;
  private final StepId hej;
  private final Acting owner;
  private final Acting self;

  StepEditsTest(Database database) {
    world = new World(database);
    hej = world.step("self", "hej").id();
    owner = new Acting(world, "owner");
    self = new Acting(world, "self");
  }

  private Step hej() {
    return world.step("self", "hej");
  }

  @Test
  void aSkippedStepIsNeitherBehindNorCounted() {
    PlanProgress before = owner.progress();
    List<Change> changes = world.changesOf(() -> assertDone(owner.skips(hej, 0)));
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .containsExactly(tuple(PlanChangeKind.STEP_SKIPPED, ""));
    assertThat(hej().ending()).isEqualTo(StepEnding.SKIPPED);
    assertThat(hej().note()).isEqualTo("Behövs inte.");
    assertThat(hej().doneBy()).isEqualTo(world.person("owner"));
    assertThat(owner.progress().required()).isEqualTo(before.required() - 1);
    assertThat(owner.progress().skipped()).isEqualTo(1);
    assertThat(owner.progress().behind()).isEqualTo(before.behind() - 1);
    assertRefused(owner.skips(hej, 1), "STEP_NOT_OPEN");
    assertRefused(owner.unticks(hej), "STEP_NOT_TICKED");
  }

  @Test
  void whoeverChangesWhatIsChangedMeanwhileIsTold() {
    assertDone(self.ticks(hej));
    Outcome<StepId> late = owner.skips(hej, 0);
    assertThat(late).isEqualTo(ChangeableSteps.overtaken(hej));
    assertThat(hej().ending()).isEqualTo(StepEnding.DONE);
    assertThat(hej().doneBy()).isEqualTo(world.person("self"));
  }

  @Test
  void ofTwoWhoEditAtOnceOneIsTold() throws Exception {
    Acting manager = new Acting(world, "manager");
    for (int round = 0; round < 8; round++) {
      int seen = hej().revision();
      LocalDate day = World.DAY.plusDays(round);
      List<Outcome<StepId>> outcomes =
          Race.of(
              List.of(
                  () -> moves(owner, day.plusDays(30), seen),
                  () -> moves(manager, day.plusDays(60), seen)));
      assertThat(outcomes)
          .containsExactlyInAnyOrder(Outcome.done(hej), ChangeableSteps.overtaken(hej));
      boolean ownerWon = outcomes.getFirst() instanceof Outcome.Done;
      assertThat(hej().due()).isEqualTo(day.plusDays(ownerWon ? 30 : 60));
      assertThat(hej().revision()).isEqualTo(seen + 1);
    }
    assertThat(owner.history(hej)).hasSize(8);
  }

  private Outcome<StepId> moves(Acting who, LocalDate day, int revision) {
    return who.does((verbs, tx) -> verbs.edits().move(tx, who.viewer(), hej, revision, day));
  }

  @Test
  void aMovedStepKeepsWhatItWas() {
    LocalDate before = hej().due();
    assertDone(moves(owner, World.DAY.plusDays(5), 0));
    assertThat(hej().due()).isEqualTo(World.DAY.plusDays(5));
    assertThat(hej().dueSet()).isTrue();
    assertThat(owner.history(hej))
        .extracting(StepEvent::kind, StepEvent::was, event -> world.nameOf(event.byId()))
        .containsExactly(tuple(StepEventKind.MOVED, before.toString(), "owner"));
    assertRefused(moves(owner, LocalDate.parse("1926-03-11"), 1), "DAY_UNLIKELY");
    assertRefused(moves(owner, LocalDate.parse("2126-03-11"), 1), "DAY_UNLIKELY");
  }

  @Test
  void whatEndedIsReopenedWithATrace() {
    assertDone(self.ticks(hej));
    assertDone(
        owner.does((verbs, tx) -> verbs.edits().reopen(tx, owner.viewer(), hej, 1, "Fel moment.")));
    assertThat(hej().hasEnded()).isFalse();
    assertThat(hej().ending()).isNull();
    StepEvent event = owner.history(hej).getLast();
    assertThat(event.kind()).isEqualTo(StepEventKind.REOPENED);
    assertThat(event.said()).isEqualTo("Fel moment.");
    assertThat(event.was()).startsWith("DONE ").contains(world.person("self").value().toString());
    assertRefused(
        owner.does((verbs, tx) -> verbs.edits().reopen(tx, owner.viewer(), hej, 2, null)),
        "STEP_OPEN");
  }

  @Test
  void creditIsAskedForAndApproved() {
    Acting mentor = new Acting(world, "main mentor");
    assertDone(
        mentor.does((verbs, tx) -> verbs.credits().ask(tx, mentor.viewer(), hej, 0, "Praktik.")));
    assertThat(hej().creditAskedBy()).isEqualTo(world.person("main mentor"));
    assertThat(hej().creditNote()).isEqualTo("Praktik.");
    assertThat(owner.waiting())
        .anySatisfy(of -> {
          assertThat(of.forViewer()).isTrue();
          assertThat(of.items()).extracting(Waiting.Item::kind).contains(WaitingKind.CREDIT);
        });
    assertDone(
        owner.does((verbs, tx) -> verbs.credits().credit(tx, owner.viewer(), hej, 1, "Praktik.")));
    assertThat(hej().ending()).isEqualTo(StepEnding.CREDITED);
    assertThat(hej().doneBy()).isEqualTo(world.person("owner"));
    assertThat(hej().creditAskedAt()).isNull();
    assertThat(owner.history(hej))
        .extracting(StepEvent::kind, event -> world.nameOf(event.byId()))
        .containsExactly(
            tuple(StepEventKind.CREDIT_ASKED, "main mentor"),
            tuple(StepEventKind.CREDITED, "owner"));
    assertThat(owner.progress().done()).isEqualTo(1);
  }

  @Test
  void creditIsTurnedDown() {
    assertRefused(decline(0), "CREDIT_NOT_ASKED");
    assertDone(self.does((v, tx) -> v.credits().ask(tx, self.viewer(), hej, 0, "Praktik.")));
    assertDone(decline(1));
    assertThat(hej().hasEnded()).isFalse();
    assertThat(hej().creditAskedAt()).isNull();
    assertThat(hej().note()).isEqualTo("För länge sedan.");
    assertRefused(decline(2), "CREDIT_NOT_ASKED");
  }

  private Outcome<StepId> decline(int revision) {
    return owner.does((verbs, tx) ->
        verbs.credits().decline(tx, owner.viewer(), hej, revision, "För länge sedan."));
  }

  @Test
  void aStepIsGivenToSomebodyAndFallsBackWhenTheyLeave() {
    Step dator = world.step("self", "dator");
    Acting colleague = new Acting(world, "colleague");
    Acting it = new Acting(world, "it");
    assertThat(it.toDo()).contains("dator");
    assertThat(colleague.toDo()).isEmpty();
    assertThat(colleague.ticks(dator.id())).isInstanceOf(Outcome.Refused.class);
    assertDone(assign(dator.id(), "colleague", 0));
    assertThat(it.toDo()).doesNotContain("dator");
    assertThat(colleague.toDo()).containsExactly("dator");
    assertDone(colleague.ticks(dator.id()));
    assertDone(colleague.unticks(dator.id()));
    assertRefused(assign(dator.id(), "stranger", 3), "NOT_FOUND");
    assertRefused(assign(dator.id(), "unstarted", 3), "NOT_FOUND");

    LocalDate yesterday = World.DAY.minusDays(1);
    world.database.write(tx ->
        world
            .employments()
            .end(tx, world.viewer("hr"), world.employment("colleague").id(), yesterday));
    assertThat(it.toDo()).contains("dator");
  }

  private Outcome<StepId> assign(StepId id, String who, int revision) {
    return owner.does(
        (verbs, tx) -> verbs.edits().assign(tx, owner.viewer(), id, revision, world.person(who)));
  }

  @Test
  void aStepIsAddedToAPhase() {
    StepId id = Outcomes.done(add("forsta-veckan", StepRole.MENTOR, StepRole.MANAGER));
    var all = owner.reads(tx -> Plans.stepsOf(tx, world.plan("self")));
    assertThat(all).filteredOn(step -> step.id().equals(id)).hasSize(1);
    Step step = all.stream().filter(s -> s.id().equals(id)).findFirst().get();
    assertThat(step.titleFor(world.person("self"))).isEqualTo("Träffa BUP");
    assertThat(step.titleFor(world.person("owner"))).isEqualTo("Träffar BUP");
    assertThat(step.phaseKey()).isEqualTo("forsta-veckan");
    assertThat(step.kind()).isEqualTo(StepKind.STUDY_VISIT);
    assertThat(step.signOffRole()).isEqualTo(StepRole.MANAGER);
    assertThat(step.templateStepId()).isNull();
    var phases =
        owner.reads(tx -> world.plans().phases(tx, owner.viewer(), Set.of(world.plan("self"))));
    assertThat(requireNonNull(phases.get(world.plan("self"))).getLast().steps())
        .extracting(Step::title)
        .contains("Träffa BUP");
    assertRefused(add("finns-inte", StepRole.MENTOR, null), "NOT_FOUND");
    assertRefused(add("forsta-veckan", StepRole.MENTOR, StepRole.MENTOR), "OWN_SIGN_OFF");
  }

  @Test
  void theHashOfTheTextsIsAnotherWhereTheyAre() {
    String before = textsHash("self");
    assertThat(textsHash("self")).isEqualTo(before);
    assertDone(moves(owner, World.DAY.plusDays(30), hej().revision()));
    assertDone(self.ticks(hej));
    assertThat(textsHash("self")).as("of what says the same").isEqualTo(before);
    assertThat(textsHash("unstarted")).as("of another plan").isNotEqualTo(before);
    assertDone(add("forsta-veckan", StepRole.MENTOR, null));
    assertThat(textsHash("self")).isNotEqualTo(before);
  }

  private String textsHash(String of) {
    PlanId plan = world.plan(of);
    return OnboardingGraph.textsHash(
        requireNonNull(
            owner
                .reads(tx -> world.plans().phases(tx, world.viewer("hr"), Set.of(plan)))
                .get(plan)));
  }

  private Outcome<StepId> add(String phase, StepRole role, @Nullable StepRole signer) {
    NewStep wanted =
        new NewStep(
            phase,
            "Träffa BUP",
            "Träffar BUP",
            "Vi möts ofta.",
            StepKind.STUDY_VISIT,
            role,
            World.DAY.plusDays(9),
            true,
            false,
            signer);
    return owner.does(
        (verbs, tx) -> verbs.additions().add(tx, owner.viewer(), world.plan("self"), wanted));
  }

  @Test
  void peopleTalkAboutAStep() {
    Acting mentor = new Acting(world, "main mentor");
    assertDone(
        mentor.does(
            (verbs, tx) -> verbs.comments().comment(tx, mentor.viewer(), hej, "**Välkommen**")));
    var said =
        owner.reads(
            tx -> world.planCommands().comments().commentsOf(tx, self.viewer(), Set.of(hej)));
    assertThat(said.get(hej)).extracting(StepComment::text).containsExactly("**Välkommen**");
    StepCommentId id = requireNonNull(said.get(hej)).getFirst().id();
    assertRefused(
        owner.does((v, tx) -> v.comments().takeBack(tx, owner.viewer(), id)), "NOT_FOUND");
    assertDone(mentor.does((v, tx) -> v.comments().takeBack(tx, mentor.viewer(), id)));
    assertRefused(
        mentor.does((v, tx) -> v.comments().takeBack(tx, mentor.viewer(), id)), "NOT_FOUND");
  }

  @Test
  void linksAreOfTheWebAndNotTooMany() {
    assertRefused(link("javascript:alert(1)"), "NOT_WEB_ADDRESS");
    assertRefused(link("https:// x"), "NOT_WEB_ADDRESS");
    for (int i = 0; i < StepComments.MOST_LINKS; i++) {
      assertDone(link("https://rutiner.example/" + i));
    }
    assertRefused(link("https://rutiner.example/en-till"), "TOO_MANY_LINKS");
    var links =
        owner.reads(tx -> world.planCommands().comments().linksOf(tx, self.viewer(), Set.of(hej)));
    StepLinkId first = requireNonNull(links.get(hej)).getFirst().id();
    assertDone(owner.does((v, tx) -> v.comments().unlink(tx, owner.viewer(), first)));
    assertDone(link("https://rutiner.example/en-till"));
  }

  private Outcome<StepId> link(String url) {
    return self.does((verbs, tx) -> verbs.comments().link(tx, self.viewer(), hej, "Rutin", url));
  }
}
