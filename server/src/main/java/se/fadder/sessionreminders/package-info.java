/**
 * The room of reminders of sessions: the working day before and an hour before, when one has
 * changed, and the question afterwards whether it took place.
 */
@NullMarked
package se.fadder.sessionreminders;

import org.jspecify.annotations.NullMarked;
