package se.fadder.sessionnotes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.supervision.SessionId;

/**
 * A place in what was typed for sessions where a text was found.
 *
 * @param before what stands before the hit
 * @param hit the word that was found, as it stands
 * @param after what stands behind the hit
 * @param sessionId the session; null when it stands with none
 * @param day of the session, else the one on which it was written
 */
public record SessionFinding(
    SessionFindingKind kind,
    String before,
    String hit,
    String after,
    @Nullable SessionId sessionId,
    LocalDate day) {}
