package se.fadder.mentorship;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a mentorship. */
public record MentorshipId(UUID value) implements Id {}
