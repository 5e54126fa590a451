package se.fadder.mentorship;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a request to be somebody's mentor. */
public record MentorRequestId(UUID value) implements Id {}
