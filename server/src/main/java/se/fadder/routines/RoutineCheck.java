package se.fadder.routines;

import org.jspecify.annotations.Nullable;

/**
 * A check of a routine: one thing to see to.
 *
 * @param number its place in the list, from 1
 * @param hint what to think of; null when the title says it all
 */
public record RoutineCheck(int number, String title, @Nullable String hint) {}
