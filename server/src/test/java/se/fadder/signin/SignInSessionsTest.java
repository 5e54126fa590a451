package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Id;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

@OnOneDatabase
final class SignInSessionsTest {
  private final Database database;
  private final Doorway doorway;

  SignInSessionsTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
  }

  @Test
  void aPersonSeesWhereTheyAreSignedInTheOneUsedLastFirst() {
    UserAgent phone = new UserAgent("Chrome", "Android");
    doorway.signIn.signIn(
        "asa.ek", Doorway.PASSWORD, new Client(ClientKind.BROWSER, phone, "192.0.2.1"));
    doorway.clock.pass(Duration.ofMinutes(5));
    Viewer desk = viewer(doorway.signInAsAsa());
    List<SignInSession> own = own(desk);
    assertThat(own)
        .extracting(SignInSession::client)
        .containsExactly(ClientKind.NATIVE, ClientKind.BROWSER);
    assertThat(own).extracting(session -> session.isOf(desk)).containsExactly(true, false);
    assertThat(own.getLast().browser()).isEqualTo("Chrome");
    assertThat(own.getLast().system()).isEqualTo("Android");
    assertThat(own.getFirst().browser()).isNull();
    assertThat(own.getFirst().startedAt()).isEqualTo(doorway.clock.instant());
  }

  @Test
  void whatIsOverIsNotListed() {
    doorway.signInAsAsa();
    doorway.clock.pass(Duration.ofDays(7));
    assertThat(own(new Viewer(doorway.asa))).isEmpty();
  }

  @Test
  void endingOneSignsThatClientOutAlone() {
    Token phone = doorway.signInAsAsa();
    Token desk = doorway.signInAsAsa();
    SignInSessionId id = id(phone);
    assertThat(end(viewer(desk), id)).isEqualTo(Outcome.done(viewer(desk).id()));
    assertThat(doorway.signIn.viewerOf(phone.text())).isEmpty();
    assertThat(doorway.signIn.viewerOf(desk.text())).isPresent();
    assertThat(entries(id)).extracting(Change::subjectId).containsExactly(doorway.asa);
    Outcomes.assertRefused(end(viewer(desk), id), "NOT_FOUND", "sessionId");
  }

  @Test
  void nobodySeesOrEndsThoseOfAnother() {
    Token asas = doorway.signInAsAsa();
    PersonId bo = doorway.employ("Bo", null);
    doorway.open(bo, "bo.ek");
    Viewer other =
        viewer(Doorway.token(doorway.signIn.signIn("bo.ek", Doorway.PASSWORD, Doorway.NATIVE)));
    SignInSessionId id = id(asas);
    assertThat(own(other)).noneMatch(session -> session.id().equals(id));
    Map<SignInSessionId, SignInSession> found =
        database.read(tx -> doorway.sessions.byIds(tx, other, Set.of(id)));
    assertThat(found).isEmpty();
    Outcome<ViewerId> denied = end(other, id);
    Outcomes.assertRefused(denied, "NOT_FOUND", "sessionId");
    assertThat(denied).isEqualTo(end(other, new SignInSessionId(UUID.randomUUID())));
    database.<Outcome<ViewerId>>write(tx -> doorway.sessions.endOthers(tx, other));
    assertThat(doorway.signIn.viewerOf(asas.text())).isPresent();
  }

  @Test
  void endingTheOthersKeepsThisOne() {
    List<Token> others = List.of(doorway.signInAsAsa(), doorway.signInAsAsa());
    Token desk = doorway.signInAsAsa();
    Viewer viewer = viewer(desk);
    for (int time = 0; time < 2; time++) {
      database.<Outcome<ViewerId>>write(tx -> doorway.sessions.endOthers(tx, viewer));
    }
    assertThat(others).allMatch(token -> doorway.signIn.viewerOf(token.text()).isEmpty());
    assertThat(doorway.signIn.viewerOf(desk.text())).contains(viewer);
    assertThat(entries(doorway.asa))
        .extracting(Change::detail)
        .contains("all others: 2")
        .doesNotContain("all others: 0");
  }

  private Viewer viewer(Token token) {
    return doorway.signIn.viewerOf(token.text()).orElseThrow();
  }

  private SignInSessionId id(Token token) {
    UUID session = viewer(token).session();
    if (session == null) {
      throw new AssertionError("a viewer without a session");
    }
    return new SignInSessionId(session);
  }

  private List<Change> entries(Id thing) {
    return database.read(tx -> doorway.auditLog.of(tx, thing));
  }

  private List<SignInSession> own(Viewer viewer) {
    return database.read(tx -> doorway.sessions.own(tx, viewer));
  }

  private Outcome<ViewerId> end(Viewer viewer, SignInSessionId id) {
    return database.write(tx -> doorway.sessions.end(tx, viewer, id));
  }
}
