package se.fadder.graph.engine;

import java.util.List;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The setting of whose operations are taken.
 *
 * @param trustedOnly whether to take none but the client's own
 */
public record TrustSettings(boolean trustedOnly) {
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

  public static final List<Setting> DECLARED = List.of(TRUSTED_ONLY);

  /**
   * Reads the settings of the graph.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static TrustSettings of(SettingValues values) {
    return new TrustSettings(values.truth(TRUSTED_ONLY));
  }
}
