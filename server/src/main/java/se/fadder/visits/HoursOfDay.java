package se.fadder.visits;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The hours that somebody has said of one day. They narrow the working time of that day and never
 * widen it.
 *
 * @param begins empty where the day begins as usual
 * @param ends empty where it ends as usual
 */
public record HoursOfDay(Optional<LocalTime> begins, Optional<LocalTime> ends) {}
