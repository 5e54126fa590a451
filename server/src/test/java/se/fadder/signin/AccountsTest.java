package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;

@OnOneDatabase
final class AccountsTest {
  private final Database database;
  private final Doorway doorway;

  AccountsTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
  }

  @Test
  void aUserNameBelongsToOne() {
    PersonId other = doorway.employ("Bo", null);
    for (String taken : List.of("asa.ek", "ASA.Ek", " asa.ek ")) {
      assertThat(codeOf(doorway.open(other, taken))).isEqualTo("TAKEN");
    }
    assertThat(doorway.open(other, "åsa.ek")).isEqualTo(Outcome.done(other));
  }

  @Test
  void aPersonHasOneAccount() {
    assertThat(codeOf(doorway.open(doorway.asa, "another"))).isEqualTo("ALREADY_DONE");
  }

  @Test
  void aUserNameIsSomethingThatCanBeTyped() {
    PersonId other = doorway.employ("Bo", null);
    for (String unusable : List.of("", "bo ek", "bo\u0000", "bo\u200bek", "x".repeat(255))) {
      assertThat(codeOf(doorway.open(other, unusable))).isEqualTo("INVALID");
    }
  }

  @Test
  void ofTwoWhoWantTheSameUserNameOneGetsIt() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 10; round++) {
        String wanted = "wanted" + round;
        List<Callable<Outcome<PersonId>>> racers =
            List.of(opening("Bo" + round, wanted), opening("Ci" + round, wanted));
        assertThat(threads.invokeAll(racers).stream().map(Future::resultNow))
            .filteredOn(Outcome.Done.class::isInstance)
            .hasSize(1);
      }
    }
  }

  private Callable<Outcome<PersonId>> opening(String name, String username) {
    PersonId person = doorway.employ(name, null);
    return () -> doorway.open(person, username);
  }

  @Test
  void aNewPasswordSignsOutEverywhere() {
    Token before = doorway.signInAsAsa();
    HashedPassword changed = doorway.passwords.hash("en helt ny lösning");
    assertThat(
            database.<Outcome<PersonId>>write(
                tx -> doorway.accounts.setPassword(tx, doorway.asa, changed)))
        .isEqualTo(Outcome.done(doorway.asa));
    assertThat(doorway.signIn.viewerOf(before.text())).isEmpty();
    assertThat(doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE))
        .isEqualTo(new SignInResult.WrongCredentials());
    Doorway.token(doorway.signIn.signIn("asa.ek", "en helt ny lösning", Doorway.NATIVE));
  }

  @Test
  void whoHasNoAccountHasNoPassword() {
    PersonId nobody = new Ids(doorway.clock, doorway.random).next(PersonId::new);
    HashedPassword password = doorway.passwords.hash(Doorway.PASSWORD);
    assertThat(codeOf(database.write(tx -> doorway.accounts.setPassword(tx, nobody, password))))
        .isEqualTo("NOT_FOUND");
  }

  private static String codeOf(Outcome<PersonId> outcome) {
    return Outcomes.refusal(outcome).code();
  }
}
