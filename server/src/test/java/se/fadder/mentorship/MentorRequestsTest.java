package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;

/** Tests that mentors are asked and answer, and what their answers come to. */
@OnOneDatabase
final class MentorRequestsTest {
  private static final LocalDate DAY = World.DAY;

  private final MentorRequestScene scene;
  private final World world;

  MentorRequestsTest(Database database) {
    scene = new MentorRequestScene(database);
    world = scene.world;
  }

  @Test
  void aYesBeginsTheMentorship() {
    MentorRequestId id = scene.asked("colleague");
    assertThat(scene.mentorsOf("kim")).isEmpty();
    assertDone(scene.accept("colleague", id));
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.ACCEPTED);
    assertThat(scene.mentorsOf("kim"))
        .extracting(Mentorship::mentorId, Mentorship::kind, Mentorship::firstDay)
        .containsExactly(tuple(world.person("colleague"), MentorshipKind.MAIN, DAY.plusDays(1)));
    assertDone(scene.accept("colleague", id));
    assertThat(scene.mentorsOf("kim")).as("said twice").hasSize(1);
  }

  @Test
  void whoIsMentorUntilThenHandsOver() {
    MentorRequestId id = done(scene.ask("hr", "colleague", "self", DAY.plusDays(20)));
    assertDone(scene.accept("colleague", id));
    assertThat(scene.mentorsOf("self"))
        .filteredOn(m -> m.kind() == MentorshipKind.MAIN)
        .extracting(Mentorship::mentorId, Mentorship::firstDay, Mentorship::lastDay)
        .containsExactly(
            tuple(world.person("main mentor"), LocalDate.parse("2026-02-18"), DAY.plusDays(19)),
            tuple(world.person("colleague"), DAY.plusDays(20), null));
  }

  /** Who was asked for a day that has passed by the time of the answer was nobody's mentor then. */
  @Test
  void aLateYesCountsFromTheTap() {
    MentorRequestId id = scene.asked("colleague");
    Instant tap = world.clock.instant().plus(Duration.ofDays(3));
    world.clock.pass(Duration.ofDays(5));
    assertDone(
        scene.database.write(
            tx -> world.mentorRequests().accept(tx, world.viewer("colleague"), id, tap)));
    assertThat(scene.mentorsOf("kim").getFirst().firstDay()).isEqualTo(DAY.plusDays(3));
    assertThat(scene.request(id).answeredAt()).isEqualTo(tap);
  }

  @Test
  void whatWasTappedTooLongAgoCountsForNothing() {
    MentorRequestId id = scene.asked("colleague");
    Instant tap = world.clock.instant().minus(Duration.ofDays(31));
    assertRefused(
        scene.database.write(
            tx -> world.mentorRequests().accept(tx, world.viewer("colleague"), id, tap)),
        "INVALID",
        "at");
    Instant before = world.clock.instant().minus(Duration.ofDays(1));
    assertDone(
        scene.database.write(
            tx -> world.mentorRequests().accept(tx, world.viewer("colleague"), id, before)));
    assertThat(scene.request(id).answeredAt())
        .as("not before it was asked")
        .isEqualTo(scene.request(id).askedAt());
  }

  @Test
  void aNoStandsInTheWayOfTheSamePairLater() {
    MentorRequestId id = scene.asked("colleague");
    assertDone(scene.decline("colleague", id, "Jag börjar snart på en annan enhet."));
    assertThat(scene.request(id).reason()).isEqualTo("Jag börjar snart på en annan enhet.");
    assertRefused(
        scene.ask("manager", "colleague", "kim", DAY.plusDays(1)), "DECLINED", "mentorId");
    assertDone(scene.ask("manager", "co-mentor", "kim", DAY.plusDays(1)));
  }

  @Test
  void whatIsOverIsNotAnswered() {
    MentorRequestId id = scene.asked("colleague");
    assertDone(scene.withdraw("sector manager", id));
    assertOvertaken(scene.accept("colleague", id));
    assertOvertaken(scene.decline("colleague", id, null));
    assertDone(scene.withdraw("manager", id));
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.WITHDRAWN);
    assertThat(scene.mentorsOf("kim")).isEmpty();

    MentorRequestId again = scene.asked("colleague");
    assertDone(scene.accept("colleague", again));
    assertOvertaken(scene.withdraw("manager", again));
    assertOvertaken(scene.decline("colleague", again, null));
  }

  @Test
  void oneIsAskedAtATime() {
    scene.asked("colleague");
    assertRefused(
        scene.ask("hr", "co-mentor", "kim", DAY.plusDays(1)), "ASKED_ALREADY", "newHireId");
  }

  @Test
  void whatIsAskedHoldsASeat() {
    scene.newcomer("lo");
    scene.newcomer("mika");
    MentorRequestId first = scene.asked("colleague");
    MentorRequestId second = done(scene.ask("manager", "colleague", "lo", DAY));
    assertRefused(scene.ask("manager", "colleague", "mika", DAY), "NO_SEAT", "mentorId");
    assertDone(scene.accept("colleague", first));
    assertDone(scene.accept("colleague", second));
    assertRefused(scene.ask("manager", "colleague", "mika", DAY), "NO_SEAT", "mentorId");
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsKept() {
    assertThat(codes(scene.ask("manager", "kim", "kim", DAY))).contains("OWN_MENTOR", "NEW_HERE");
    assertThat(codes(scene.ask("hr", "manager", "kim", DAY))).containsExactly("MANAGER");
    assertThat(codes(scene.ask("hr", "left manager", "kim", DAY))).containsExactly("NOT_EMPLOYED");
    assertRefused(scene.ask("manager", "stranger", "kim", DAY), "NOT_FOUND", "mentorId");
    assertRefused(
        scene.ask("manager", "colleague", "kim", DAY.minusDays(1)), "DAY_UNLIKELY", "firstDay");
    assertRefused(scene.ask("kim", "colleague", "kim", DAY), "NOT_FOUND", "newHireId");
    assertRefused(
        scene.ask("manager", "colleague", "unstarted", LocalDate.parse("2026-03-25")),
        "ALREADY_PAIRED");
    assertThat(codes(scene.ask("manager", "main mentor", "self", DAY.plusDays(5))))
        .contains("ALREADY_PAIRED");
    assertThat(scene.agenda("colleague")).isEmpty();
    assertThat(scene.agenda("main mentor")).isEmpty();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems, _)
        ? problems.stream().map(Problem::code).toList()
        : List.of();
  }

  /** What has changed since the question stands in the way of the answer, and the request stays. */
  @Test
  void aYesIsJudgedAnew() {
    MentorRequestId id = scene.asked("colleague");
    scene.database.write(tx -> {
      world
          .calendar()
          .recordAbsence(
              tx, world.person("colleague"), new Term(DAY.plusDays(1), DAY.plusDays(60)));
      return true;
    });
    assertThat(codes(scene.accept("colleague", id))).containsExactly("AWAY");
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.ASKED);
    assertThat(scene.mentorsOf("kim")).isEmpty();
  }

  /** Whoever is agreed from a later day than that of the newcomer's present one hands over. */
  @Test
  void forWhomSomebodyIsAgreedALaterDayIsAskedFor() {
    assertDone(scene.ask("manager", "colleague", "unstarted", LocalDate.parse("2026-04-01")));
  }

  @Test
  void whoeverIsChosenWithoutAskingOvertakesWhoIsAsked() {
    MentorRequestId id = scene.asked("colleague");
    assertDone(scene.choose("hr", "co-mentor", "kim", DAY.plusDays(1)));
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.OVERTAKEN);
    assertOvertaken(scene.accept("colleague", id));
    assertThat(scene.agenda("colleague")).isEmpty();
  }

  @Test
  void whoHandsOverEarlierDoesNotOvertakeWhoIsAsked() {
    MentorRequestId id = done(scene.ask("hr", "colleague", "self", DAY.plusDays(20)));
    MentorshipId main = scene.mentorsOf("self").getFirst().id();
    assertDone(
        scene.database.write(
            tx -> world.mentorships().end(tx, world.viewer("hr"), main, DAY.plusDays(10))));
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.ASKED);
    assertDone(scene.accept("colleague", id));
  }

  @Test
  void whoLeavesBeforeIsAskedNoMore() {
    MentorRequestId id = scene.asked("colleague");
    leaves("colleague", DAY.plusDays(1));
    assertThat(scene.stateOf(id)).as("there on that day").isEqualTo(MentorRequestState.ASKED);
    leaves("colleague", DAY);
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.OVERTAKEN);

    MentorRequestId other = scene.asked("co-mentor");
    leaves("kim", DAY);
    assertThat(scene.stateOf(other)).isEqualTo(MentorRequestState.OVERTAKEN);
    assertOvertaken(scene.accept("co-mentor", other));
    assertThat(scene.mentorsOf("kim")).isEmpty();
  }

  private void leaves(String who, LocalDate lastDay) {
    assertDone(
        scene.database.write(tx ->
            world.employments().end(tx, world.viewer("hr"), world.employment(who).id(), lastDay)));
  }

  @Test
  void theFirstDayOfTheNewcomerMovesWhatIsAskedForAndTheirStayingAwayEndsIt() {
    scene.newcomer("robin", DAY.plusDays(10), null);
    MentorRequestId id = done(scene.ask("manager", "colleague", "robin", DAY.plusDays(10)));
    moveFirstDay("robin", DAY.plusDays(17));
    assertThat(scene.request(id).firstDay()).isEqualTo(DAY.plusDays(17));
    moveFirstDay("robin", DAY.plusDays(12));
    assertThat(scene.request(id).firstDay()).isEqualTo(DAY.plusDays(12));
    assertDone(
        scene.database.write(tx ->
            world.employments().withdraw(tx, world.viewer("hr"), world.employment("robin").id())));
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.OVERTAKEN);
  }

  @Test
  void aMentorWhoIsNotThereOnTheNewDayIsAskedNoMore() {
    scene.newcomer("robin", DAY.plusDays(10), null);
    scene.newcomer("temp", DAY.minusDays(900), DAY.plusDays(15));
    MentorRequestId id = done(scene.ask("manager", "temp", "robin", DAY.plusDays(10)));
    moveFirstDay("robin", DAY.plusDays(17));
    assertThat(scene.stateOf(id)).isEqualTo(MentorRequestState.OVERTAKEN);
  }

  private void moveFirstDay(String who, LocalDate day) {
    assertDone(
        scene.database.write(tx ->
            world
                .employments()
                .moveFirstDay(tx, world.viewer("hr"), world.employment(who).id(), day)));
  }

  /** The newcomer may read what is noted of them. */
  @Test
  void whatIsNotedIsNotedOfTheMentorUntilItIsAYes() {
    List<Change> asked = world.changesOf(() -> scene.asked("colleague"));
    assertThat(asked)
        .extracting(Change::kind, Change::subjectId)
        .containsExactly(tuple(MentorRequestChangeKind.MENTOR_ASKED, world.person("colleague")));
    MentorRequestId id =
        scene
            .database
            .read(tx -> tx.sql(MentorRequestSql.class).openOf(world.person("colleague"), 1))
            .getFirst()
            .id();
    assertThat(world.changesOf(() -> scene.decline("colleague", id, "Privat skäl.")))
        .extracting(Change::subjectId, Change::detail)
        .containsExactly(
            tuple(world.person("colleague"), world.person("kim").value() + " " + DAY.plusDays(1)));
    MentorRequestId other = scene.asked("co-mentor");
    assertThat(world.changesOf(() -> scene.accept("co-mentor", other)))
        .extracting(Change::kind, Change::subjectId)
        .containsExactlyInAnyOrder(
            tuple(MentorshipChangeKind.MENTORSHIP_BEGUN, world.person("kim")),
            tuple(MentorRequestChangeKind.MENTOR_REQUEST_ACCEPTED, world.person("co-mentor")));
  }
}
