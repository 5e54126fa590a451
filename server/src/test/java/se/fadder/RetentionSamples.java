package se.fadder;

import java.util.List;
import java.util.Map;

/** What is wrong with how long data is kept, for {@link SettingsTest}. */
final class RetentionSamples {
  private static final List<String> NO_MONTHS = List.of("", "2", "241", "-24", "24 months", "P24M");

  static final Map<String, List<String>> WRONG =
      Map.of(
          "retention.leaversMonths", NO_MONTHS,
          "retention.introductionsMonths", NO_MONTHS,
          "retention.conversationsMonths", NO_MONTHS,
          "retention.evaluationsMonths", NO_MONTHS,
          "retention.absencesMonths", NO_MONTHS);

  private RetentionSamples() {}
}
