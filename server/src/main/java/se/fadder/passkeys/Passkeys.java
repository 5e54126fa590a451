package se.fadder.passkeys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.secondfactor.OtherFactors;
import se.fadder.signin.Accounts;
import se.fadder.signin.Client;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInResult;
import se.fadder.signin.SignInSessions;
import se.fadder.signin.Token;
import se.fadder.signin.Username;
import se.fadder.text.OneLine;
import se.fadder.text.PlainText;

/** The passkeys: one's own, how one is added and removed, and how one signs in with it. */
public final class Passkeys implements OtherFactors.OtherFactor {
  static final int LONGEST_NAME = 60;

  /** The most that one person has. */
  static final int MOST = 20;

  /** How long a challenge may be answered. */
  static final Duration CHALLENGE = Duration.ofMinutes(5);

  /** How long ago one may have signed in to add a passkey: a phone that was left open adds none. */
  static final Duration FRESH = Duration.ofMinutes(15);

  private final Database database;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random;
  private final SignIn signIn;
  private final SignInSessions sessions;
  private final WebAuthn webAuthn;
  private final AuditLog auditLog;

  Passkeys(
      Database database,
      Ids ids,
      Clock clock,
      SecureRandom random,
      SignIn signIn,
      SignInSessions sessions,
      WebAuthn webAuthn,
      AuditLog auditLog) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
    this.signIn = signIn;
    this.sessions = sessions;
    this.webAuthn = webAuthn;
    this.auditLog = auditLog;
  }

  /** One's own passkeys, the oldest first. Nobody else's can be seen. */
  public List<Passkey> own(Tx tx, Viewer viewer) {
    return tx.sql(PasskeySql.class).of(viewer.person(), MOST);
  }

  /** Removes one of one's own, which opens nothing from now on. */
  public Outcome<ViewerId> remove(WriteTx tx, Viewer viewer, PasskeyId id) {
    if (tx.sql(PasskeySql.class).delete(id, viewer.person()) == 0) {
      return Outcome.refused(Problem.notFound("passkeyId"));
    }
    auditLog.note(tx, viewer, viewer.person(), PasskeyChangeKind.PASSKEY_REMOVED, id, "");
    return Outcome.done(viewer.id());
  }

  /** A challenge to whoever wants to sign in. */
  Token challenge() {
    return database.write(tx -> begin(tx, null));
  }

  private Token begin(WriteTx tx, @Nullable PersonId person) {
    PasskeySql sql = tx.sql(PasskeySql.class);
    Instant now = clock.instant();
    sql.deleteAllOver(now);
    Token challenge = Token.random(random);
    sql.begin(challenge.hash(), person, now.plus(CHALLENGE));
    return challenge;
  }

  /** Signs in with a passkey; empty when it is not believed, whatever the reason. */
  Optional<SignInResult.SignedIn> enter(Assertion assertion, Client client) {
    Optional<WebAuthn.Shown> shown = webAuthn.parse(assertion.request());
    Optional<Passkey> passkey =
        database
            .read(tx -> tx.sql(PasskeySql.class).byCredential(assertion.credential()))
            .filter(of -> assertion.isOf(of.personId()));
    if (shown.isEmpty() || passkey.isEmpty()) {
      return Optional.empty();
    }
    return webAuthn
        .check(shown.get(), passkey.get())
        .flatMap(use ->
            database.write(tx -> enter(tx, passkey.get(), use, shown.get().challenge(), client)));
  }

  /** Of two who answer one challenge, or use one passkey at once, the later one is not in. */
  private Optional<SignInResult.SignedIn> enter(
      WriteTx tx, Passkey passkey, WebAuthn.Use use, String challenge, Client client) {
    PasskeySql sql = tx.sql(PasskeySql.class);
    Instant now = clock.instant();
    boolean isOpen =
        takes(sql, challenge, null)
            && sql.use(passkey.id(), passkey.counter(), use.counter(), use.backedUp(), now) > 0;
    return isOpen ? signIn.beginStrong(tx, passkey.personId(), client) : Optional.empty();
  }

  private boolean takes(PasskeySql sql, String challenge, @Nullable PersonId person) {
    return Token.of(challenge)
        .filter(token -> sql.take(token.hash(), person, clock.instant()) > 0)
        .isPresent();
  }

  /**
   * What a device is told to make a passkey by.
   *
   * @param username by which it names the passkey
   * @param known those that there are, so that a device makes no second
   */
  record Invited(Token challenge, Username username, List<String> known) {}

  /** Invites the viewer to add a passkey, or says why not. */
  Outcome<Invited> invite(Viewer viewer) {
    return database.write(tx -> {
      Optional<Username> username = Accounts.username(tx, viewer.person());
      if (username.isEmpty()) {
        return Outcome.refused(
            Problem.of("NO_PASSWORD", "Whoever has no account of Fadder's has no passkeys."));
      }
      List<Passkey> known = own(tx, viewer);
      Optional<Problem> problem = problem(tx, viewer, known);
      return problem.isPresent()
          ? Outcome.refused(problem.get())
          : Outcome.done(
              new Invited(
                  begin(tx, viewer.person()),
                  username.get(),
                  known.stream().map(Passkey::credential).toList()));
    });
  }

  private Optional<Problem> problem(Tx tx, Viewer viewer, List<Passkey> known) {
    if (!isFresh(tx, viewer)) {
      return Optional.of(Problem.of("SIGN_IN_AGAIN", "Sign in anew to add a passkey."));
    }
    return known.size() >= MOST
        ? Optional.of(Problem.of("TOO_MANY", "There are 20 passkeys at most."))
        : Optional.empty();
  }

  private boolean isFresh(Tx tx, Viewer viewer) {
    Instant since = clock.instant().minus(FRESH);
    return sessions.own(tx, viewer).stream()
        .filter(session -> session.id().value().equals(viewer.session()))
        .anyMatch(session -> session.startedAt().isAfter(since));
  }

  /** Adds the passkey that a device of the viewer has made. */
  Outcome<ViewerId> add(Viewer viewer, String name, byte[] attestation, byte[] clientData) {
    Optional<WebAuthn.Made> made = webAuthn.parse(attestation, clientData);
    Optional<WebAuthn.NewKey> key = made.flatMap(webAuthn::check);
    if (made.isEmpty() || key.isEmpty()) {
      return Outcome.refused(refused());
    }
    return database.write(tx -> add(tx, viewer, name, key.get(), made.get().challenge()));
  }

  private static Problem refused() {
    return Problem.of("PASSKEY_REFUSED", "The passkey is not believed.");
  }

  private Outcome<ViewerId> add(
      WriteTx tx, Viewer viewer, String name, WebAuthn.NewKey key, String challenge) {
    PasskeySql sql = tx.sql(PasskeySql.class);
    Optional<Problem> problem = problem(tx, viewer, own(tx, viewer));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Passkey passkey = passkey(viewer.person(), name, key);
    if (!takes(sql, challenge, viewer.person()) || sql.insert(passkey) == 0) {
      return Outcome.refused(refused());
    }
    auditLog.note(tx, viewer, viewer.person(), PasskeyChangeKind.PASSKEY_ADDED, passkey.id(), "");
    return Outcome.done(viewer.id());
  }

  private Passkey passkey(PersonId person, String name, WebAuthn.NewKey key) {
    return new Passkey(
        ids.next(PasskeyId::new),
        person,
        key.credential(),
        key.publicKey(),
        key.counter(),
        key.backupEligible(),
        key.backedUp(),
        OneLine.of(name),
        clock.instant(),
        null);
  }

  /** Whether a passkey may be called so. */
  public static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME && PlainText.isVisible(name);
  }

  /**
   * What a device is told to make a passkey by for somebody who is not inside yet.
   *
   * @param relyingParty by which it keeps the passkey
   * @param userHandle whose it is, in base64url
   */
  public record FirstAsk(Token challenge, String relyingParty, String userHandle) {}

  /** Asks for the passkey of somebody who is to be added under that id. */
  public FirstAsk askFirst(PersonId person) {
    return new FirstAsk(
        challenge(), webAuthn.relyingParty(), WebAuthn.base64Url(Assertion.handle(person)));
  }

  /**
   * A passkey that a device has made for somebody who is not inside yet, checked but for its time.
   */
  public static final class FirstKey {
    private final WebAuthn.NewKey key;
    private final String challenge;

    private FirstKey(WebAuthn.NewKey key, String challenge) {
      this.key = key;
      this.challenge = challenge;
    }
  }

  /**
   * What a device has made; empty when it is not believed.
   *
   * @param texts {@code attestationObject} and {@code clientDataJSON}, in base64url
   */
  public Optional<FirstKey> made(Map<String, String> texts) {
    try {
      return webAuthn
          .parse(
              Assertion.bytes(texts, "attestationObject"), Assertion.bytes(texts, "clientDataJSON"))
          .flatMap(made -> webAuthn.check(made).map(key -> new FirstKey(key, made.challenge())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a passkey may be added: it answers a challenge, which counts once, and is new. */
  public boolean accepts(WriteTx tx, FirstKey made) {
    PasskeySql sql = tx.sql(PasskeySql.class);
    return takes(sql, made.challenge, null) && sql.byCredential(made.key.credential()).isEmpty();
  }

  /** Adds a passkey that was accepted in the same transaction. */
  public void addFirst(WriteTx tx, PersonId person, String name, FirstKey made) {
    Passkey passkey = passkey(person, name, made.key);
    if (tx.sql(PasskeySql.class).insert(passkey) == 0) {
      throw new IllegalStateException("the passkey was not accepted");
    }
    Viewer self = new Viewer(person);
    auditLog.note(tx, self, person, PasskeyChangeKind.PASSKEY_ADDED, passkey.id(), "");
  }

  @Override
  public Set<PersonId> having(Tx tx, Collection<PersonId> people) {
    return people.isEmpty() ? Set.of() : new HashSet<>(tx.sql(PasskeySql.class).having(people));
  }

  @Override
  public boolean remove(WriteTx tx, PersonId person) {
    return tx.sql(PasskeySql.class).deleteOf(person) > 0;
  }
}
