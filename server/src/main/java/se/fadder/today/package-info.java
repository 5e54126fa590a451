/** The room of the day: what falls to a person, over all their roles. */
@NullMarked
package se.fadder.today;

import org.jspecify.annotations.NullMarked;
