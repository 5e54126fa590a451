package se.fadder.seed;

import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken first days: of nobody and nowhere, twice, and at no time of day. */
final class BrokenWelcomes {
  private static final String UNITS = "lillby/unitwelcomes.csv";
  private static final String NEW_HIRES = "lillby/welcomes.csv";

  private BrokenWelcomes() {}

  static Stream<Broken> cases() {
    return Stream.of(
        text("a first day nowhere", UNITS, "omsorg,", "vård,", 2, "unit names 'vård'"),
        text(
            "a unit's first day twice",
            UNITS,
            "set,\n",
            "set,\nomsorg,,,\n",
            3,
            "the unit 'omsorg'"),
        text("an hour that no day has", UNITS, "09:00", "24:00", 2, "not a time of day"),
        text("a time in words", NEW_HIRES, "08:30", "morgon", 2, "beginsAt holds 'morgon'"),
        text("a first day of nobody", NEW_HIRES, "mira,08", "mimmi,08", 2, "'mimmi'"),
        text("met by nobody", NEW_HIRES, ",nils,", ",mimmi,", 2, "meets names 'mimmi'"),
        text(
            "a first day twice", NEW_HIRES, "tion\n", "tion\nmira,,,,\n", 3, "the newHire 'mira'"));
  }
}
