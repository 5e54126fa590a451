package se.fadder.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.fadder.audit.AuditLog;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/**
 * The change of one's own password. It is no mutation of the schema: hashing takes longer than a
 * unit of work may, and a password must not be stored with an idempotency key, not even hashed with
 * the rest of the input.
 */
public final class PasswordChange {
  private final Database database;
  private final Clock clock;
  private final Passwords passwords;
  private final Throttle throttle;
  private final NewPasswords newPasswords;
  private final Invitations invitations;
  private final AuditLog auditLog;
  private final SessionEnds sessionEnds;

  public PasswordChange(
      Database database,
      Clock clock,
      Passwords passwords,
      Invitations invitations,
      AuditLog auditLog,
      SessionEnds sessionEnds) {
    this.database = database;
    this.clock = clock;
    this.passwords = passwords;
    this.throttle = new Throttle(clock);
    this.newPasswords = new NewPasswords(CommonPasswords.bundled());
    this.invitations = invitations;
    this.auditLog = auditLog;
    this.sessionEnds = sessionEnds;
  }

  /**
   * Changes the password of the viewer.
   *
   * @param present the present password, which only the person themselves knows, not whoever found
   *     their phone
   * @param address of the client; guesses are counted as at sign-in
   */
  PasswordChangeResult change(Viewer viewer, String present, String next, String address) {
    Optional<Account> account =
        database.read(tx -> tx.sql(SignInSql.class).byPerson(viewer.person()));
    if (account.isEmpty()) {
      return new PasswordChangeResult.WrongPassword();
    }
    String counted = account.get().username().text();
    Optional<Duration> wait = throttle.admit(database, counted, address);
    if (wait.isPresent()) {
      return new PasswordChangeResult.TooManyAttempts(wait.get());
    }
    boolean guessed = false;
    try {
      PasswordChangeResult outcome = judge(viewer, account.get(), present, next, address);
      // Whoever knew the present password has not guessed.
      guessed = !(outcome instanceof PasswordChangeResult.Refused);
      return outcome;
    } catch (Passwords.TooBusy e) {
      return new PasswordChangeResult.TooBusy();
    } finally {
      // Nor has whoever was told nothing, also when the database was too busy, or failed.
      if (!guessed) {
        throttle.giveBack(database, counted, address);
      }
    }
  }

  private PasswordChangeResult judge(
      Viewer viewer, Account account, String present, String next, String address)
      throws Passwords.TooBusy {
    return passwords.matches(present, account.password(), address)
        ? change(viewer, account, next, address)
        : new PasswordChangeResult.WrongPassword();
  }

  private PasswordChangeResult change(Viewer viewer, Account account, String next, String address)
      throws Passwords.TooBusy {
    Optional<Problem> refusal =
        database.read(tx -> newPasswords.refusal(tx, account.personId(), account.username(), next));
    if (refusal.isPresent()) {
      return new PasswordChangeResult.Refused(refusal.get());
    }
    HashedPassword hashed = passwords.hashSoon(next, address);
    return database.write(tx -> store(tx, viewer, account, hashed, address));
  }

  /**
   * Stores the new password. The present one was compared outside of any transaction: it may be
   * another by now.
   */
  private PasswordChangeResult store(
      WriteTx tx, Viewer viewer, Account account, HashedPassword hashed, String address) {
    if (!tx.sql(SignInSql.class).byPerson(account.personId()).equals(Optional.of(account))) {
      return new PasswordChangeResult.WrongPassword();
    }
    replace(tx, viewer, account, hashed, address);
    auditLog.note(
        tx,
        viewer,
        account.personId(),
        SignInChangeKind.PASSWORD_CHANGED,
        account.personId(),
        "by oneself");
    return new PasswordChangeResult.Changed();
  }

  private void replace(
      WriteTx tx, Viewer viewer, Account account, HashedPassword hashed, String address) {
    SignInSql sql = tx.sql(SignInSql.class);
    sql.changePassword(account.personId(), hashed, clock.instant());
    sessionEnds.allBut(tx, account.personId(), viewer.session());
    sql.endOthers(account.personId(), viewer.session());
    // A link that somebody else was given for the forgotten password opens nothing any longer.
    tx.sql(InvitationSql.class).deleteOf(account.personId());
    tx.publish(Event.standing(account.personId()));
    throttle.succeeded(tx, account.username().text(), address);
  }

  /**
   * Sets the password of the viewer, who does not know the present one, by the link that waits for
   * them where they are signed in.
   *
   * @param address of the client
   */
  PasswordChangeResult byLink(Viewer viewer, String next, String address) {
    Optional<Account> account =
        database.read(tx ->
            invitations
                .waiting(tx, viewer)
                .flatMap(link -> tx.sql(SignInSql.class).byPerson(link.personId())));
    if (account.isEmpty()) {
      return new PasswordChangeResult.NoLink();
    }
    Optional<Problem> refusal =
        database.read(
            tx -> newPasswords.refusal(tx, viewer.person(), account.get().username(), next));
    if (refusal.isPresent()) {
      return new PasswordChangeResult.Refused(refusal.get());
    }
    try {
      HashedPassword hashed = passwords.hashSoon(next, address);
      return database.write(tx -> use(tx, viewer, account.get(), hashed, address));
    } catch (Passwords.TooBusy e) {
      return new PasswordChangeResult.TooBusy();
    }
  }

  /** Uses the link. Of two who use it at once, the later one finds it gone. */
  private PasswordChangeResult use(
      WriteTx tx, Viewer viewer, Account account, HashedPassword hashed, String address) {
    Optional<Invitation> link = invitations.waiting(tx, viewer);
    if (link.isEmpty()) {
      return new PasswordChangeResult.NoLink();
    }
    replace(tx, viewer, account, hashed, address);
    ShownLinks.tellAgain(tx, viewer.person());
    auditLog.note(
        tx,
        viewer,
        viewer.person(),
        SignInChangeKind.PASSWORD_LINK_USED,
        link.get().id(),
        "where signed in");
    return new PasswordChangeResult.Changed();
  }
}
