package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Role;
import se.fadder.signin.Invitations.Invited;

/** Tests the way back in for whoever has forgotten their password. */
@OnOneDatabase
final class PasswordLinkTest {
  private static final String NEW = "något som ingen annan vet";

  private final Database database;
  private final Doorway doorway;
  private final AcceptInvitation entry;
  private final Viewer chief;
  private final Viewer hr;

  PasswordLinkTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    entry = doorway.entry();
    chief = doorway.chiefOf(doorway.asa);
    hr = doorway.hrOf(doorway.asa);
  }

  @Test
  void theNewPasswordCountsTheOldOneDoesNotAndAllSessionsHaveEnded() {
    Token phone = doorway.signInAsAsa();
    Token token = made(hr);
    assertThat(entry.look(token.text()))
        .contains(new AcceptInvitation.Greeting("Åsa", InvitationKind.PASSWORD, "asa.ek"));
    assertThat(doorway.signIn.viewerOf(phone.text())).isPresent();
    Token session = entered(enter(token, NEW));
    assertThat(doorway.signIn.viewerOf(session.text()).map(Viewer::person)).contains(doorway.asa);
    assertThat(doorway.signIn.viewerOf(phone.text())).isEmpty();
    assertThat(doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE))
        .isEqualTo(new SignInResult.WrongCredentials());
    Doorway.token(doorway.signIn.signIn("asa.ek", NEW, Doorway.NATIVE));
    assertThat(enter(token, NEW)).isEqualTo(new AcceptResult.NoInvitation());
  }

  @Test
  void itHoldsForADayAndUntilTheNextOneOrAChangeByOneself() {
    Token voided = made(chief);
    Token token = made(chief);
    assertThat(entry.look(voided.text())).isEmpty();
    doorway.clock.pass(Duration.ofDays(1).minusMillis(1));
    assertThat(entry.look(token.text())).isPresent();
    doorway.clock.pass(Duration.ofMillis(1));
    assertThat(enter(token, NEW)).isEqualTo(new AcceptResult.NoInvitation());

    Token another = made(chief);
    Viewer asa = doorway.signIn.viewerOf(doorway.signInAsAsa().text()).orElseThrow();
    var change = doorway.passwordChange();
    assertThat(change.change(asa, Doorway.PASSWORD, NEW, "192.0.2.1"))
        .isEqualTo(new PasswordChangeResult.Changed());
    assertThat(entry.look(another.text())).isEmpty();
  }

  @Test
  void whoWasTurnedAwayForGuessingComesIn() {
    for (int i = 0; i < 11; i++) {
      doorway.signIn.signIn("asa.ek", "gissning", Doorway.NATIVE);
    }
    entered(enter(made(chief), NEW));
    Doorway.token(doorway.signIn.signIn("asa.ek", NEW, Doorway.NATIVE));
  }

  @Test
  void aPasswordThatIsEasilyGuessedLeavesEverythingAsItWas() {
    Token phone = doorway.signInAsAsa();
    Token token = made(hr);
    assertThat(enter(token, "asa.ek-2026"))
        .isInstanceOfSatisfying(
            AcceptResult.Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("TOO_COMMON"));
    assertThat(doorway.signIn.viewerOf(phone.text())).isPresent();
    assertThat(entry.look(token.text())).isPresent();
  }

  @Test
  void ofManyWhoComeAtOnceOneWins() throws Exception {
    Token token = made(chief);
    List<Supplier<AcceptResult>> racers =
        List.of(
            () -> enter(token, NEW),
            () -> enter(token, NEW + " 2"),
            () -> enter(token, NEW + " 3"),
            () -> enter(token, NEW + " 4"));
    assertThat(Race.of(racers)).filteredOn(AcceptResult.Entered.class::isInstance).hasSize(1);
  }

  @Test
  void theAuditLogOfThePersonTellsWhoMadeItAndThatItWasUsed() {
    Invited made = invited(renew(chief, doorway.asa));
    entered(enter(made.token(), NEW));
    List<Change> entries = database.read(tx -> doorway.auditLog.of(tx, made.invitation().id()));
    assertThat(entries)
        .extracting(Change::kind)
        .containsExactly(
            SignInChangeKind.PASSWORD_LINK_CREATED, SignInChangeKind.PASSWORD_LINK_USED);
    assertThat(entries).extracting(Change::actorId).containsExactly(chief.person(), doorway.asa);
    assertThat(entries).allMatch(entry -> doorway.asa.equals(entry.subjectId()));
    assertThat(entries).noneMatch(entry -> entry.detail().contains(made.token().text()));
  }

  @Test
  void aManagerDoesNotComeByTheRightsOfSomebodyWithARole() {
    for (Role role : Role.values()) {
      PersonId holder = doorway.employ("Innehavare " + role, null);
      doorway.open(holder, "innehavare." + role);
      Viewer manager = doorway.chiefOf(holder);
      Outcomes.assertDone(renew(manager, holder));
      doorway.give(holder, role);
      assertThat(codeOf(renew(manager, holder))).as(role.name()).isEqualTo("FOR_HR");
      Outcomes.assertDone(renew(doorway.hrOf(holder), holder));
    }
  }

  @Test
  void whoMayNotHelpLearnsNothing() {
    Viewer other = doorway.chiefOf(doorway.employ("Ci", null));
    for (Viewer viewer : List.of(other, new Viewer(doorway.asa))) {
      assertThat(renew(viewer, doorway.asa)).isEqualTo(renew(viewer, doorway.nobody()));
      assertThat(codeOf(renew(viewer, doorway.asa))).isEqualTo("NOT_FOUND");
    }
  }

  @Test
  void whoHasNoAccountIsInvitedInstead() {
    PersonId bo = doorway.employ("Bo", null);
    assertThat(codeOf(renew(doorway.chiefOf(bo), bo))).isEqualTo("NO_ACCOUNT");
  }

  private Token made(Viewer viewer) {
    return invited(renew(viewer, doorway.asa)).token();
  }

  private Outcome<Invited> renew(Viewer viewer, PersonId person) {
    return database.write(tx -> doorway.invitations.renewPassword(tx, viewer, person, false, true));
  }

  private static Invited invited(Outcome<Invited> outcome) {
    return Outcomes.done(outcome);
  }

  private static String codeOf(Outcome<Invited> outcome) {
    return Outcomes.refusal(outcome).code();
  }

  private AcceptResult enter(Token token, String password) {
    return entry.enter(token.text(), "", password, Doorway.NATIVE);
  }

  private static Token entered(AcceptResult outcome) {
    if (outcome instanceof AcceptResult.Entered(SignInResult.SignedIn session)) {
      return session.token();
    }
    throw new AssertionError("not entered: " + outcome);
  }
}
