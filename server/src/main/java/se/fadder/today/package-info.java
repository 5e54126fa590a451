/**
 * The room of the day: what introductions ask of a person, over all their roles, and what of it
 * stands on their agenda.
 */
@NullMarked
package se.fadder.today;

import org.jspecify.annotations.NullMarked;
