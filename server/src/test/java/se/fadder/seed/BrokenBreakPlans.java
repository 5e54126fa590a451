package se.fadder.seed;

import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken breaks: of nobody and nowhere, at no time, on no day, twice. */
final class BrokenBreakPlans {
  private static final String UNITS = "lillby/unitbreaks.csv";
  private static final String PLANS = "lillby/breakplans.csv";

  private BrokenBreakPlans() {}

  static Stream<Broken> cases() {
    return Stream.of(
        text("a unit's break nowhere", UNITS, "omsorg,", "vård,", 2, "unit names 'vård'"),
        text("a break that no plan has", UNITS, "MORNING_FIKA", "LUNCH", 2, "usual is 'LUNCH'"),
        text("a break on a Saturday", UNITS, "12345", "16", 2, "weekdays holds '16'"),
        text("a break at no time of day", UNITS, "09:15", "24:15", 2, "from holds '24:15'"),
        text("a break of five hours", UNITS, ",15\n", ",300\n", 2, "minutes is '300'"),
        text("a break of no minutes", UNITS, ",15\n", ",0\n", 2, "lasts 1 to 120 minutes"),
        text(
            "a window that ends before it begins",
            UNITS,
            "09:15,,",
            "09:15,09:00,",
            2,
            "ends before it begins"),
        text("a plan of nobody", PLANS, "mira,,,", "mimmi,,,", 2, "'mimmi'"),
        text("a plan of one who has left", PLANS, "mira,,,", "otto,,,", 2, "no plan"),
        text(
            "a usual break twice",
            PLANS,
            "20\n",
            "20\nmira,LUNCH_WALK,,,,,\n",
            4,
            "another device"),
        text("an own break on no day", PLANS, "Andas,12345", "Andas,", 4, "weekdays is empty"));
  }
}
