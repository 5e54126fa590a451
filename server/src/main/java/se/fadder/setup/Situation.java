package se.fadder.setup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator has set up, as far as it is of importance to whoever begins.
 *
 * @param secure whether people reach the server by https
 * @param mail whether there is a mail server
 * @param push whether reminders reach devices
 * @param backedUpElsewhere whether the operator says that the database is backed up by other means
 * @param databaseFile the file of a SQLite database; empty for PostgreSQL
 */
public record Situation(
    boolean secure,
    boolean mail,
    boolean push,
    boolean backedUpElsewhere,
    Optional<Path> databaseFile) {}
