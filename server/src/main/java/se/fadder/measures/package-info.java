/**
 * What rooms offer to be measured: each its own facts, by the month. It knows no room with a
 * subject; {@code insight}, above all of them, makes published figures of what they offer, and
 * nobody else asks.
 */
@NullMarked
package se.fadder.measures;

import org.jspecify.annotations.NullMarked;
