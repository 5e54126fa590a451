package se.fadder.jobs;

import java.time.Instant;

/**
 * A job to be scheduled: what is to be done, and when.
 *
 * @param kind names the {@link JobHandler} that does it, such as {@code push.send}
 * @param key tells it from others of its kind: there is one job for a kind and a key
 * @param data what the handler needs beside the key; may be empty
 */
public record NewJob(String kind, String key, String data, Instant due) {}
