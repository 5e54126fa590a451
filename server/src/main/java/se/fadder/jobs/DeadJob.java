package se.fadder.jobs;

import java.time.Instant;

/**
 * A job that has failed too often. Nothing is done about it until it is retried or scheduled anew.
 *
 * @param failures how often it has failed
 * @param reason the kind of exception that it failed by last, and where that was thrown
 */
public record DeadJob(
    JobId id, String kind, String key, Instant due, int failures, String reason, Instant diedAt) {}
