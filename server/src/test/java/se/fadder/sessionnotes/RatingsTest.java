package se.fadder.sessionnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.sessionnotes.NotesScene.DAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests who says how much a session gave, until when, and that nobody else learns of it. */
@OnOneDatabase
final class RatingsTest {
  private final Database database;
  private final NotesScene scene;
  private final Ratings ratings;

  RatingsTest(Database database) {
    this.database = database;
    scene = new NotesScene(database);
    ratings = scene.world.sessionNotes().ratings();
  }

  @Test
  void whoeverAttendedSaysItAndSeesTheirOwn() {
    SessionId session = scene.withMentor();
    assertThat(isAsked("self", session)).isTrue();
    assertDone(rate("self", session, SessionUsefulness.MUCH, "Jouren blev tydlig"));
    assertThat(own("self", session))
        .isEqualTo(
            new SessionRating(
                SessionUsefulness.MUCH, "Jouren blev tydlig", scene.world.clock.instant()));
    for (String who : List.of("main mentor", "manager", "hr", "stranger")) {
      assertThat(own(who, session)).as(who).isNull();
    }
  }

  @Test
  void itIsChangedAndTakenBack() {
    SessionId session = scene.withMentor();
    assertDone(rate("self", session, SessionUsefulness.MUCH, "Bra"));
    assertDone(rate("self", session, SessionUsefulness.LITTLE, null));
    SessionRating changed = Objects.requireNonNull(own("self", session));
    assertThat(changed.value()).isEqualTo(SessionUsefulness.LITTLE);
    assertThat(changed.line()).isNull();
    assertDone(rate("self", session, null, null));
    assertDone(rate("self", session, null, null));
    assertThat(own("self", session)).isNull();
  }

  @Test
  void whoWasNotThereSaysNothing() {
    SessionId planned = scene.planned("main mentor", "self");
    assertRefused(rate("self", planned, SessionUsefulness.MUCH, null), "NOT_ATTENDED", "sessionId");
    assertThat(isAsked("self", planned)).isFalse();
    SessionId session =
        scene.held(SessionForm.GROUP, DAY.minusDays(1), "main mentor", "self", "colleague");
    attended(session, "main mentor", "colleague");
    assertRefused(rate("self", session, SessionUsefulness.MUCH, null), "NOT_ATTENDED", "sessionId");
    assertThat(isAsked("self", session)).isFalse();
    assertDone(rate("colleague", session, SessionUsefulness.SOME, null));
    for (String who : List.of("manager", "hr", "co-mentor", "stranger")) {
      assertRefused(rate(who, session, SessionUsefulness.MUCH, null), "NOT_FOUND", "sessionId");
    }
  }

  @Test
  void itIsAskedForThirtyDays() {
    SessionId session = scene.withMentor();
    scene.world.clock.setDay(DAY.minusDays(1).plusDays(Ratings.DAYS));
    assertThat(isAsked("self", session)).isTrue();
    assertDone(rate("self", session, SessionUsefulness.SOME, null));
    Instant inTime = scene.world.clock.instant();
    scene.world.clock.setDay(DAY.plusDays(Ratings.DAYS));
    assertThat(isAsked("self", session)).isFalse();
    assertRefused(rate("self", session, SessionUsefulness.MUCH, null), "TOO_LONG_AGO", "sessionId");
    // What was tapped in time and is sent later counts; it can be taken back later still.
    assertDone(rate("self", session, SessionUsefulness.MUCH, null, inTime));
    assertDone(rate("self", session, null, null));
    assertRefused(
        rate(
            "self",
            session,
            SessionUsefulness.MUCH,
            null,
            scene.world.clock.instant().minus(Duration.ofDays(31))),
        "INVALID",
        "at");
  }

  @Test
  void afterAHandOverItCanBeReadAndTakenBackOnly() {
    SessionId session = scene.withMentor();
    assertDone(rate("self", session, SessionUsefulness.MUCH, null));
    scene.handOver();
    assertThat(own("self", session)).isNotNull();
    assertThat(isAsked("self", session)).isFalse();
    assertRefused(
        rate("self", session, SessionUsefulness.LITTLE, null), "NO_LONGER_PART", "sessionId");
    assertDone(rate("self", session, null, null));
    assertThat(own("self", session)).isNull();
  }

  @Test
  void aCaseReviewTakesAFaceAndNoLine() {
    SessionId session =
        scene.held(SessionForm.CASE_REVIEW, DAY.minusDays(1), "main mentor", "self");
    assertRefused(
        rate("self", session, SessionUsefulness.MUCH, "Ärendet"), "NO_TEXT_IN_CASE_REVIEW", "line");
    assertThat(own("self", session)).isNull();
    assertDone(rate("self", session, SessionUsefulness.MUCH, null));
  }

  @Test
  void noLogTellsOfIt() {
    SessionId session = scene.withMentor();
    assertThat(
            scene.world.changesOf(() -> {
              assertDone(rate("self", session, SessionUsefulness.MUCH, "Bra"));
              assertDone(rate("self", session, null, null));
            }))
        .isEmpty();
  }

  private Outcome<SessionId> rate(
      String who, SessionId session, @Nullable SessionUsefulness value, @Nullable String line) {
    return rate(who, session, value, line, null);
  }

  private Outcome<SessionId> rate(
      String who,
      SessionId session,
      @Nullable SessionUsefulness value,
      @Nullable String line,
      @Nullable Instant at) {
    return database.write(
        tx -> ratings.rate(tx, scene.world.viewer(who), session, value, line, at));
  }

  private @Nullable SessionRating own(String who, SessionId session) {
    Map<SessionId, SessionRating> found =
        database.read(tx -> ratings.own(tx, scene.world.viewer(who), Set.of(session)));
    return found.get(session);
  }

  private boolean isAsked(String who, SessionId session) {
    return database
        .read(tx -> ratings.ratable(tx, scene.world.viewer(who), Set.of(session)))
        .containsKey(session);
  }

  /** Says who was there. */
  private void attended(SessionId session, String... people) {
    Set<PersonId> there = Stream.of(people).map(scene.world::person).collect(Collectors.toSet());
    scene.attended("main mentor", session, there);
  }
}
