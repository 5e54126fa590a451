package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.sessionnotes.SessionUsefulness;
import se.fadder.sessionnotes.Writing;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/**
 * Tests that nobody but its author reaches a note that somebody wrote for themselves, nor what they
 * said that a session gave them: not by its id, not by the session, not by any field that lists or
 * finds such things.
 */
@OnOneDatabase
final class PrivateStaysPrivateTest {
  private static final String OF_SESSION = "tankenbakomorden";
  private static final String OF_NONE = "tankenförsig";
  private static final String LINE = "radenomvarför";

  private static final String ASK =
      """
      query ($ofSession: ID!, $ofNone: ID!, $session: ID!) {
        ofSession: node(id: $ofSession) { ...note }
        ofNone: node(id: $ofNone) { ...note }
        both: nodes(ids: [$ofSession, $ofNone]) { ...note }
        session: node(id: $session) {
          ... on Session { privateNotes { ...note } viewerRating { value line ratedAt } }
        }
        viewer {
          privateNotes { nodes { ...note } }
          first: sessionSearch(text: "tankenbakom") { before hit after }
          second: sessionSearch(text: "tankenför") { before hit after }
        }
      }

      fragment note on PrivateNote { id entry version text writtenAt session { id } }
      """;

  private final Database database;
  private final World world;
  private final Graph graph;

  PrivateStaysPrivateTest(Database database) {
    this.database = database;
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void nobodyButTheAuthorReachesIt() {
    SessionId session = held();
    Map<String, Object> ids =
        Map.of(
            "session",
            "Session_" + session.value(),
            "ofSession",
            "PrivateNote_" + write(session, OF_SESSION),
            "ofNone",
            "PrivateNote_" + write(null, OF_NONE));
    rate(session);

    Map<String, @Nullable Object> own = ask("self", ids);
    assertThat(Objects.requireNonNull(own.get("ofSession")).toString()).contains(OF_SESSION);
    assertThat(Objects.requireNonNull(own.get("ofNone")).toString()).contains(OF_NONE);
    assertThat(Objects.requireNonNull(own.get("both")).toString()).contains(OF_SESSION, OF_NONE);
    assertThat(Objects.requireNonNull(own.get("session")).toString())
        .contains(OF_SESSION, "LITTLE", LINE);
    assertThat(Objects.requireNonNull(own.get("viewer")).toString())
        .contains("text=" + OF_SESSION, "text=" + OF_NONE, "hit=" + OF_SESSION, "hit=" + OF_NONE);

    // Whoever takes part reads the session; it is for them that its fields must be empty.
    assertThat(ask("main mentor", ids).get("session")).isEqualTo(nothingOfTheSession(List.of()));
    for (String who : world.names()) {
      if (!who.equals("self")) {
        Map<String, @Nullable Object> found = ask(who, ids);
        assertThat(found.get("ofSession")).as(who).isNull();
        assertThat(found.get("ofNone")).as(who).isNull();
        assertThat(found.toString())
            .as(who)
            .doesNotContain(OF_SESSION, OF_NONE, LINE, "LITTLE", "PrivateNote_");
      }
    }
    // Managers and HR see that it took place, and that nothing typed is for them.
    for (String who : List.of("manager", "hr")) {
      assertThat(ask(who, ids).get("session")).as(who).isEqualTo(nothingOfTheSession(null));
    }
  }

  private static Map<String, @Nullable Object> nothingOfTheSession(@Nullable List<String> notes) {
    Map<String, @Nullable Object> nothing = new HashMap<>();
    nothing.put("privateNotes", notes);
    nothing.put("viewerRating", null);
    return nothing;
  }

  private SessionId held() {
    SessionTime time =
        new SessionTime(World.DAY.minusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0));
    SessionDraft draft =
        new SessionDraft(
            SessionForm.MENTOR,
            true,
            world.person("main mentor"),
            null,
            List.of(world.person("self")),
            time);
    return done(
        database.write(tx ->
            world
                .supervision()
                .logs()
                .log(tx, world.viewer("main mentor"), draft, world.clock.instant())));
  }

  private UUID write(@Nullable SessionId session, String text) {
    Writing writing = new Writing(UUID.randomUUID(), null, UUID.randomUUID(), text, null);
    return done(database.write(tx ->
        world.sessionNotes().privateNotes().write(tx, world.viewer("self"), session, writing)))
        .value();
  }

  private void rate(SessionId session) {
    assertDone(
        database.write(tx ->
            world
                .sessionNotes()
                .ratings()
                .rate(tx, world.viewer("self"), session, SessionUsefulness.LITTLE, LINE, null)));
  }

  private Map<String, @Nullable Object> ask(String viewer, Map<String, Object> variables) {
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(ASK, null, Map.copyOf(variables), false), world.viewer(viewer));
    assertThat(answer).as(viewer).isInstanceOf(GraphAnswer.Carried.class);
    assertThat(answer.errors()).as(viewer).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
