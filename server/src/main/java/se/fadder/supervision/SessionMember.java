package se.fadder.supervision;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A member of a session: somebody who takes part, or leads it and is employed.
 *
 * @param attended whether they were there; null while nobody has said
 */
public record SessionMember(SessionId sessionId, PersonId personId, @Nullable Boolean attended) {}
