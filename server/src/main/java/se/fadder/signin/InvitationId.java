package se.fadder.signin;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of an invitation. Not secret, unlike its token. */
public record InvitationId(UUID value) implements Id {}
