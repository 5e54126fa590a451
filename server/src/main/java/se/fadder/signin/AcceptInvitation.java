package se.fadder.signin;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fadder.audit.AuditLog;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/**
 * The acceptance of invitations: the way in with a token. Expired, used, voided and unknown ones
 * all look the same.
 */
public final class AcceptInvitation {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern UNWANTED = Pattern.compile("[^a-z0-9.-]");

  private final Database database;
  private final Passwords passwords;
  private final NewPasswords newPasswords = new NewPasswords(CommonPasswords.bundled());
  private final Accounts accounts;
  private final Throttle throttle;
  private final SignIn signIn;
  private final StillEmployed stillEmployed;
  private final PasswordRule passwordRule;
  private final Invitations invitations;
  private final AuditLog auditLog;

  public AcceptInvitation(
      Database database,
      Clock clock,
      Passwords passwords,
      Accounts accounts,
      SignIn signIn,
      StillEmployed stillEmployed,
      PasswordRule passwordRule,
      Invitations invitations,
      AuditLog auditLog) {
    this.database = database;
    this.passwords = passwords;
    this.accounts = accounts;
    this.throttle = new Throttle(clock);
    this.signIn = signIn;
    this.stillEmployed = stillEmployed;
    this.passwordRule = passwordRule;
    this.invitations = invitations;
    this.auditLog = auditLog;
  }

  /**
   * The greeting of somebody with a valid invitation.
   *
   * @param kind what it opens
   * @param username a free one, to begin with; for a new password the person's own
   */
  record Greeting(String name, InvitationKind kind, String username) {}

  /**
   * The greeting of the person whom the token was given to; empty when it opens nothing any more.
   */
  Optional<Greeting> look(String token) {
    return database.read(tx -> valid(tx, token).map(invitation -> greeting(tx, invitation)));
  }

  private Optional<Invitation> valid(Tx tx, String token) {
    return Token.of(token)
        .map(Token::hash)
        .flatMap(tx.sql(InvitationSql.class)::byToken)
        .filter(invitation -> invitations.isOpen(tx, invitation))
        .filter(invitation -> stillEmployed.test(tx, invitation.personId()))
        .filter(invitation -> passwordRule.allows(tx, invitation.personId()));
  }

  private static Greeting greeting(Tx tx, Invitation invitation) {
    InvitationSql sql = tx.sql(InvitationSql.class);
    String name = sql.nameToGreet(invitation.personId()).orElseThrow();
    if (invitation.kind() == InvitationKind.PASSWORD) {
      return new Greeting(name, invitation.kind(), account(tx, invitation).username().text());
    }
    String base = suggested(sql.fullName(invitation.personId()).orElseThrow());
    String free = base;
    for (int more = 2; more < 100 && isTaken(tx, free); more++) {
      free = base + more;
    }
    return new Greeting(name, invitation.kind(), free);
  }

  /** The suggested user name of a name: {@code Åsa Maria von Ek} becomes {@code asa.ek}. */
  private static String suggested(String name) {
    String[] words = SPACE.split(name.strip(), -1);
    String both = words.length == 1 ? words[0] : words[0] + "." + words[words.length - 1];
    String apart = Normalizer.normalize(both.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return UNWANTED.matcher(apart).replaceAll("");
  }

  private static boolean isTaken(Tx tx, String username) {
    return Username.of(username).filter(name -> isTaken(tx, name)).isPresent();
  }

  private static boolean isTaken(Tx tx, Username username) {
    return tx.sql(SignInSql.class).byUsername(username).isPresent();
  }

  private static Account account(Tx tx, Invitation invitation) {
    return tx.sql(SignInSql.class).byPerson(invitation.personId()).orElseThrow();
  }

  /**
   * Opens the account of the person whom the token was given to, or changes its password, and signs
   * them in.
   *
   * @param username of the account to open; a new password leaves it as it is
   */
  AcceptResult enter(String token, String username, String password, Client client) {
    Optional<Invitation> found = database.read(tx -> valid(tx, token));
    if (found.isEmpty()) {
      return new AcceptResult.NoInvitation();
    }
    Invitation invitation = found.get();
    Optional<Username> name =
        switch (invitation.kind()) {
          case ACCOUNT -> Username.of(username);
          case PASSWORD -> Optional.of(database.read(tx -> account(tx, invitation).username()));
        };
    if (name.isEmpty()) {
      return new AcceptResult.Refused(Problem.at("username", "INVALID", "That is no user name."));
    }
    // A taken name is judged before anything is hashed: to try several is no guess.
    Optional<Problem> refusal =
        database.read(tx ->
            newPasswords
                .refusal(tx, invitation.personId(), name.get(), password)
                .or(() -> taken(tx, invitation, name.get())));
    if (refusal.isPresent()) {
      return new AcceptResult.Refused(refusal.get());
    }
    String counted = "invitation\0" + invitation.id().value();
    Optional<Duration> wait = throttle.admit(database, counted, client.address());
    if (wait.isPresent()) {
      return new AcceptResult.TooManyAttempts(wait.get());
    }
    boolean judged = false;
    try {
      HashedPassword hashed = passwords.hashSoon(password, client.address());
      AcceptResult result = database.write(tx -> use(tx, token, name.get(), hashed, client));
      judged = !(result instanceof AcceptResult.Refused);
      return result;
    } catch (Passwords.TooBusy e) {
      return new AcceptResult.TooBusy();
    } finally {
      if (!judged) {
        throttle.giveBack(database, counted, client.address());
      }
    }
  }

  private static Optional<Problem> taken(Tx tx, Invitation invitation, Username username) {
    return invitation.kind() == InvitationKind.ACCOUNT && isTaken(tx, username)
        ? Optional.of(Accounts.taken())
        : Optional.empty();
  }

  /** Uses the invitation. Of two who come with the same token, the later one finds it gone. */
  private AcceptResult use(
      WriteTx tx, String token, Username username, HashedPassword hashed, Client client) {
    Optional<Invitation> found = valid(tx, token);
    if (found.isEmpty()) {
      return new AcceptResult.NoInvitation();
    }
    Invitation invitation = found.get();
    PersonId person = invitation.personId();
    Optional<Problem> refusal =
        switch (invitation.kind()) {
          case ACCOUNT -> accounts.open(tx, person, username.text(), hashed).refusal();
          case PASSWORD -> accounts.setPassword(tx, person, hashed).refusal();
        };
    if (refusal.isPresent()) {
      return new AcceptResult.Refused(refusal.get());
    }
    tx.sql(InvitationSql.class).deleteOf(person);
    ShownLinks.tellAgain(tx, person);
    throttle.succeeded(tx, username.text(), client.address());
    note(tx, invitation);
    return new AcceptResult.Entered(signIn.begin(tx, person, client));
  }

  private void note(WriteTx tx, Invitation invitation) {
    PersonId person = invitation.personId();
    Viewer self = new Viewer(person);
    switch (invitation.kind()) {
      case ACCOUNT ->
          auditLog.note(
              tx,
              self,
              person,
              SignInChangeKind.INVITATION_ACCEPTED,
              invitation.id(),
              "account opened");
      case PASSWORD ->
          auditLog.note(
              tx, self, person, SignInChangeKind.PASSWORD_LINK_USED, invitation.id(), "signed out");
    }
  }
}
