package se.fadder.operations;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of operations: how an operator watches the server.
 *
 * @param metricsPort where metrics are shown; none when they are not
 */
public record OperationsSettings(String metricsHost, OptionalInt metricsPort, LogFormat logFormat) {
  private static final Setting METRICS_HOST =
      new Setting(
          "metrics.host",
          "FADDER_METRICS_HOST",
          "127.0.0.1",
          "The address where Prometheus reads metrics, at /metrics. See METRICS.md.");
  private static final Setting LOG_FORMAT =
      new Setting(
          "log.format",
          "FADDER_LOG_FORMAT",
          "text",
          """
          text: a line each, for people. json: an object a line, for machines, and a line for each
          request.\
          """);

  public static final Setting METRICS_PORT =
      new Setting(
          "metrics.port",
          "FADDER_METRICS_PORT",
          "",
          "The port where Prometheus reads metrics; with none it reads them nowhere.");

  public static final List<Setting> DECLARED = List.of(METRICS_HOST, METRICS_PORT, LOG_FORMAT);

  /**
   * Reads the settings of operations.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static OperationsSettings of(SettingValues values) {
    return new OperationsSettings(
        values.host(METRICS_HOST),
        values.portOrNone(METRICS_PORT),
        values.choice(LOG_FORMAT, Map.of("text", LogFormat.TEXT, "json", LogFormat.JSON)));
  }
}
