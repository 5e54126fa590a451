/** Tests of the room of calendars. */
@NullMarked
package se.fadder.calendarfeed;

import org.jspecify.annotations.NullMarked;
