package se.fadder.jobs;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that this server holds, or held.
 *
 * @param due when it was to be done
 * @param attempt which one this is, from 1; those that were cut off by a crash do not count
 * @param claim what it is held by
 */
public record Job(
    JobId id, String kind, String key, String data, Instant due, int attempt, UUID claim) {}
