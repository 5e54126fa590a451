package se.fadder.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Meetings;
import se.fadder.kernel.Outcome;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests of commitments: who makes them, who sees them, and on whose agenda they stand. */
@OnOneDatabase
final class CommitmentsTest {
  private static final LocalDate DAY = World.DAY;

  private final World world;
  private final Commitments commitments;
  private final SessionId session;

  CommitmentsTest(Database database) {
    world = new World(database);
    commitments = world.commitments().commitments();
    session = meet(SessionForm.MENTOR, "main mentor", "self");
  }

  private SessionId meet(SessionForm form, String leader, String... members) {
    return world.database.write(tx -> Meetings.plan(tx, world, form, DAY, leader, members));
  }

  private Outcome<CommitmentId> add(String who, SessionId at, String person, LocalDate due) {
    return add(who, at, person, due, null);
  }

  private Outcome<CommitmentId> add(
      String who, SessionId at, String person, LocalDate due, @Nullable Instant when) {
    return world.database.write(tx ->
        commitments.add(tx, world.viewer(who), at, world.person(person), "Visa mallen", due, when));
  }

  private Outcome<CommitmentId> does(String who, CommitmentId id, @Nullable Instant at) {
    return world.database.write(tx -> commitments.done(tx, world.viewer(who), id, at));
  }

  private Outcome<CommitmentId> undoes(String who, CommitmentId id) {
    return world.database.write(tx -> commitments.undone(tx, world.viewer(who), id));
  }

  private Outcome<CommitmentId> takesBack(String who, CommitmentId id) {
    return world.database.write(tx -> commitments.takeBack(tx, world.viewer(who), id));
  }

  private @Nullable Commitment seen(String who, CommitmentId id) {
    return world
        .database
        .<Map<CommitmentId, Commitment>>read(
            tx -> commitments.byIds(tx, world.viewer(who), Set.of(id)))
        .get(id);
  }

  private List<String> agenda(String who) {
    return world.database.read(tx -> world.agendas().of(tx, world.viewer(who))).items().stream()
        .filter(item -> item.kind() instanceof CommitmentAgendaKind)
        .map(item -> item.time() + " " + item.date())
        .toList();
  }

  @Test
  void itIsOnTheAgendaOfWhoeverDoesItAndSeenByThoseWhoMet() {
    CommitmentId id = done(add("main mentor", session, "self", DAY.plusDays(3)));
    assertThat(agenda("self")).containsExactly("WEEK " + DAY.plusDays(3));
    assertThat(agenda("main mentor")).isEmpty();
    for (String who : world.names()) {
      assertThat(seen(who, id) != null)
          .as(who)
          .isEqualTo(List.of("self", "main mentor").contains(who));
    }
  }

  @Test
  void itIsLateOnceItsDayHasPassed() {
    done(add("self", session, "self", DAY));
    assertThat(agenda("self")).containsExactly("TODAY " + DAY);
    world.clock.setDay(DAY.plusDays(1));
    assertThat(agenda("self")).containsExactly("LATE " + DAY);
  }

  @Test
  void bothSeeWhenItWasDoneAndMaySayThatItIsNot() {
    CommitmentId id = done(add("main mentor", session, "self", DAY));
    Instant tapped = world.clock.instant();
    world.clock.pass(Duration.ofHours(3));
    assertDone(does("self", id, tapped));
    assertDone(does("main mentor", id, null));
    assertThat(Objects.requireNonNull(seen("main mentor", id)).doneAt()).isEqualTo(tapped);
    assertThat(agenda("self")).isEmpty();
    assertDone(undoes("main mentor", id));
    assertThat(Objects.requireNonNull(seen("self", id)).doneAt()).isNull();
    assertThat(agenda("self")).hasSize(1);
  }

  @Test
  void itWasNotDoneBeforeItWasMadeNorLongAgo() {
    CommitmentId id = done(add("main mentor", session, "self", DAY));
    assertRefused(
        does("self", id, world.clock.instant().minus(Duration.ofDays(31))), "INVALID", "at");
    assertDone(does("self", id, world.clock.instant().minus(Duration.ofDays(2))));
    assertThat(Objects.requireNonNull(seen("self", id)).doneAt()).isEqualTo(world.clock.instant());
  }

  @Test
  void whoWroteItTakesItBackUntilItIsDone() {
    CommitmentId id = done(add("main mentor", session, "self", DAY));
    assertRefused(takesBack("self", id), "NOT_FOUND", "commitmentId");
    assertDone(does("self", id, null));
    assertOvertaken(takesBack("main mentor", id));
    assertDone(undoes("self", id));
    assertDone(takesBack("main mentor", id));
    assertThat(seen("self", id)).isNull();
    assertThat(agenda("self")).isEmpty();
    assertRefused(does("self", id, null), "NOT_FOUND", "commitmentId");
  }

  @Test
  void onlyThoseWhoMeetPromiseAnything() {
    assertRefused(add("manager", session, "self", DAY), "NOT_FOUND", "sessionId");
    assertRefused(add("colleague", session, "self", DAY), "NOT_FOUND", "sessionId");
    assertRefused(add("self", session, "colleague", DAY), "NOT_FOUND", "personId");
    assertRefused(add("self", session, "stranger", DAY), "NOT_FOUND", "personId");
  }

  @Test
  void itsDayIsNeitherPastNorFarAhead() {
    assertRefused(add("self", session, "self", DAY.minusDays(1)), "DAY_UNLIKELY", "due");
    assertRefused(add("self", session, "self", DAY.plusYears(2)), "DAY_UNLIKELY", "due");
    Instant long30 = world.clock.instant().minus(Duration.ofDays(31));
    assertRefused(add("self", session, "self", DAY, long30), "INVALID", "at");
    Instant yesterday = world.clock.instant().minus(Duration.ofDays(1));
    assertDone(add("self", session, "self", DAY.minusDays(1), yesterday));
  }

  @Test
  void nothingIsTypedAtAReviewOfCases() {
    SessionId review = meet(SessionForm.CASE_REVIEW, "main mentor", "self");
    assertRefused(add("self", review, "self", DAY), "NOTHING_TYPED", "sessionId");
  }

  @Test
  void afterAHandOverItIsReadAndNotWrittenByTheFormerMentor() {
    CommitmentId id = done(add("main mentor", session, "main mentor", DAY));
    world.clock.setDay(DAY.plusDays(1));
    assertDone(
        world.database.write(tx ->
            world
                .mentorships()
                .begin(
                    tx,
                    world.viewer("hr"),
                    world.person("colleague"),
                    world.person("self"),
                    MentorshipKind.MAIN,
                    DAY.plusDays(1),
                    true)));
    assertThat(seen("main mentor", id)).isNotNull();
    assertThat(agenda("main mentor")).isEmpty();
    assertRefused(does("main mentor", id, null), "NOT_FOUND", "commitmentId");
    assertThat(seen("colleague", id)).isNull();
  }
}
