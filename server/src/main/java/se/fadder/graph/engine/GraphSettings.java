package se.fadder.graph.engine;

import java.util.List;
import java.util.Set;
import se.fadder.graph.Limits;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of whose operations are taken, and of how many at once.
 *
 * @param trustedOnly whether to take none but the client's own
 * @param queriesAtOnce how many queries are carried out at the same time; 0 for as many as suit the
 *     machine
 */
public record GraphSettings(boolean trustedOnly, int queriesAtOnce) {
  private static final Setting TRUSTED_ONLY =
      new Setting(
          "graphql.trustedOnly",
          "FADDER_GRAPHQL_TRUSTED_ONLY",
          "false",
          """
          Takes no GraphQL operations but those of Fadder's own client, which the server knows by
          their SHA-256. GraphiQL is off then, and a page that is older than the server asks to be
          reloaded.\
          """);

  private static final Setting QUERIES_AT_ONCE =
      new Setting(
          "graphql.queriesAtOnce",
          "FADDER_GRAPHQL_QUERIES_AT_ONCE",
          "0",
          """
          How many GraphQL queries are carried out at the same time. The others wait in the order in
          which they came, and are sent away with 503 when too many wait or one has waited for five
          seconds. With 0 it is as many as the machine has processors, at least two; three times as
          many on PostgreSQL; never more than the database has connections to read.\
          """);

  private static final int MOST = 1_000;

  public static final List<Setting> DECLARED = List.of(TRUSTED_ONLY, QUERIES_AT_ONCE);

  /**
   * Reads the settings of the graph.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static GraphSettings of(SettingValues values) {
    return new GraphSettings(
        values.truth(TRUSTED_ONLY), values.number(QUERIES_AT_ONCE, 0, MOST, "a number"));
  }

  /**
   * The settings of the engine of a server.
   *
   * @param introspection whether the schema is shown to whoever asks
   * @param trusted documents that can be asked for by the SHA-256 of their text
   * @param kept the names of those queries whose answers are kept until they would be others
   */
  public Graph.Settings engine(boolean introspection, List<String> trusted, List<String> kept) {
    return new Graph.Settings(
        Limits.USUAL, introspection, trusted, trustedOnly, queriesAtOnce, Set.copyOf(kept));
  }
}
