package se.fadder.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A shown link: a way into a person's account was shown to somebody else.
 *
 * @param kind what it opened
 * @param seenAt when the person said that they know; null until they do
 */
public record ShownLink(
    ShownLinkId id,
    PersonId personId,
    InvitationKind kind,
    PersonId shownToId,
    Instant shownAt,
    @Nullable Instant seenAt) {}
