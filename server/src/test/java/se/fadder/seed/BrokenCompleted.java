package se.fadder.seed;

import static se.fadder.seed.Broken.text;

import java.util.stream.Stream;

/** The broken rows of introductions that were completed. */
final class BrokenCompleted {
  private static final String COMPLETED = "lillby/completed.csv";

  private BrokenCompleted() {}

  static Stream<Broken> cases() {
    return Stream.of(
        text("completed by nobody", COMPLETED, "siri,", "moa,", 2, "names 'moa'"),
        text("completed ahead", COMPLETED, "-500", "9", 2, "closed lies in the future"),
        text("completed before", COMPLETED, "-500", "-950", 2, "who is not employed on"),
        text("a template that is none", COMPLETED, "grund", "ingen", 2, "no template ingen"),
        text("late with nothing", COMPLETED, "lunch", "middag", 2, "late names 'middag'"),
        text("nothing skipped", COMPLETED, "besok", "bada", 2, "skipped names 'bada'"),
        text(
            "completed while new",
            COMPLETED,
            "siri,grund,asa,-500",
            "mira,grund,asa,-1",
            2,
            "mira"));
  }
}
