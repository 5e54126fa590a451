package se.fadder.signin;

import java.time.Clock;
import java.util.Optional;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;

/**
 * The accounts: opens them and changes their passwords. Passwords arrive hashed: hashing takes
 * longer than a unit of work may.
 */
public final class Accounts {
  private final Clock clock;
  private final SessionEnds sessionEnds;
  private final boolean demonstration;

  /**
   * Creates the accounts of a server.
   *
   * @param demonstration whether it is in demonstration mode, so that what is opened is shut once
   *     it no longer is
   */
  public Accounts(Clock clock, SessionEnds sessionEnds, boolean demonstration) {
    this.clock = clock;
    this.sessionEnds = sessionEnds;
    this.demonstration = demonstration;
  }

  /** Opens an account for a person who has none. */
  public Outcome<PersonId> open(
      WriteTx tx, PersonId person, String username, HashedPassword password) {
    return open(tx, person, username, password, false);
  }

  /**
   * Opens an account for a person who has none and signs in otherwise than by a password.
   *
   * @param nothing a hash of nothing, which no password opens
   */
  Outcome<PersonId> openWithout(
      WriteTx tx, PersonId person, String username, HashedPassword nothing) {
    return open(tx, person, username, nothing, true);
  }

  private Outcome<PersonId> open(
      WriteTx tx, PersonId person, String username, HashedPassword password, boolean passwordless) {
    Optional<Username> usable = Username.of(username);
    if (usable.isEmpty()) {
      return refused("INVALID", "A user name has 1 to 254 visible characters and no white space.");
    }
    SignInSql sql = tx.sql(SignInSql.class);
    if (sql.byPerson(person).isPresent()) {
      return refused("ALREADY_DONE", "The person has an account.");
    }
    Account account =
        new Account(person, usable.get(), password, clock.instant(), passwordless, demonstration);
    return sql.insert(account) == 0 ? Outcome.refused(taken()) : Outcome.done(person);
  }

  /** The user name of a person; empty when they have no account. */
  public static Optional<Username> username(Tx tx, PersonId person) {
    return tx.sql(SignInSql.class).byPerson(person).map(Account::username);
  }

  /** Whether a person has an account with a password that they have chosen. */
  public static boolean hasPassword(Tx tx, PersonId person) {
    return tx.sql(SignInSql.class).byPerson(person).filter(of -> !of.passwordless()).isPresent();
  }

  static Problem taken() {
    return Problem.at("username", "TAKEN", "Somebody else has that user name.");
  }

  private static Outcome<PersonId> refused(String code, String message) {
    return Outcome.refused(Problem.at("username", code, message));
  }

  /** Changes the password and signs the person out everywhere. */
  public Outcome<PersonId> setPassword(WriteTx tx, PersonId person, HashedPassword password) {
    SignInSql sql = tx.sql(SignInSql.class);
    if (sql.changePassword(person, password, clock.instant()) == 0) {
      return Outcome.refused(Problem.notFound("person"));
    }
    sessionEnds.allBut(tx, person, null);
    sql.endAll(person);
    tx.sql(InvitationSql.class).deleteOf(person);
    tx.publish(Event.standing(person));
    return Outcome.done(person);
  }
}
