package se.fadder.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** The signing in and out of people, and the recognition of them in between. */
public final class SignIn {
  private final Database database;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random;
  private final Passwords passwords;
  private final StillEmployed stillEmployed;
  private final PasswordRule passwordRule;
  private final SessionEnds sessionEnds;
  private final Throttle throttle;
  private volatile FurtherProof further = FurtherProof.NONE;

  public SignIn(
      Database database,
      Ids ids,
      Clock clock,
      SecureRandom random,
      Passwords passwords,
      StillEmployed stillEmployed,
      PasswordRule passwordRule,
      SessionEnds sessionEnds) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
    this.passwords = passwords;
    this.stillEmployed = stillEmployed;
    this.passwordRule = passwordRule;
    this.sessionEnds = sessionEnds;
    this.throttle = new Throttle(clock);
  }

  /** Has whoever has given a password be asked for more. Called before the start. */
  public void asks(FurtherProof proof) {
    further = proof;
  }

  /** Begins a session for whoever has that user name and password. */
  SignInResult signIn(String username, String password, Client client) {
    Optional<Username> name = Username.of(username);
    String counted = name.map(Username::text).orElse("");
    Optional<Duration> wait = throttle.admit(database, counted, client.address());
    if (wait.isPresent()) {
      return new SignInResult.TooManyAttempts(wait.get());
    }
    boolean judged = false;
    try {
      SignInResult result = judge(name, password, client);
      judged = true;
      return result;
    } catch (Passwords.TooBusy e) {
      return new SignInResult.TooBusy();
    } finally {
      // Also when the database was too busy, or failed: nothing was told.
      if (!judged) {
        throttle.giveBack(database, counted, client.address());
      }
    }
  }

  private SignInResult judge(Optional<Username> name, String password, Client client)
      throws Passwords.TooBusy {
    Optional<Account> account =
        name.flatMap(known -> database.read(tx -> tx.sql(SignInSql.class).byUsername(known)));
    if (account.isEmpty()
        ? passwords.matchesNobody(password, client.address())
        : passwords.matches(password, account.get().password(), client.address())) {
      Account known = account.orElseThrow();
      Optional<HashedPassword> renewed =
          passwords.renewed(password, known.password(), client.address());
      return database.write(tx -> begin(tx, known, renewed, client));
    }
    return new SignInResult.WrongCredentials();
  }

  /**
   * Begins a session. The password was compared outside of any transaction: it may have been
   * changed since.
   */
  private SignInResult begin(
      WriteTx tx, Account account, Optional<HashedPassword> renewed, Client client) {
    SignInSql sql = tx.sql(SignInSql.class);
    if (!sql.byPerson(account.personId()).equals(Optional.of(account))
        || !stillEmployed.test(tx, account.personId())
        || !passwordRule.allows(tx, account.personId())) {
      return new SignInResult.WrongCredentials();
    }
    throttle.succeeded(tx, account.username().text(), client.address());
    renewed.ifPresent(password -> sql.renewPassword(account.personId(), password));
    return begin(tx, account.personId(), client);
  }

  /** Begins a session for a person who has given a password, or asks for more first. */
  SignInResult.Right begin(WriteTx tx, PersonId person, Client client) {
    return further
        .ask(tx, person, client)
        .<SignInResult.Right>map(asked -> asked)
        .orElseGet(() -> enter(tx, person, client));
  }

  /** Begins a session for a person who has proved who they are. */
  SignInResult.SignedIn enter(WriteTx tx, PersonId person, Client client) {
    Begun begun = beginSession(tx, person, client);
    return new SignInResult.SignedIn(begun.token(), begun.session().endsAt());
  }

  /**
   * A session that has begun.
   *
   * @param token to be shown with every request; this is the only time that it is known
   */
  public record Begun(SignInSession session, Token token) {}

  /**
   * Begins the session of a browser for a person who has proved in another way than by password who
   * they are. Empty when nobody may be inside as them.
   */
  public Optional<Begun> beginProven(WriteTx tx, PersonId person, Endpoint.Request request) {
    return beginProven(tx, person, Client.of(ClientKind.BROWSER, request));
  }

  /** The same for any client. */
  public Optional<Begun> beginProven(WriteTx tx, PersonId person, Client client) {
    return stillEmployed.test(tx, person)
        ? Optional.of(beginSession(tx, person, client))
        : Optional.empty();
  }

  /**
   * Begins a session for a person who has proved in a way of Fadder's own that is as good as a
   * password with a second factor who they are. Empty when nobody may be inside as them, or they
   * are to sign in elsewhere.
   */
  public Optional<SignInResult.SignedIn> beginStrong(WriteTx tx, PersonId person, Client client) {
    return stillEmployed.test(tx, person) && passwordRule.allows(tx, person)
        ? Optional.of(enter(tx, person, client))
        : Optional.empty();
  }

  private Begun beginSession(WriteTx tx, PersonId person, Client client) {
    SignInSql sql = tx.sql(SignInSql.class);
    Instant now = clock.instant();
    sql.deleteOver(person, now.minus(SignInSession.LONGEST), now.minus(SignInSession.IDLE));
    SignInSession session =
        new SignInSession(
            ids.next(SignInSessionId::new),
            person,
            client.kind(),
            client.userAgent().browser(),
            client.userAgent().system(),
            now,
            now);
    Token token = Token.random(random);
    sql.insert(session, token.hash());
    return new Begun(session, token);
  }

  /**
   * The viewer who shows that token, if it belongs to a session that lasts and to somebody still
   * employed.
   */
  public Optional<Viewer> viewerOf(String token) {
    Instant now = clock.instant();
    Optional<SignInSession> session =
        Token.of(token)
            .map(Token::hash)
            .flatMap(tokenHash -> database.read(tx -> lasting(tx, tokenHash, now)));
    session.filter(s -> s.isToBeNoted(now)).ifPresent(s -> note(s, now));
    return session.map(s -> new Viewer(s.personId(), s.id().value()));
  }

  private Optional<SignInSession> lasting(Tx tx, String tokenHash, Instant now) {
    return tx.sql(SignInSql.class)
        .byToken(tokenHash)
        .filter(session -> !session.isOver(now))
        .filter(session -> stillEmployed.test(tx, session.personId()));
  }

  /**
   * The session of that token, while it lasts. Unlike {@link #viewerOf}, to ask is no use of it.
   */
  Optional<SignInSession> sessionOf(String token) {
    Instant now = clock.instant();
    return Token.of(token)
        .map(Token::hash)
        .flatMap(tokenHash -> database.read(tx -> lasting(tx, tokenHash, now)));
  }

  /** Whether a token still lets in. Unlike {@link #viewerOf}, to ask does not count as use. */
  public boolean isLasting(String token) {
    return sessionOf(token).isPresent();
  }

  private void note(SignInSession session, Instant now) {
    database.write(tx -> {
      tx.sql(SignInSql.class).noteUse(session.id(), now);
      return true;
    });
  }

  /** Ends the session of that token. There need not be one. */
  public void signOut(String token) {
    Token.of(token)
        .map(Token::hash)
        .ifPresent(tokenHash ->
            database.write(tx -> {
              SignInSql sql = tx.sql(SignInSql.class);
              sql.byToken(tokenHash)
                  .ifPresent(session -> {
                    sessionEnds.one(tx, session.personId(), session.id().value());
                    tx.publish(Event.standing(session.personId()));
                  });
              sql.end(tokenHash);
              return true;
            }));
  }

  /**
   * Ends the session that a browser had before it signed in anew: the token is overwritten there,
   * so that nobody could end it from that browser any longer.
   */
  public void replaced(Endpoint.Request request, SessionCookie cookie) {
    PresentedToken.of(request.headers(), request.cookies(), cookie)
        .filter(PresentedToken::byCookie)
        .ifPresent(token -> signOut(token.text()));
  }
}
