package se.fadder.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of a SQLite database, which somebody may delete or replace while it is open. SQLite goes
 * on with the one that it has opened, and what is written there is gone with the last connection.
 */
final class SqliteFile {
  private static final Object ABSENT = new Object();

  private final Path path;
  private final Path log;

  /** What the operating system knows the files by; null until they are known to be there. */
  private volatile @Nullable Object pathKey;

  private volatile @Nullable Object logKey;

  private SqliteFile(Path path) {
    this.path = path;
    this.log = path.resolveSibling(path.getFileName() + "-wal");
  }

  /**
   * The file that a url names.
   *
   * @throws IllegalArgumentException when the url names no file that all connections could share
   */
  static SqliteFile of(String url) {
    String address = Dialect.SQLITE.address(url);
    int parameters = address.indexOf('?');
    String name = parameters < 0 ? address : address.substring(0, parameters);
    if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
      throw new IllegalArgumentException("db.url must name a file, for all connections share it");
    }
    return new SqliteFile(Path.of(name).toAbsolutePath());
  }

  Path path() {
    return path;
  }

  void createFolder() {
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the folder of " + path, e);
    }
  }

  /** Notes that the file has been opened, and that nothing else may stand there from now on. */
  void isOpen() {
    pathKey = keyOf(path);
  }

  /**
   * Returns when the file at its place is the one that was opened.
   *
   * @throws DatabaseUnavailable when it is gone or another one stands there
   */
  void requireSame() {
    Object opened = pathKey;
    if (opened != null && !opened.equals(keyOf(path))) {
      throw moved(path);
    }
    // SQLite makes it with the first transaction, and deletes it with the last connection.
    Object openedLog = logKey;
    if (openedLog == null) {
      Object found = keyOf(log);
      logKey = found.equals(ABSENT) ? null : found;
    } else if (!openedLog.equals(keyOf(log))) {
      throw moved(log);
    }
  }

  private static DatabaseUnavailable moved(Path file) {
    return new DatabaseUnavailable(
        file
            + " was deleted or replaced while the server has it open. Nothing is written any more:"
            + " put the same file back, or stop the server before another takes its place",
        null);
  }

  private static Object keyOf(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      // Where the system has no such key it does not let an open file be deleted either.
      return Objects.requireNonNullElse(found.fileKey(), found.creationTime());
    } catch (NoSuchFileException e) {
      return ABSENT;
    } catch (IOException e) {
      throw new DatabaseUnavailable("cannot look at " + file, e);
    }
  }
}
