package se.fadder.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.mentorship.MentorRequestId;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.Acting;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.StepCommentId;
import se.fadder.onboarding.StepId;
import se.fadder.people.EmploymentId;
import se.fadder.templates.StepRole;

/** Tests what waits for whom, and what they may do with it. */
@OnOneDatabase
final class AgendaTest {
  private final World world;

  AgendaTest(Database database) {
    world = new World(database);
  }

  @Test
  void aNewcomerHasTheirOwnStepsAndWaitsForThoseOfOthers() {
    assertThat(agenda("self", "STEP")).containsExactly("LATE valkommen TICK", "LATE hej TICK");
    assertThat(agenda("self", "AWAITED"))
        .containsExactly(
            "WAITING fika",
            "WAITING samtal",
            "WAITING avtal",
            "WAITING dator",
            "WAITING handledning");
  }

  @Test
  void beforeTheFirstDayThereIsWhatIsOpenByThen() {
    assertThat(agenda("unstarted", "STEP")).containsExactly("WEEK valkommen TICK");
    assertThat(agenda("unstarted", "AWAITED")).isEmpty();
  }

  @Test
  void whatWasGivenToSomebodyElseIsAwaited() {
    assign("hej", "colleague");
    assertThat(agenda("self", "STEP")).containsExactly("LATE valkommen TICK");
    assertThat(agenda("self", "AWAITED")).contains("WAITING hej");
    assertThat(agenda("colleague", "STEP")).containsExactly("LATE hej TICK");
    assign("fika", "self");
    assertThat(agenda("self", "STEP")).containsExactly("LATE valkommen TICK", "LATE fika TICK");
  }

  private void assign(String key, String to) {
    assertDone(
        write(tx ->
            world
                .planCommands()
                .edits()
                .assign(
                    tx,
                    world.viewer("owner"),
                    id(key),
                    world.step("self", key).revision(),
                    world.person(to))));
  }

  /** IT sees eight weeks ahead, where the others see two. */
  @Test
  void eachRoleHasItsStepsInThePlansOfOthers() {
    assertThat(agenda("main mentor", "STEP")).containsExactly("LATE fika TICK");
    assertThat(agenda("manager", "STEP")).containsExactly("LATE samtal TICK");
    assertThat(agenda("it", "STEP")).containsExactly("LATE dator TICK", "LATER dator TICK");
    assertThat(agenda("other manager")).isEmpty();
    assertThat(agenda("admin")).containsExactly("TODAY nothing OPEN_SETUP");
    assertThat(agenda("stranger")).isEmpty();
    assertThat(agenda("left manager")).isEmpty();
  }

  @Test
  void aRequestForCreditWaitsForTheOwnerAndForTheManagerWhileThereIsNone() {
    assertDone(
        write(tx ->
            world
                .planCommands()
                .credits()
                .ask(
                    tx,
                    world.viewer("self"),
                    id("hej"),
                    world.step("self", "hej").revision(),
                    "Gjort.")));
    assertThat(agenda("owner", "CREDIT")).containsExactly("TODAY hej CREDIT DECLINE_CREDIT");
    assertThat(agenda("manager", "CREDIT")).isEmpty();
    assertThat(agenda("self", "AWAITED")).contains("WAITING hej");
    leave("owner");
    assertThat(agenda("owner", "CREDIT")).isEmpty();
    assertThat(agenda("manager", "CREDIT")).containsExactly("TODAY hej CREDIT DECLINE_CREDIT");
    assertThat(agenda("sector manager", "CREDIT")).isEmpty();
  }

  @Test
  void whatHadPassedWaitsForWhoeverAnswersForThePlan() {
    world.database.write(tx ->
        world.beginnings().beginNow(tx, world.viewer("hr"), world.employment("colleague"), null));
    assertThat(agenda("manager", "PASSED")).containsExactly("TODAY plan of colleague SORT_PASSED");
    assertThat(agenda("hr", "PASSED")).isEmpty();
    assertThat(agenda("colleague", "STEP")).isEmpty();
    assertThat(agenda("colleague", "WHENEVER"))
        .containsExactly("LATER valkommen TICK", "LATER hej TICK");
    assertThat(agenda("manager", "WHENEVER")).isEmpty();
    PlanId plan = planOf("colleague");
    assertDone(
        write(tx -> world.owners().assign(tx, world.viewer("hr"), plan, world.person("expert"))));
    assertThat(agenda("manager", "PASSED")).isEmpty();
    assertThat(agenda("expert", "PASSED")).containsExactly("TODAY plan of colleague SORT_PASSED");
  }

