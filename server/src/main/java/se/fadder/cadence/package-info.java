/**
 * The room of how often a mentor and a newcomer are to meet: the cadence of units, when the next
 * session is due by it, and who is told when none was held.
 */
@NullMarked
package se.fadder.cadence;

import org.jspecify.annotations.NullMarked;
