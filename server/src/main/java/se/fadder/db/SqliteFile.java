package se.fadder.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a SQLite database. */
final class SqliteFile {
  private final Path path;

  private SqliteFile(Path path) {
    this.path = path;
  }

  /**
   * The file that a url names.
   *
   * @throws IllegalArgumentException when it names none that all connections could share
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
}
