package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Role;
import se.fadder.signin.Invitations.Invited;

/** Tests that nothing that was opened in demonstration mode opens anything outside of it. */
@OnOneDatabase
final class LeftoverDemoAccountsTest {
  private static final String PASSWORD = "något som ingen annan vet";

  private final Database database;
  private final Doorway doorway;
  private final Map<PersonId, Integer> signedOut = new HashMap<>();

  LeftoverDemoAccountsTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
  }

  @Test
  void theyAndWhoeverTheyInvitedAreOutAndOthersAreNot() {
    PersonId shown = doorway.employ("Bo", null);
    doorway.openInDemonstration(shown, "bo.ek");
    Token session = Doorway.token(doorway.signIn.signIn("bo.ek", Doorway.PASSWORD, Doorway.NATIVE));
    doorway.give(shown, Role.MANAGER);
    PersonId invited = doorway.hire("Cilla", doorway.unitOf(shown), LocalDate.parse("2026-03-11"));
    Token invitation = invite(new Viewer(shown), invited);
    Token asas = doorway.signInAsAsa();

    assertThat(shut()).containsExactly(shown);
    assertThat(doorway.signIn.viewerOf(session.text())).isEmpty();
    assertThat(doorway.entry().look(invitation.text())).isEmpty();
    assertThat(signedOut).containsOnlyKeys(shown);
    assertThat(doorway.signIn.viewerOf(asas.text())).isPresent();
  }

  @Test
  void whatIsOpenedInItByAnInvitationIsShutAsWell() {
    PersonId bo = doorway.employ("Bo", null);
    Token invitation = invite(doorway.chiefOf(bo), bo);
    AcceptInvitation demonstration = doorway.entry(doorway.demonstration);
    assertThat(demonstration.enter(invitation.text(), "bo.ek", PASSWORD, Doorway.NATIVE))
        .isInstanceOf(AcceptResult.Entered.class);
    assertThat(shut()).containsExactly(bo);
  }

  /** Whoever came in with the published password may have taken another. */
  @Test
  void anotherPasswordDoesNotKeepItOpen() {
    PersonId bo = doorway.employ("Bo", null);
    doorway.openInDemonstration(bo, "bo.ek");
    Token session = Doorway.token(doorway.signIn.signIn("bo.ek", Doorway.PASSWORD, Doorway.NATIVE));
    Viewer viewer = doorway.signIn.viewerOf(session.text()).orElseThrow();
    assertThat(doorway.passwordChange().change(viewer, Doorway.PASSWORD, PASSWORD, "192.0.2.1"))
        .isEqualTo(new PasswordChangeResult.Changed());
    assertThat(shut()).containsExactly(bo);
  }

  private Set<PersonId> shut() {
    SessionEnds ends =
        new SessionEnds() {
          @Override
          public void one(WriteTx tx, PersonId person, UUID session) {}

          @Override
          public void allBut(WriteTx tx, PersonId person, @Nullable UUID kept) {
            signedOut.merge(person, 1, Integer::sum);
          }
        };
    return new LeftoverDemoAccounts(database, ends).shut();
  }

  private Token invite(Viewer viewer, PersonId person) {
    Outcome<Invited> outcome =
        database.write(tx -> doorway.invitations.create(tx, viewer, person, false));
    return Outcomes.done(outcome).token();
  }
}
