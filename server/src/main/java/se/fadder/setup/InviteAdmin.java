package se.fadder.setup;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.Today;
import se.fadder.signin.Token;

/**
 * The command {@code invite-admin}: it prints a one-time link by which an administrator comes in
 * whom nobody inside invites: the first one, or one more where those that there were are gone. It
 * works beside a running server. A SQLite file belongs to that server, so the command leaves the
 * hash of the link in a file beside it; in PostgreSQL it writes it itself.
 */
public final class InviteAdmin {
  private InviteAdmin() {}

  /**
   * Makes and prints a link.
   *
   * @param address under which people reach the server
   * @throws CannotStart when there is no database yet, or it cannot be opened
   */
  public static void run(DatabaseSettings settings, URI address, Today today, PrintStream out) {
    Optional<Path> file = settings.file();
    Token token = file.isPresent() ? leave(file.get(), today) : write(settings, today);
    out.println();
    out.println("Open this link within 24 hours to become an administrator. It works once:");
    out.println(SetupRoom.link(address, token));
  }

  private static Token leave(Path database, Today today) {
    if (!Files.exists(database)) {
      throw new CannotStart(
          "db.url",
          new IllegalStateException(
              "there is no database yet: start the server, which prints a link by itself"));
    }
    Token token = Token.random(new SecureRandom());
    LinkFile.beside(database).leave(token, today.now());
    return token;
  }

  private static Token write(DatabaseSettings settings, Today today) {
    try (Database database = Databases.open(settings)) {
      return SetupLinks.on(database, today).further();
    } catch (RuntimeException e) {
      throw new CannotStart("db.url", e);
    }
  }
}
