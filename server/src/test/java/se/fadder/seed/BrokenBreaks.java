package se.fadder.seed;

import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken rows of breaks. */
final class BrokenBreaks {
  private static final String BREAKS = "lillby/breaks.csv";

  private BrokenBreaks() {}

  static Stream<Broken> cases() {
    return Stream.of(
        text("a break of nobody", BREAKS, "mira,1,2", "moa,1,2", 2, "names 'moa'"),
        text("a break of no week", BREAKS, "mira,1,2", "mira,soon,2", 2, "weeksAgo is 'soon'"),
        text("a break before Monday", BREAKS, "mira,1,2", "mira,1,0", 2, "weekday is 0"),
        text("a break at no time", BREAKS, ",09:30,", ",half past,", 2, "at is 'half past'"),
        text("a break of no kind", BREAKS, "FIKA", "NAP", 2, "kind is 'NAP'"),
        text("a break that became nothing", BREAKS, "TAKEN", "LOST", 2, "became is 'LOST'"),
        text("a break that charged a phone", BREAKS, "SOCIAL", "PHONE", 2, "battery is 'PHONE'"));
  }
}
