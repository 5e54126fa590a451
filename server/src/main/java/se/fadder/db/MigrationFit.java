package se.fadder.db;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The check that the migrations run on a database are those that a release brings, or the first of
 * them.
 */
final class MigrationFit {
  /** The name of each release where it notes that it has run something. */
  static final String RELEASE = "Fadder ";

  /** The order in which migrations are run. */
  static final Comparator<String> BY_VERSION =
      Comparator.comparing(MigrationFit::version).thenComparing(Comparator.naturalOrder());

  private MigrationFit() {}

  /**
   * Returns when they fit. Flyway itself runs an older release on the database of a later one, and
   * does not name what it does not like.
   *
   * @param bundled the checksums of what this release brings, by the names of the files
   * @throws DatabaseFailure naming the migration, and the release where that is known
   */
  static void require(Map<String, Integer> bundled, Map<String, Migrations.Applied> applied) {
    requireDistinct(bundled);
    applied.forEach((script, run) -> {
      Integer checksum = bundled.get(script);
      if (run.checksum() == null) {
        throw new DatabaseFailure("migration " + script + " has failed on this database", null);
      } else if (checksum == null) {
        throw unknown(script, run, bundled);
      } else if (!checksum.equals(run.checksum())) {
        throw new DatabaseFailure(
            "migration "
                + script
                + " is not the one that was run on this database: it was changed afterwards."
                + " Start the release that it was run by",
            null);
      }
    });
    requireOrder(bundled, applied);
  }

  static void requireDistinct(Map<String, Integer> bundled) {
    Map<MigrationVersion, String> byVersion = new TreeMap<>();
    bundled.keySet().stream()
        .sorted()
        .forEach(script -> {
          String other = byVersion.put(version(script), script);
          if (other != null) {
            throw new DatabaseFailure(
                "migrations " + other + " and " + script + " have the same number", null);
          }
        });
  }

  private static DatabaseFailure unknown(
      String script, Migrations.Applied run, Map<String, Integer> bundled) {
    String newest = bundled.keySet().stream().max(BY_VERSION).orElse("");
    String who =
        run.by().startsWith(RELEASE) ? run.by() : "a later release, or one of somebody's own";
    return new DatabaseFailure(
        "this database was brought up to date by "
            + who
            + ": "
            + script
            + " is unknown to "
            + BundledMigrations.release()
            + ", which ends with "
            + newest
            + ". Start the later release, or go back to a backup from before it",
        null);
  }

  private static void requireOrder(
      Map<String, Integer> bundled, Map<String, Migrations.Applied> applied) {
    String last = applied.keySet().stream().max(BY_VERSION).orElse(null);
    if (last != null) {
      bundled.keySet().stream()
          .filter(script -> !applied.containsKey(script))
          .min(BY_VERSION)
          .filter(next -> BY_VERSION.compare(next, last) < 0)
          .ifPresent(next -> {
            throw new DatabaseFailure(
                "migration "
                    + next
                    + " comes too late: this database has "
                    + last
                    + " already. It needs a higher number",
                null);
          });
    }
  }

  /** The version of a file such as {@code V1_05__onboarding.sql}. */
  static MigrationVersion version(String script) {
    int end = script.indexOf("__");
    return MigrationVersion.fromVersion(script.substring(1, Math.max(1, end)));
  }
}
