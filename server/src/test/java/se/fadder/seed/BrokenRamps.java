package se.fadder.seed;

import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken ramps: those that are none, and counts of weeks that cannot be. */
final class BrokenRamps {
  private static final String RAMPS = "lillby/ramps.csv";
  private static final String COUNTS = "lillby/casecounts.csv";

  private BrokenRamps() {}

  static Stream<Broken> cases() {
    return Stream.of(
        text("a ramp of nobody", RAMPS, "mira,", "mimmi,", 2, "'mimmi', who has no plan"),
        text("a ramp without a plan", RAMPS, "mira,", "nils,", 2, "'nils', who has no plan"),
        text("a ramp twice", RAMPS, "8 8\n", "8 8\nmira,1,1\n", 3, "the newHire 'mira'"),
        text("eleven months of own", RAMPS, ",3 4 5", ",4 5", 2, "own has 11 months, coHandled 12"),
        text(
            "thirteen months",
            RAMPS,
            ",3 4 5 6 7 8 9 10 11 12 13 14,3",
            ",3 4 5 6 7 8 9 10 11 12 13 14 15,3 3",
            2,
            "a ramp has 12 months, not 13"),
        text("cases in words", RAMPS, ",3 4", ",tre 4", 2, "own holds 'tre', not a number"),
        text("half a case", RAMPS, ",3 4", ",3.5 4", 2, "own holds '3.5', not a number"),
        text("less than nothing", RAMPS, ",3 4", ",-3 4", 2, "from 0 to 60, not -3 and 3"),
        text("far too many", RAMPS, "13 14", "13 61", 2, "from 0 to 60, not 61 and 8"),
        text("a count of nobody", COUNTS, "mira,-2", "mimmi,-2", 2, "'mimmi', who has no plan"),
        text("a week twice", COUNTS, "mira,-1", "mira,-2", 3, "noted on line 2 too"),
        text("a week ahead", COUNTS, "mira,-1", "mira,1", 3, "week is 1; it takes -52 to 0"),
        text("a week long ago", COUNTS, "mira,-2", "mira,-99", 2, "week is -99"),
        text(
            "a week before the first day", COUNTS, "mira,-2", "mira,-9", 2, "before the first day"),
        text("no week", COUNTS, "mira,-1", "mira,", 3, "week is empty"),
        text("a week as a date", COUNTS, "mira,-1", "mira,2026-03-02", 3, "not a number"),
        text("cases that nobody has", COUNTS, "-1,3,3", "-1,3,77", 3, "not 3 and 77"),
        text("an empty count", COUNTS, "-1,3,3", "-1,,3", 3, "own is empty"));
  }
}
