package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Invitations.Invited;

@OnOneDatabase
final class InvitationsTest {
  private static final String PASSWORD = "något som ingen annan vet";

  private final Database database;
  private final Doorway doorway;
  private final AcceptInvitation entry;
  private final PersonId bo;
  private final Viewer chief;

  InvitationsTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    entry = doorway.entry();
    bo = doorway.employ("Bo", LocalDate.parse("2026-12-31"));
    chief = doorway.chiefOf(bo);
  }

  interface StoredSql {
    @SqlQuery("select token_hash from invitation")
    List<String> invitations();
  }

  @Test
  void whoIsInvitedOpensAnAccountAndIsSignedIn() {
    Token token = invite();
    assertThat(state()).isEqualTo(AccountState.INVITED);
    assertThat(entry.look(token.text()))
        .contains(new AcceptInvitation.Greeting("Bo", InvitationKind.ACCOUNT, "bo.ek"));
    Token session = entered(enter(token, "bo.ek"));
    assertThat(doorway.signIn.viewerOf(session.text()).map(Viewer::person)).contains(bo);
    assertThat(state()).isEqualTo(AccountState.OPEN);
    Doorway.token(doorway.signIn.signIn("bo.ek", PASSWORD, Doorway.NATIVE));
  }

  @Test
  void usedVoidedExpiredUnknownAndLeftAllLookTheSame() {
    AcceptResult none = new AcceptResult.NoInvitation();
    Token voided = invite();
    Token token = invite();
    for (Token dead : List.of(voided, new Token("A".repeat(43)))) {
      assertThat(entry.look(dead.text())).isEmpty();
      assertThat(enter(dead, "bo.ek")).isEqualTo(none);
    }
    assertThat(entry.look("none of ours")).isEmpty();
    doorway.clock.pass(Duration.ofDays(14));
    assertThat(entry.look(token.text())).isEmpty();
    assertThat(enter(token, "bo.ek")).isEqualTo(none);
    assertThat(state()).isEqualTo(AccountState.NONE);
    Token last = invite();
    doorway.clock.pass(Duration.ofDays(14).minusMillis(1));
    entered(enter(last, "bo.ek"));
    assertThat(entry.look(last.text())).isEmpty();
    assertThat(enter(last, "bo.ek2")).isEqualTo(none);
  }

  @Test
  void whoHasLeftBeforeCannotComeIn() {
    doorway.clock.setDay(LocalDate.parse("2026-12-30"));
    Token token = invite();
    doorway.clock.setDay(LocalDate.parse("2027-01-01"));
    assertThat(enter(token, "bo.ek")).isEqualTo(new AcceptResult.NoInvitation());
  }

  @Test
  void whatIsRefusedLeavesTheInvitation() {
    Token token = invite();
    assertThat(codeOf(enter(token, "asa.ek"))).isEqualTo("TAKEN");
    assertThat(codeOf(enter(token, "bo ek"))).isEqualTo("INVALID");
    assertThat(codeOf(entry.enter(token.text(), "bo.ek", "kort", Doorway.NATIVE)))
        .isEqualTo("TOO_SHORT");
    assertThat(codeOf(entry.enter(token.text(), "bo.ek", "Sommar2026!", Doorway.NATIVE)))
        .isEqualTo("TOO_COMMON");
    entered(enter(token, "bo.ek"));
  }

  @Test
  void aTakenUserNameIsNotSuggested() {
    doorway.open(doorway.employ("Bosse", null), "bo.ek");
    assertThat(entry.look(invite().text()))
        .contains(new AcceptInvitation.Greeting("Bo", InvitationKind.ACCOUNT, "bo.ek2"));
  }

  @Test
  void ofManyWhoComeWithOneInvitationAtOnceOneWins() throws Exception {
    Token token = invite();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<AcceptResult>> racers =
          List.of(
              () -> enter(token, "bo.ek"),
              () -> enter(token, "bosse"),
              () -> enter(token, "bo.ek"),
              () -> enter(token, "bo"));
      assertThat(threads.invokeAll(racers).stream().map(Future::resultNow))
          .filteredOn(AcceptResult.Entered.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void ofManyInvitationsAtOnceOneHolds() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Token>> racers = List.of(this::invite, this::invite, this::invite);
      assertThat(threads.invokeAll(racers).stream().map(Future::resultNow))
          .filteredOn(token -> entry.look(token.text()).isPresent())
          .hasSize(1);
    }
  }

  @Test
  void whoMayNotInviteLearnsNothing() {
    Viewer other = doorway.chiefOf(doorway.employ("Ci", null));
    for (Viewer viewer : List.of(other, new Viewer(bo), new Viewer(doorway.asa))) {
      Outcome<Invited> denied = create(viewer, bo);
      Outcomes.assertRefused(denied, "NOT_FOUND");
      assertThat(denied).isEqualTo(create(viewer, doorway.nobody()));
      Map<PersonId, AccountState> states =
          database.read(tx -> doorway.accountStates.of(tx, viewer, Set.of(bo)));
      assertThat(states).isEmpty();
    }
    Outcomes.assertRefused(create(chief, chief.person()), "NOT_FOUND");
  }

  @Test
  void whoHasAnAccountIsNotInvited() {
    entered(enter(invite(), "bo.ek"));
    Outcomes.assertRefused(create(chief, bo), "HAS_ACCOUNT");
  }

  @Test
  void theTokenIsNotStoredAndTheAuditLogTellsWhoInvited() {
    Invited invited = invited(create(chief, bo));
    List<String> stored = database.read(tx -> tx.sql(StoredSql.class).invitations());
    assertThat(stored).hasSize(1).doesNotContain(invited.token().text());
    entered(enter(invited.token(), "bo.ek"));
    List<Change> entries = database.read(tx -> doorway.auditLog.of(tx, invited.invitation().id()));
    assertThat(entries)
        .extracting(Change::kind)
        .containsExactly(SignInChangeKind.INVITATION_CREATED, SignInChangeKind.INVITATION_ACCEPTED);
    assertThat(entries).extracting(Change::actorId).containsExactly(chief.person(), bo);
    assertThat(entries).noneMatch(entry -> entry.detail().contains(invited.token().text()));
  }

  @Test
  void whoIsSentTheirInvitationIsNamedByTheirGivenNameAlone() {
    PersonId elin = doorway.employ("Elin", null, "elin@exempel.example");
    Viewer her = doorway.chiefOf(elin);
    Invited invited =
        invited(database.write(tx -> doorway.invitations.create(tx, her, elin, true)));
    assertThat(invited.recipient())
        .contains(new Invitations.Recipient("elin@exempel.example", "Elin"));
    Map<PersonId, Boolean> mailable =
        database.read(tx -> doorway.accountStates.mailable(tx, her, Set.of(elin, bo)));
    assertThat(mailable).containsExactly(Map.entry(elin, true));
  }

  /** Whoever finds a name free has the account by that: nothing can be guessed here. */
  @Test
  void whoeverLooksForAUserNameMayTryAsManyAsAreTaken() {
    Token token = invite();
    long hashed = doorway.passwords.asked();
    for (int i = 0; i < 40; i++) {
      assertThat(codeOf(enter(token, "asa.ek"))).isEqualTo("TAKEN");
    }
    assertThat(doorway.passwords.asked()).as("hashes").isEqualTo(hashed);
    entered(enter(token, "bo.ek"));
  }

  @Test
  void theEndpointGreetsThenLetsIn() {
    String token = invite().text();
    Answer greeting = post("{\"token\":\"" + token + "\"}");
    assertThat(new String(greeting.body(), StandardCharsets.UTF_8))
        .contains("\"name\":\"Bo\"", "\"username\":\"bo.ek\"");
    String whole =
        "{\"token\":\"%s\",\"username\":\"bo.ek\",\"password\":\"%s\",\"client\":\"BROWSER\"}";
    for (String malformed : List.of("", "{}", "[]", whole.replace("BROWSER", "PHONE"))) {
      assertThat(post(malformed).status()).as(malformed).isEqualTo(400);
    }
    assertThat(post(whole.formatted(token, "kort")).status()).isEqualTo(422);
    Answer in = post(whole.formatted(token, PASSWORD));
    assertThat(in.status()).isEqualTo(200);
    assertThat(in.headers()).containsKey("Set-Cookie");
    assertThat(post(whole.formatted(token, PASSWORD)).status()).isEqualTo(404);
    assertThat(post("{\"token\":\"" + token + "\"}").status()).isEqualTo(404);
  }

  @Test
  void theQrCodeIsAnImageWithoutScript() {
    String svg = QrSvg.of("https://fadder.example/#/invitation/" + "A".repeat(43));
    assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>").doesNotContain("script", "\n");
    assertThat(svg.length()).isLessThan(40_000);
  }

  private Answer post(String body) {
    return new InvitationEndpoint(entry, doorway.signIn, new SessionCookie(true))
        .answer(
            new Request(
                Map.of("content-type", "application/json"),
                Map.of(),
                null,
                "192.0.2.1",
                body.getBytes(StandardCharsets.UTF_8)));
  }

  private Token invite() {
    return invited(create(chief, bo)).token();
  }

  private Outcome<Invited> create(Viewer viewer, PersonId person) {
    return database.write(tx -> doorway.invitations.create(tx, viewer, person, false));
  }

  private static Invited invited(Outcome<Invited> outcome) {
    return Outcomes.done(outcome);
  }

  private AcceptResult enter(Token token, String username) {
    return entry.enter(token.text(), username, PASSWORD, Doorway.NATIVE);
  }

  private static Token entered(AcceptResult outcome) {
    if (outcome instanceof AcceptResult.Entered(SignInResult.SignedIn session)) {
      return session.token();
    }
    throw new AssertionError("not entered: " + outcome);
  }

  private static String codeOf(AcceptResult outcome) {
    return outcome instanceof AcceptResult.Refused(var problem) ? problem.code() : "";
  }

  private AccountState state() {
    Map<PersonId, AccountState> states =
        database.read(tx -> doorway.accountStates.of(tx, chief, Set.of(bo)));
    return states.getOrDefault(bo, AccountState.OPEN);
  }
}
