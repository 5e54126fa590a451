package se.fadder.signin;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names that a link was shown. */
public record ShownLinkId(UUID value) implements Id {}
