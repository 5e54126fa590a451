/**
 * Pairing: proposals of a mentor for each newcomer of some units, found for all of them at once,
 * explained, changed, and asked for.
 */
@NullMarked
package se.fadder.pairing;

import org.jspecify.annotations.NullMarked;
