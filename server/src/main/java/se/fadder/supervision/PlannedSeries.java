package se.fadder.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A series as it would be planned.
 *
 * @param place of its first session
 * @param lastDay until when it would hold
 * @param days by the rule, in their order
 * @param overlapping those days on which somebody is busy at that time, by the day they would meet
 */
record PlannedSeries(
    SessionPlace place, LocalDate lastDay, List<SeriesDay> days, Set<LocalDate> overlapping) {
  PlannedSeries {
    days = List.copyOf(days);
    overlapping = Set.copyOf(overlapping);
  }
}
