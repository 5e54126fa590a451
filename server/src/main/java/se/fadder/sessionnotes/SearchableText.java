package se.fadder.sessionnotes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.supervision.SessionId;

/**
 * A text that a search looks through.
 *
 * @param id of what it stands in
 * @param sessionId the session that it stands with; null for none
 * @param day of the session, else the one on which it was written
 */
public record SearchableText(UUID id, @Nullable SessionId sessionId, LocalDate day, String text) {}
