/**
 * The room of reminders of steps that are due: who is told of which step, and when. It stands above
 * {@code onboarding}, which tells it of plans that change, and {@code push}, which delivers what it
 * has to say.
 */
@NullMarked
package se.fadder.stepreminders;

import org.jspecify.annotations.NullMarked;
