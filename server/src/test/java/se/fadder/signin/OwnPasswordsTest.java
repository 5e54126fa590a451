package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** Tests what people are told of their own password. */
@OnOneDatabase
final class OwnPasswordsTest {
  private final Database database;
  private final Doorway doorway;

  OwnPasswordsTest(Database database) {
    this.database = database;
    this.doorway = new Doorway(database);
  }

  private PasswordState state(PersonId person) {
    return state(person, PasswordRule.EVERYBODY);
  }

  private PasswordState state(PersonId person, PasswordRule rule) {
    return database.read(tx -> new OwnPasswords(rule).of(tx, new Viewer(person)));
  }

  @Test
  void whoeverHasChosenOneHasIt() {
    assertThat(state(doorway.asa)).isEqualTo(PasswordState.SET);
    assertThat(state(doorway.employ("Bo", null))).isEqualTo(PasswordState.NONE);
  }

  @Test
  void whoeverSignsInElsewhereHasNoUseForOne() {
    PasswordRule nobody = (tx, people) -> Set.of();
    assertThat(state(doorway.asa, nobody)).isEqualTo(PasswordState.ELSEWHERE);
    assertThat(state(doorway.employ("Bo", null), nobody)).isEqualTo(PasswordState.ELSEWHERE);
  }

  /** Whoever came in by a passkey chooses one by a link, and has it from then on. */
  @Test
  void anAccountWithoutOneGetsItByALink() {
    PersonId bo = doorway.employ("Bo", null);
    HashedPassword nothing = doorway.passwords.hashOfNothing();
    assertDone(database.write(tx -> doorway.accounts.openWithout(tx, bo, "bo.ek", nothing)));
    assertThat(state(bo)).isEqualTo(PasswordState.NONE);
    Viewer viewer = new Viewer(bo);
    assertThat(doorway.passwordChange().change(viewer, "", Doorway.PASSWORD, "192.0.2.1"))
        .isEqualTo(new PasswordChangeResult.WrongPassword());
    assertThat(doorway.passwordChange().byLink(viewer, Doorway.PASSWORD, "192.0.2.1"))
        .isEqualTo(new PasswordChangeResult.NoLink());
    assertThat(state(bo)).isEqualTo(PasswordState.NONE);
    HashedPassword chosen = doorway.passwords.hashOfNothing();
    assertDone(database.write(tx -> doorway.accounts.setPassword(tx, bo, chosen)));
    assertThat(state(bo)).isEqualTo(PasswordState.SET);
  }
}
