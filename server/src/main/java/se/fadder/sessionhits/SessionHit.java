package se.fadder.sessionhits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.supervision.SeriesReason;
import se.fadder.supervision.Session;

/**
 * A planned session at whose time not all work any more.
 *
 * @param offeredDay a day of the same week on which they all do; null when there is none
 * @param overlaps whether somebody is busy then with something else
 */
public record SessionHit(
    Session session, SeriesReason reason, @Nullable LocalDate offeredDay, boolean overlaps) {}
