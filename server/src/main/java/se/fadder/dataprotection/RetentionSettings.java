package se.fadder.dataprotection;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;
import se.fadder.personaldata.DataKind;

/** The settings of how long each kind of data is kept. */
public record RetentionSettings(Map<DataKind, Period> kept) {
  private static final int FEWEST = 3;
  private static final int MOST = 240;

  private static final Map<DataKind, Setting> SETTINGS = settings();

  public static final List<Setting> DECLARED = List.copyOf(SETTINGS.values());

  public RetentionSettings {
    kept = Map.copyOf(kept);
  }

  private static Map<DataKind, Setting> settings() {
    Map<DataKind, Setting> settings = new EnumMap<>(DataKind.class);
    settings.put(
        DataKind.LEAVERS,
        setting(
            "leavers",
            "For how many months after their last day here there is something of a person, before"
                + " they are erased"));
    settings.put(
        DataKind.INTRODUCTIONS,
        setting(
            "introductions",
            "For how many months after an introduction has ended what was written about its steps"
                + " is kept"));
    settings.put(
        DataKind.CONVERSATIONS,
        setting(
            "conversations",
            "For how many months questions, shared notes and what was agreed are kept"));
    settings.put(
        DataKind.EVALUATIONS,
        setting(
            "evaluations",
            "For how many months what people wrote of how it went is kept; what they chose, figures"
                + " count"));
    settings.put(
        DataKind.ABSENCES,
        setting("absences", "For how many months days away from work and part time are kept"));
    return settings;
  }

  private static Setting setting(String name, String about) {
    return new Setting(
        "retention." + name + "Months",
        "FADDER_RETENTION_" + name.toUpperCase(Locale.ROOT) + "_MONTHS",
        "24",
        about + ", " + FEWEST + " to " + MOST + ".");
  }

  /**
   * Reads the settings.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static RetentionSettings of(SettingValues values) {
    List<DataKind> kinds = new ArrayList<>(SETTINGS.keySet());
    Map<DataKind, Period> kept = new EnumMap<>(DataKind.class);
    for (DataKind kind : kinds) {
      Setting setting = Objects.requireNonNull(SETTINGS.get(kind));
      kept.put(kind, Period.ofMonths(values.number(setting, FEWEST, MOST, "a number of months")));
    }
    return new RetentionSettings(kept);
  }

  Period of(DataKind kind) {
    return Objects.requireNonNull(kept.get(kind));
  }

  /** The months of each kind, by its name in lower case, for texts that tell of them. */
  public Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    kept.forEach((kind, period) ->
        words.put(kind.name().toLowerCase(Locale.ROOT), Long.toString(period.toTotalMonths())));
    return words;
  }
}