  @Test
  void whoSignsIsToldWhatWasDoneAndTheNewcomerWaits() {
    Acting self = new Acting(world, "self");
    self.plants(sql -> sql.signedBy(id("hej"), StepRole.MANAGER));
    assertThat(agenda("manager", "SIGNATURE")).isEmpty();
    assertDone(write(tx -> world.ticks().tick(tx, world.viewer("self"), id("hej"))));
    assertThat(agenda("manager", "SIGNATURE")).containsExactly("TODAY hej SIGN_OFF SEND_BACK");
    assertThat(agenda("self", "STEP")).containsExactly("LATE valkommen TICK");
    assertThat(agenda("self", "AWAITED")).contains("WAITING hej");
  }

  @Test
  void nobodyWhoLacksAnOwnerOrAMentorIsForgotten() {
    assertThat(agenda("manager", "NO_OWNER")).isEmpty();
    assertThat(agenda("manager", "NO_MENTOR")).isEmpty();
    leave("owner");
    leave("main mentor");
    assertThat(agenda("manager", "NO_OWNER"))
        .containsExactly(
            "TODAY plan of self BECOME_OWNER CHOOSE_OWNER",
            "LATER plan of unstarted BECOME_OWNER CHOOSE_OWNER");
    assertThat(agenda("hr", "NO_MENTOR"))
        .containsExactly(
            "TODAY plan of self CHOOSE_MENTOR", "LATER plan of unstarted CHOOSE_MENTOR");
    assertThat(agenda("other manager", "NO_MENTOR")).isEmpty();
    assertThat(agenda("strange hr")).isEmpty();
  }

  /**
   * Who chooses waits for an answer then; whoever may not know that somebody is asked sees nothing
   * new.
   */
  @Test
  void whileSomebodyIsAskedNobodyIsToChooseAMentor() {
    leave("main mentor");
    MentorRequestId asked =
        done(
            write(tx ->
                world
                    .mentorRequests()
                    .ask(
                        tx,
                        world.viewer("manager"),
                        world.person("self"),
                        world.person("colleague"),
                        World.DAY)));
    assertThat(agenda("hr", "NO_MENTOR")).containsExactly("LATER plan of unstarted CHOOSE_MENTOR");
    assertThat(agenda("owner", "NO_MENTOR"))
        .containsExactly("TODAY plan of self", "LATER plan of unstarted");
    assertDone(
        write(tx ->
            world.mentorRequests().decline(tx, world.viewer("colleague"), asked, null, null)));
    assertThat(agenda("hr", "NO_MENTOR"))
        .containsExactly(
            "TODAY plan of self CHOOSE_MENTOR", "LATER plan of unstarted CHOOSE_MENTOR");
  }

