package se.fadder.setup;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the operator has set up, as far as it is of importance to whoever begins.
 *
 * @param secure whether people reach the server by https
 * @param mail whether there is a mail server
 * @param push whether reminders reach devices
 * @param backedUpElsewhere whether the operator says that the database is backed up by other means
 * @param databaseFile the file of a SQLite database; empty for PostgreSQL
 * @param address under which people reach the server; asked for once it listens
 */
public record Situation(
    boolean secure,
    boolean mail,
    boolean push,
    boolean backedUpElsewhere,
    Optional<Path> databaseFile,
    Supplier<URI> address) {}
