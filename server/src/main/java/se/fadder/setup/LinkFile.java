package se.fadder.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fadder.signin.Token;

/**
 * The file beside a SQLite database in which a command leaves a link for the server that runs: the
 * database itself belongs to that server alone. It holds hashes, so that whoever reads it cannot
 * use them; whoever could write it could as well write the database. The server takes what is there
 * when somebody comes with a link that it does not know.
 */
public final class LinkFile {
  private static final System.Logger LOG = System.getLogger(LinkFile.class.getName());
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,15})");
  private static final int MOST_BYTES = 64 * 1024;

  private final Path path;

  private LinkFile(Path path) {
    this.path = path;
  }

  /** The file for the database in that file, which need not be there. */
  public static LinkFile beside(Path database) {
    return new LinkFile(database.resolveSibling(database.getFileName() + "-setup-links"));
  }

  /**
   * A link that was left.
   *
   * @param expiresAt as the command has it
   */
  record Left(String tokenHash, Instant expiresAt) {
    /** When it ends: no later than a link of the server's own would. */
    Instant end(Instant latest) {
      return expiresAt.isBefore(latest) ? expiresAt : latest;
    }
  }

  /** Leaves a link. */
  public void leave(Token token, Instant now) {
    String line = token.hash() + " " + now.plus(SetupLinks.VALID).toEpochMilli() + "\n";
    try {
      Files.writeString(path, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  /**
   * Takes what is there. The file goes first: what could not be deleted would come back after it
   * was used, so it is not taken.
   */
  List<Left> take() {
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
        return List.of();
      }
      List<String> lines = Files.readAllLines(path, UTF_8);
      Files.delete(path);
      return lines.stream().flatMap(line -> of(line).stream()).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the links in {0} cannot be taken: {1}", path, e.getClass().getName());
      return List.of();
    }
  }

  private static Optional<Left> of(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new Left(matcher.group(1), Instant.ofEpochMilli(Long.parseLong(matcher.group(2)))))
        : Optional.empty();
  }
}
