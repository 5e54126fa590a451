package se.fadder.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;

/**
 * The entrance of somebody whom nobody inside has invited, for the room that has seen that they may
 * come in: it opens an account with a password of their choice and signs them in.
 */
public final class FirstEntrance {
  private final Database database;
  private final NewPasswords newPasswords = new NewPasswords(CommonPasswords.bundled());
  private final Passwords passwords;
  private final Accounts accounts;
  private final SignIn signIn;
  private final SessionCookie cookie;
  private final Throttle throttle;

  FirstEntrance(
      Database database,
      Passwords passwords,
      Accounts accounts,
      SignIn signIn,
      SessionCookie cookie,
      Throttle throttle) {
    this.database = database;
    this.passwords = passwords;
    this.accounts = accounts;
    this.signIn = signIn;
    this.cookie = cookie;
    this.throttle = throttle;
  }

  /**
   * Counts a guess of a link that was wrong. A right one is never counted, so that whoever guesses
   * keeps nobody out.
   *
   * @param what is guessed
   * @return how long to wait before the next; empty when one may try at once
   */
  public Optional<Duration> wrongGuess(String what, Request request) {
    return throttle.admit(database, what, request.address());
  }

  /**
   * The problem because of which an account of that name cannot get that password; empty when it
   * can.
   *
   * @param names of the person and the organisation, which the password must not be made of
   */
  public Optional<Problem> refusal(String username, String password, List<String> names) {
    return Username.of(username)
        .map(name -> newPasswords.refusal(names, name, password))
        .orElseGet(() -> refusal(username));
  }

  /** The problem because of which no account gets that name; empty when one can. */
  public Optional<Problem> refusal(String username) {
    return Username.of(username).isPresent()
        ? Optional.empty()
        : Optional.of(Problem.at("username", "INVALID", "That is no user name."));
  }

  /** The problem that somebody else has a user name; empty when it is free. */
  public Optional<Problem> taken(Tx tx, String username) {
    return Username.of(username)
        .flatMap(name -> tx.sql(SignInSql.class).byUsername(name))
        .map(account -> Accounts.taken());
  }

  /**
   * Hashes a password that is not refused. Takes long: never inside a unit of work.
   *
   * @return empty when too many wait for a hash already
   */
  public Optional<HashedPassword> hash(String password, Request request) {
    try {
      return Optional.of(passwords.hashSoon(password, request.address()));
    } catch (Passwords.TooBusy e) {
      return Optional.empty();
    }
  }

  /**
   * Opens the account, whose user name must be free, and signs in.
   *
   * @param password null for one whose owner comes in otherwise
   */
  public SignInResult.SignedIn enter(
      WriteTx tx,
      PersonId person,
      String username,
      @Nullable HashedPassword password,
      ClientKind client,
      Request request) {
    Outcome<PersonId> opened =
        password == null
            ? accounts.openWithout(tx, person, username, passwords.hashOfNothing())
            : accounts.open(tx, person, username, password);
    opened
        .refusal()
        .ifPresent(problem -> {
          throw new IllegalStateException(problem.message());
        });
    return signIn.enter(tx, person, Client.of(client, request));
  }

  /** Answers whoever has come in; whom the browser had signed in before is signed out. */
  public Answer entered(Request request, SignInResult.SignedIn session, ClientKind client) {
    signIn.replaced(request, cookie);
    return SignInResponses.signedIn(session, client, cookie);
  }

  /** Answers whoever guesses too often. */
  public static Answer tooManyAttempts(Duration wait) {
    return SignInResponses.tooManyAttempts(wait);
  }

  /** Answers whoever comes while too many wait for a hash. */
  public static Answer tooBusy() {
    return SignInResponses.tooBusy();
  }
}
