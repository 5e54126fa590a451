package se.fadder.routines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check of a run.
 *
 * @param number its place in the list, from 1
 * @param hint what to think of; null when the title says it all
 * @param checkedAt when it was ticked; null while it is open
 */
public record RunCheck(
    int number, String title, @Nullable String hint, @Nullable Instant checkedAt) {}
