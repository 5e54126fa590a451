package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

@OnOneDatabase
final class SignInTest {
  private static final SignInResult WRONG = new SignInResult.WrongCredentials();

  private final Database database;
  private final Doorway doorway;
  private final SignIn signIn;

  SignInTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    signIn = doorway.signIn;
  }

  interface StoredSql {
    @SqlQuery("select username || password from account")
    List<String> accounts();

    @SqlQuery("select id || token_hash || client from sign_in_session")
    List<String> sessions();
  }

  @Test
  void whoSignedInIsKnownAgain() {
    assertThat(signIn.viewerOf(doorway.signInAsAsa().text()).map(Viewer::person))
        .contains(doorway.asa);
  }

  @Test
  void itDoesNotMatterHowTheUserNameIsTyped() {
    PersonId orjan = doorway.employ("Örjan", null);
    doorway.open(orjan, "ÖRJAN");
    for (String typed : List.of("örjan", "Örjan", " ÖRJAN ", "o\u0308rjan", "O\u0308RJAN")) {
      Token token = Doorway.token(signIn.signIn(typed, Doorway.PASSWORD, Doorway.BROWSER));
      assertThat(signIn.viewerOf(token.text()).map(Viewer::person)).contains(orjan);
    }
  }

  @Test
  void itDoesNotMatterHowTheKeyboardComposesThePassword() {
    String inPieces = Doorway.PASSWORD.replace("ö", "o\u0308");
    assertThat(signIn.signIn("asa.ek", inPieces, Doorway.NATIVE))
        .isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void whatIsWrongIsNotTold() {
    assertThat(attempt("asa.ek", "en annan bra lösning")).isEqualTo(WRONG);
    assertThat(attempt("asa.ek", "")).isEqualTo(WRONG);
    assertThat(attempt("asa.ek", Doorway.PASSWORD.toUpperCase(Locale.ROOT))).isEqualTo(WRONG);
    assertThat(attempt("bo.ek", Doorway.PASSWORD)).isEqualTo(WRONG);
    for (String unusable : List.of("", " ", "asa ek", "asa\u0000ek", "\ud800", "a".repeat(9999))) {
      assertThat(attempt(unusable, Doorway.PASSWORD)).isEqualTo(WRONG);
    }
    assertThat(sessions()).isEmpty();
  }

  @Test
  void anUnknownUserNameTakesTheSameWork() {
    long before = doorway.passwords.asked();
    attempt("asa.ek", "en annan bra lösning");
    assertThat(doorway.passwords.asked() - before).isEqualTo(1);
    attempt("bo.ek", "en annan bra lösning");
    attempt("inte ett namn", "en annan bra lösning");
    assertThat(doorway.passwords.asked() - before).isEqualTo(3);
  }

  @Test
  void whoHasLeftCannotComeInAndIsNotInsideAnyLonger() {
    LocalDate lastDay = LocalDate.parse("2026-03-12");
    doorway.open(doorway.employ("Bo", lastDay), "bo.ek");
    Token token = Doorway.token(attempt("bo.ek", Doorway.PASSWORD));
    doorway.clock.setDay(lastDay);
    assertThat(signIn.viewerOf(token.text())).isPresent();
    doorway.clock.setDay(lastDay.plusDays(1));
    assertThat(signIn.viewerOf(token.text())).isEmpty();
    assertThat(attempt("bo.ek", Doorway.PASSWORD)).isEqualTo(WRONG);
  }

  @Test
  void aSessionThatIsNotUsedEndsAfterAWeek() {
    Token token = doorway.signInAsAsa();
    doorway.clock.pass(Duration.ofDays(7).minusMillis(1));
    assertThat(signIn.viewerOf(token.text())).isPresent();
    doorway.clock.pass(Duration.ofDays(7));
    assertThat(signIn.viewerOf(token.text())).isEmpty();
  }

  @Test
  void aSessionThatIsUsedEndsAfterThirtyDays() {
    Instant start = doorway.clock.instant();
    SignInResult outcome = attempt("asa.ek", Doorway.PASSWORD);
    Token token = Doorway.token(outcome);
    assertThat(outcome)
        .isEqualTo(new SignInResult.SignedIn(token, start.plus(Duration.ofDays(30))));
    for (int day = 1; day < 30; day++) {
      doorway.clock.pass(Duration.ofDays(1));
      assertThat(signIn.viewerOf(token.text())).as("day %d", day).isPresent();
    }
    doorway.clock.pass(Duration.ofDays(1).minusMillis(1));
    assertThat(signIn.viewerOf(token.text())).isPresent();
    doorway.clock.pass(Duration.ofMillis(1));
    assertThat(signIn.viewerOf(token.text())).isEmpty();
  }

  @Test
  void useIsWrittenDownOnceAnHour() {
    Token token = doorway.signInAsAsa();
    long before = database.counts().units();
    for (int minute = 0; minute < 150; minute++) {
      doorway.clock.pass(Duration.ofMinutes(1));
      assertThat(signIn.viewerOf(token.text())).isPresent();
    }
    assertThat(database.counts().units() - before).isEqualTo(2);
  }

  @Test
  void signingOutEndsThatSessionAlone() {
    Token phone = doorway.signInAsAsa();
    Token desk = doorway.signInAsAsa();
    signIn.signOut(phone.text());
    signIn.signOut(phone.text());
    signIn.signOut("none of ours");
    assertThat(signIn.viewerOf(phone.text())).isEmpty();
    assertThat(signIn.viewerOf(desk.text())).isPresent();
    assertThat(sessions()).hasSize(1);
  }

  @Test
  void whatIsNoTokenIsNobodys() {
    for (String sent : List.of("", " ", "x", "'; --", "å".repeat(43), "A".repeat(43))) {
      assertThat(signIn.viewerOf(sent)).isEmpty();
    }
  }

  @Test
  void sessionsThatAreOverAreClearedAwayAtTheNextSignIn() {
    doorway.signInAsAsa();
    doorway.clock.pass(Duration.ofDays(8));
    doorway.signInAsAsa();
    assertThat(sessions()).hasSize(1);
  }

  @Test
  void neitherPasswordNorTokenIsStored() {
    Token token = doorway.signInAsAsa();
    List<String> stored = Stream.concat(accounts().stream(), sessions().stream()).toList();
    assertThat(stored)
        .hasSize(2)
        .noneMatch(row -> row.contains(token.text()))
        .noneMatch(row -> row.contains(Doorway.PASSWORD))
        .anyMatch(row -> row.contains("$argon2id$v=19$m=64,t=1,p=1$"));
  }

  @Test
  void noTwoTokensAreAlike() {
    assertThat(Stream.generate(doorway::signInAsAsa).limit(20).map(Token::text))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.length() == 43);
  }

  @Test
  void aPasswordIsHashedAnewWhenItsCostHasChanged() {
    SignIn dearer = doorway.signIn(new Passwords(new Passwords.Cost(128, 2), 1, doorway.random));
    for (int time = 0; time < 2; time++) {
      Doorway.token(dearer.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE));
      assertThat(accounts()).singleElement().asString().contains("$m=128,t=2,p=1$");
    }
    assertThat(attempt("asa.ek", Doorway.PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
  }

  private SignInResult attempt(String username, String password) {
    return signIn.signIn(username, password, Doorway.NATIVE);
  }

  private List<String> accounts() {
    return database.read(tx -> tx.sql(StoredSql.class).accounts());
  }

  private List<String> sessions() {
    return database.read(tx -> tx.sql(StoredSql.class).sessions());
  }
}
