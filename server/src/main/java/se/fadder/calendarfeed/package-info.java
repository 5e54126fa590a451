/**
 * The room of calendars: a personal address from which somebody's own calendar fetches their
 * sessions, and the file of one session. A calendar often lies on other people's servers: it gets
 * the form of a session, its time and its place, and no name and nothing that anybody has typed.
 */
@NullMarked
package se.fadder.calendarfeed;

import org.jspecify.annotations.NullMarked;
