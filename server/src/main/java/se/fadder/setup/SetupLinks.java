package se.fadder.setup;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Today;
import se.fadder.people.UnitTree;
import se.fadder.signin.Token;

/**
 * The one-time links by which an administrator comes in whom nobody inside has invited. Whoever can
 * read the server's console, or run its commands, makes them; they hold for a day and work once.
 */
public final class SetupLinks {
  static final Duration VALID = Duration.ofHours(24);

  private final Database database;
  private final Today today;
  private final SecureRandom random;
  private final Optional<LinkFile> file;

  /**
   * Creates the links.
   *
   * @param file where a command beside a running server leaves links; empty on PostgreSQL
   */
  SetupLinks(Database database, Today today, SecureRandom random, Optional<LinkFile> file) {
    this.database = database;
    this.today = today;
    this.random = random;
    this.file = file;
  }

  /** The links of a database as a command sees them that has opened it itself. */
  public static SetupLinks on(Database database, Today today) {
    return new SetupLinks(database, today, new SecureRandom(), Optional.empty());
  }

  /** Makes a link while no organisation is set up; those that were made before go on to hold. */
  public Optional<Token> first() {
    return database.write(
        tx -> UnitTree.organisation(tx).isPresent() ? Optional.empty() : Optional.of(make(tx)));
  }

  /** Makes a link by which a further administrator comes in, or the first one. */
  public Token further() {
    return database.write(this::make);
  }

  private Token make(WriteTx tx) {
    Token token = Token.random(random);
    Instant now = today.now();
    SetupSql sql = tx.sql(SetupSql.class);
    sql.deleteOver(now);
    sql.insert(token.hash(), now, now.plus(VALID));
    return token;
  }

  /** Whether a link opens anything, as far as the database knows. */
  boolean isOpen(Tx tx, String token) {
    return Token.of(token)
        .flatMap(known -> tx.sql(SetupSql.class).expiresAt(known.hash()))
        .filter(end -> today.now().isBefore(end))
        .isPresent();
  }

  /**
   * Whether a link opens anything; what a command has left beside the database is taken in first.
   */
  boolean isOpen(String token) {
    if (database.read(tx -> isOpen(tx, token))) {
      return true;
    }
    Instant now = today.now();
    List<LinkFile.Left> left =
        file.map(LinkFile::take).orElse(List.of()).stream()
            .filter(one -> now.isBefore(one.expiresAt()))
            .toList();
    if (left.isEmpty()) {
      return false;
    }
    return database.write(tx -> {
      SetupSql sql = tx.sql(SetupSql.class);
      left.forEach(one -> sql.insert(one.tokenHash(), now, one.end(now.plus(VALID))));
      return isOpen(tx, token);
    });
  }

  /** Ends all links: one of them was used. */
  static void end(WriteTx tx) {
    tx.sql(SetupSql.class).deleteAll();
  }
}
