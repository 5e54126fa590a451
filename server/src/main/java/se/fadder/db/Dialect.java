package se.fadder.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The differences between the two databases. Everything else is written once. */
enum Dialect {
  SQLITE("SQLite", "jdbc:sqlite:", "", "without rowid", "", ""),
  POSTGRESQL(
      "PostgreSQL",
      "jdbc:postgresql:",
      "collate \"C\"",
      "",
      "for update skip locked",
      "for no key update");

  private final String product;
  private final String urlPrefix;
  private final String bytewise;
  private final String withoutRowid;
  private final String skipLocked;
  private final String locked;

  Dialect(
      String product,
      String urlPrefix,
      String bytewise,
      String withoutRowid,
      String skipLocked,
      String locked) {
    this.product = product;
    this.urlPrefix = urlPrefix;
    this.bytewise = bytewise;
    this.withoutRowid = withoutRowid;
    this.skipLocked = skipLocked;
    this.locked = locked;
  }

  static Dialect of(String url) {
    for (Dialect dialect : values()) {
      if (url.startsWith(dialect.urlPrefix)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException(
        "db.url must begin with jdbc:sqlite: or jdbc:postgresql:, and is " + url);
  }

  /** The product's name. */
  String product() {
    return product;
  }

  /** The url without the prefix that names the dialect. */
  String address(String url) {
    return url.substring(urlPrefix.length());
  }

  /**
   * The placeholders that migrations write where the databases differ. {@code ${bytewise}} stands
   * after the type of a text column that is sorted or compared by its bytes: keys, identifiers,
   * dates. {@code ${withoutRowid}} stands after a table whose rows are to be in no order but that
   * of their key, where SQLite numbers them as they come.
   */
  Map<String, String> placeholders() {
    return Map.of("bytewise", bytewise, "withoutRowid", withoutRowid);
  }

  /**
   * The attributes that statements write where the databases differ. {@code <skipLocked>} stands at
   * the end of a query for rows to be taken: those that another transaction is taking are left out,
   * where SQLite's one writer has nobody to wait for. {@code <locked>} stands there for rows that
   * nobody else may change before the transaction ends.
   */
  Map<String, String> attributes() {
    return Map.of("skipLocked", skipLocked, "locked", locked);
  }

  /**
   * Reads a text column. SQLite's driver makes a buffer outside Java's heap of each text, which
   * takes longer than all else; of bytes it makes none, and SQLite gives a text's as they are.
   */
  @Nullable String text(ResultSet row, int column) throws SQLException {
    if (this == POSTGRESQL) {
      return row.getString(column);
    }
    byte[] text = row.getBytes(column);
    return text == null ? null : new String(text, UTF_8);
  }

  /** The folder of migrations of this dialect alone, beside those that all share. */
  String ownMigrations() {
    return "db/migration-" + (this == SQLITE ? "sqlite" : "postgresql");
  }
}
