package se.fadder.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;

/**
 * A series as it is shown before it is saved.
 *
 * @param lastDay null when it would be refused
 */
record SeriesPreview(List<Day> days, @Nullable LocalDate lastDay, List<Problem> userErrors) {
  /** A day of it. */
  record Day(
      LocalDate seriesDay,
      @Nullable LocalDate day,
      boolean moved,
      @Nullable SeriesReason reason,
      boolean overlaps) {}

  static SeriesPreview of(Outcome<PlannedSeries> outcome) {
    return switch (outcome) {
      case Outcome.Done(PlannedSeries planned) ->
          new SeriesPreview(
              planned.days().stream()
                  .map(of ->
                      new Day(
                          of.seriesDay(),
                          of.day(),
                          of.isMoved(),
                          of.reason(),
                          of.day() != null && planned.overlapping().contains(of.day())))
                  .toList(),
              planned.lastDay(),
              List.of());
      case Outcome.Refused(var problems, _) -> new SeriesPreview(List.of(), null, problems);
      case Outcome.Overtaken(_, var problem) ->
          new SeriesPreview(List.of(), null, List.of(problem));
    };
  }
}
