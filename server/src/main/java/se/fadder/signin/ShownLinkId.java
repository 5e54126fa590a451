package se.fadder.signin;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a shown link. */
public record ShownLinkId(UUID value) implements Id {}
