package se.fadder.statements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;

/**
 * A statement as everybody reads it.
 *
 * @param text in the subset of Markdown
 * @param own whether the organisation has written it; else it came with the server
 * @param revision how often the organisation has changed it
 * @param changedAt when it did last; null when it never did
 * @param changedBy who did
 */
public record Statement(
    StatementKind kind,
    Language language,
    String text,
    boolean own,
    int revision,
    @Nullable Instant changedAt,
    @Nullable PersonId changedBy) {}
