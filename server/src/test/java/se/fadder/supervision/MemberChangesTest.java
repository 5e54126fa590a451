package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;

/** Tests who takes people into a planned session and out of it, and what goes with them. */
@OnOneDatabase
final class MemberChangesTest {
  private static final SessionTime TIME = time(DAY.plusDays(5), "13:00", "14:00");
  private static final List<String> NOBODY = List.of();

  private final SessionScene scene;

  MemberChangesTest(Database database) {
    scene = new SessionScene(database);
  }

  /** A group that the co-mentor leads. */
  private SessionId group() {
    return done(
        scene.plan(
            "co-mentor", scene.draft(SessionForm.GROUP, "co-mentor", TIME, "self", "main mentor")));
  }

  @Test
  void whoComesIsBusyThenAndWhoGoesIsNot() {
    SessionId id = group();
    assertDone(scene.change("co-mentor", id, List.of("colleague"), List.of("self"), 1));
    assertThat(scene.names(id)).containsOnly("co-mentor", "main mentor", "colleague");
    assertThat(scene.isBusy("colleague", TIME)).isTrue();
    assertThat(scene.isBusy("main mentor", TIME)).isTrue();
    assertThat(scene.isBusy("self", TIME)).isFalse();
    assertThat(scene.toCome("colleague")).containsExactly(id);
    assertThat(scene.toCome("self")).isEmpty();
    assertThat(scene.standing("colleague", id)).isEqualTo(SessionStanding.PARTICIPANT);
    assertThat(scene.standing("self", id)).as("to them it exists no more").isNull();
    assertThat(scene.session(id).revision()).isEqualTo(2);

    SessionTime later = time(TIME.day(), "15:00", "16:00");
    assertDone(scene.move("colleague", id, later, 2));
    assertThat(scene.isBusy("colleague", later)).as("their copies go with it").isTrue();
    assertThat(scene.isBusy("colleague", TIME)).isFalse();
  }

  @Test
  void whoIsInItAlreadyOrOutOfItStaysSo() {
    SessionId id = group();
    assertDone(scene.change("co-mentor", id, List.of("self"), List.of("colleague"), 1));
    assertThat(scene.names(id)).containsOnly("co-mentor", "self", "main mentor");
    assertThat(scene.session(id).revision()).as("nothing has changed").isEqualTo(1);
  }

  @Test
  void whoeverLeadsItSaysSoAndWhoeverOverseesAll() {
    SessionId id = group();
    for (String other : List.of("self", "main mentor", "colleague", "other manager", "stranger")) {
      assertRefused(
          scene.change(other, id, List.of("protected"), NOBODY, null), "NOT_FOUND", "sessionId");
    }
    assertDone(scene.change("manager", id, List.of("colleague"), NOBODY, null));
    assertDone(scene.change("hr", id, List.of("owner"), NOBODY, null));
    assertRefused(
        scene.change("manager", id, NOBODY, List.of("self"), null), "NOT_FOUND", "sessionId");
    assertDone(scene.change("sector manager", id, NOBODY, List.of("owner"), null));
    refused(scene.change("manager", id, List.of("owner"), NOBODY, null), "NOT_FOUND", "addIds");
  }

  @Test
  void itSaysWhatCannotBe() {
    SessionId id = group();
    refused(id, List.of("stranger"), NOBODY, "NOT_FOUND", "addIds");
    refused(id, List.of("left manager"), NOBODY, "NOT_EMPLOYED_THEN", "addIds");
    refused(id, List.of("co-mentor"), NOBODY, "PERSON_TWICE", "addIds");
    refused(id, List.of("colleague", "colleague"), NOBODY, "PERSON_TWICE", "addIds");
    refused(id, List.of("self"), List.of("self"), "PERSON_TWICE", "addIds");
    refused(id, NOBODY, List.of("co-mentor"), "ONE_LEADER", "removeIds");
    refused(id, NOBODY, List.of("self", "main mentor"), "NOBODY_TO_MEET", "removeIds");
    List<PersonId> many =
        Stream.generate(() -> scene.world.ids().next(PersonId::new)).limit(500).toList();
    refused(
        scene.database.write(tx ->
            scene
                .room()
                .members()
                .change(tx, scene.world.viewer("co-mentor"), id, many, List.of(), null)),
        "TOO_MANY_MEMBERS",
        "addIds");
    assertThat(scene.names(id)).containsOnly("co-mentor", "self", "main mentor");
    assertThat(scene.session(id).revision()).isEqualTo(1);
  }

  private void refused(
      SessionId id, List<String> add, List<String> remove, String code, String field) {
    refused(scene.change("co-mentor", id, add, remove, null), code, field);
  }

  /** The session is seen beside why it was refused. */
  private static void refused(Outcome<SessionId> outcome, String code, String field) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    Problem problem = outcome.refusal().orElseThrow();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.field()).containsExactly(field);
  }

  @Test
  void itIsOpenUntilTheSessionBegins() {
    SessionId id = group();
    SessionId off = group();
    assertDone(scene.callOff("self", off, CallOffReason.CONFLICT, null));
    overtaken(scene.change("co-mentor", off, List.of("colleague"), NOBODY, 1), "CALLED_OFF");
    overtaken(scene.change("co-mentor", id, List.of("colleague"), NOBODY, 7), "CHANGED");
    scene.goTo(TIME.day(), "13:00");
    assertRefused(
        scene.change("co-mentor", id, List.of("colleague"), NOBODY, 1),
        "SESSION_BEGUN",
        "sessionId");
    assertDone(scene.say("self", id, true));
    overtaken(scene.change("co-mentor", id, List.of("colleague"), NOBODY, null), "HELD");
    assertThat(scene.names(id)).doesNotContain("colleague");
  }

  private static void overtaken(Outcome<SessionId> outcome, String code) {
    assertThat(outcome).isInstanceOf(Outcome.Overtaken.class);
    assertThat(outcome.refusal().orElseThrow().code()).isEqualTo("SESSION_" + code);
  }
}
