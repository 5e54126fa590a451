package se.fadder.sessionnotes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionId;

/**
 * A note that somebody wrote for themselves alone.
 *
 * @param sessionId the session that it is about; null when it is about none
 * @param entry its author's name for it; notes of one entry are versions written apart
 * @param version the author's name for what stands in it
 * @param text a subset of Markdown
 */
public record PrivateNote(
    PrivateNoteId id,
    PersonId authorId,
    @Nullable SessionId sessionId,
    UUID entry,
    UUID version,
    String text,
    Instant writtenAt,
    Instant changedAt)
    implements WrittenVersion {}
