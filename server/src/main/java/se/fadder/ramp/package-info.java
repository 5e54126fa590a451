/**
 * The room of the ramp: how many cases a new hire is to have month by month, and how many they
 * have.
 */
@NullMarked
package se.fadder.ramp;

import org.jspecify.annotations.NullMarked;
