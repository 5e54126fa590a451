package se.fadder.sessionnotes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionId;

/**
 * A note for all who took part in a session.
 *
 * @param entry its author's name for it; notes of one author and entry are versions written apart
 * @param version the author's name for what stands in it
 * @param text a subset of Markdown; null once it was deleted
 */
public record SessionNote(
    SessionNoteId id,
    SessionId sessionId,
    PersonId authorId,
    UUID entry,
    UUID version,
    @Nullable String text,
    Instant writtenAt,
    Instant changedAt)
    implements WrittenVersion {
  boolean isDeleted() {
    return text == null;
  }
}
