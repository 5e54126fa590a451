/**
 * The room of what a team does together: its fika, with whoever hosts it, and its half-days of
 * wellness.
 */
@NullMarked
package se.fadder.teamfika;

import org.jspecify.annotations.NullMarked;
