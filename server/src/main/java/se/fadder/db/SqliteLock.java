package se.fadder.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * The lock that keeps a SQLite file for one server: a second one would tell nobody of its changes
 * what the first one does, and do its jobs twice. It is a lock of the operating system's, which
 * ends with the process however that ends, on a file of its own beside the database: SQLite locks
 * the database itself, and would lose its locks when somebody else closed that.
 */
final class SqliteLock implements AutoCloseable {
  private final FileChannel channel;

  private SqliteLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a database file.
   *
   * @throws DatabaseFailure when somebody has it, in this process or another
   */
  static SqliteLock take(Path database) {
    try {
      Path real = real(database);
      FileChannel channel =
          FileChannel.open(
              real.resolveSibling(real.getFileName() + "-lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new DatabaseFailure(
            real + " is in use by another server: a SQLite file belongs to one at a time", null);
      }
      return new SqliteLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + database + ": " + e.getMessage(), e);
    }
  }

  /** The real path of the database, whatever links lead to it. */
  private static Path real(Path database) throws IOException {
    return Files.exists(database)
        ? database.toRealPath()
        : Objects.requireNonNull(database.toAbsolutePath().getParent())
            .toRealPath()
            .resolve(database.getFileName());
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
