package se.fadder.calendarfeed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The personal address of somebody's sessions, without the secret that it ends in.
 *
 * @param since when it was made
 * @param lastFetched when a calendar has asked for it, to the hour; null when none has
 */
public record CalendarFeed(Instant since, @Nullable Instant lastFetched) {}
