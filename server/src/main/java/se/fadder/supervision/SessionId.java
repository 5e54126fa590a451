package se.fadder.supervision;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a session. */
public record SessionId(UUID value) implements Id {}