  @Test
  void theOwnerSeesThatThereIsNoMentorAndCannotChooseOne() {
    leave("main mentor");
    assertThat(agenda("owner", "NO_MENTOR"))
        .containsExactly("TODAY plan of self", "LATER plan of unstarted");
    write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                world.viewer("manager"),
                world.person("colleague"),
                world.person("self"),
                MentorshipKind.MAIN,
                World.DAY));
    assertThat(agenda("owner", "NO_MENTOR")).containsExactly("LATER plan of unstarted");
  }

  @Test
  void whoBeginsSoonIsToBeInvited() {
    for (String leader : List.of("manager", "sector manager", "hr")) {
      assertThat(agenda(leader, "NOT_INVITED"))
          .as(leader)
          .containsExactly("LATER employment of unstarted INVITE");
    }
    assertThat(agenda("other manager", "NOT_INVITED")).isEmpty();
    assertThat(agenda("owner", "NOT_INVITED")).isEmpty();
    world.database.write(tx ->
        world.invitations().create(tx, world.viewer("manager"), world.person("unstarted"), false));
    assertThat(agenda("manager", "NOT_INVITED")).isEmpty();
    assertThat(agenda("hr", "NOT_INVITED")).isEmpty();
  }

  @Test
  void whatANewcomerAsksReachesMentorAndOwnerAndTheAnswerTheNewcomer() {
    comment("self", "hej");
    assertThat(agenda("main mentor", "COMMENT")).containsExactly("TODAY on hej REPLY PUT_AWAY");
    assertThat(agenda("owner", "COMMENT")).containsExactly("TODAY on hej REPLY PUT_AWAY");
    assertThat(agenda("self", "COMMENT")).isEmpty();
    assertThat(agenda("manager", "COMMENT")).isEmpty();

    comment("main mentor", "hej");
    assertThat(agenda("main mentor", "COMMENT")).isEmpty();
    assertThat(agenda("self", "ANSWER")).containsExactly("TODAY on hej REPLY PUT_AWAY");
    assertThat(agenda("owner", "COMMENT")).hasSize(1);

    assertDone(see("self"));
    assertThat(agenda("self", "ANSWER")).isEmpty();
    assertRefused(see("self"), "NOT_FOUND");
    assertRefused(see("stranger"), "NOT_FOUND");
    assertThat(agenda("owner", "COMMENT")).hasSize(1);
  }

  @Test
  void aCommentReachesWhoeverDoesTheStep() {
    comment("main mentor", "dator");
    assertThat(agenda("it", "COMMENT")).containsExactly("TODAY on dator REPLY PUT_AWAY");
    assertThat(agenda("self", "COMMENT")).isEmpty();
    comment("manager", "hej");
    assertThat(agenda("self", "COMMENT")).containsExactly("TODAY on hej REPLY PUT_AWAY");
  }

  @Test
  void aCommentThatWasTakenBackWaitsForNobody() {
    comment("self", "hej");
    var said =
        world.database.read(tx ->
            world
                .planCommands()
                .comments()
                .commentsOf(tx, world.viewer("self"), Set.of(id("hej"))));
    write(tx ->
        world
            .planCommands()
            .comments()
            .takeBack(tx, world.viewer("self"), said.values().iterator().next().getFirst().id()));
    assertThat(agenda("main mentor", "COMMENT")).isEmpty();
  }

  @Test
  void whoMayNoLongerSeeTheStepIsToldNothingOfIt() {
    comment("self", "hej");
    leave("main mentor");
    assertThat(agenda("main mentor", "COMMENT")).isEmpty();
  }

  @Test
  void eachKindIsCounted() {
    Agenda agenda = world.database.read(tx -> world.agendas().of(tx, world.viewer("self")));
    assertThat(agenda.counts())
        .extracting(count -> count.kind().name() + " " + count.count() + " " + count.more())
        .containsExactlyInAnyOrder("STEP 2 false", "AWAITED 5 false", "PULSE 1 false");
  }

  /** What waits for somebody: when, of what, and what they may do. */
  private List<String> agenda(String who) {
    return agenda(who, "");
  }

  private List<String> agenda(String who, String kind) {
    Agenda agenda = world.database.read(tx -> world.agendas().of(tx, world.viewer(who)));
    return agenda.items().stream()
        .filter(item -> kind.isEmpty() || item.kind().name().equals(kind))
        .map(this::inWords)
        .toList();
  }

  private String inWords(AgendaItem item) {
    String of =
        switch (item.leadsTo()) {
          case StepId step -> key(step);
          case StepCommentId comment -> "on " + key(stepOf(comment));
          case PlanId _ -> "plan of " + world.nameOf(Objects.requireNonNull(item.personId()));
          case EmploymentId _ ->
              "employment of " + world.nameOf(Objects.requireNonNull(item.personId()));
          case null, default -> "nothing";
        };
    String deeds = item.deeds().stream().map(AgendaDeed::name).collect(Collectors.joining(" "));
    return (item.time() + " " + of + " " + deeds).strip();
  }

  private String key(StepId id) {
    return world
        .database
        .read(tx -> Plans.stepRows(tx, Set.of(id)))
        .values()
        .iterator()
        .next()
        .key();
  }

  private StepId stepOf(StepCommentId comment) {
    return world
        .database
        .read(tx ->
            world.planCommands().comments().comments(tx, world.viewer("owner"), Set.of(comment)))
        .values()
        .iterator()
        .next()
        .stepId();
  }

  private void comment(String who, String key) {
    assertDone(
        write(
            tx -> world.planCommands().comments().comment(tx, world.viewer(who), id(key), "Hej?")));
  }

  private Outcome<StepId> see(String who) {
    return write(tx -> world.stepNotices().putAway(tx, world.viewer(who), id("hej")));
  }

  private void leave(String who) {
    assertDone(
        write(tx ->
            world
                .employments()
                .end(tx, world.viewer("hr"), world.employment(who).id(), World.DAY.minusDays(1))));
  }

  private StepId id(String key) {
    return world.step("self", key).id();
  }

  private PlanId planOf(String who) {
    return world.database.read(tx ->
        world
            .plans()
            .ofEmployments(tx, world.viewer("hr"), Set.of(world.employment(who).id()))
            .values()
            .iterator()
            .next()
            .id());
  }

  private <T> Outcome<T> write(Function<WriteTx, Outcome<T>> work) {
    return world.database.write(work);
  }
}
