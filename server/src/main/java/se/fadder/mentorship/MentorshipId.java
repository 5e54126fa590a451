package se.fadder.mentorship;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a mentorship. */
public record MentorshipId(UUID value) implements Id {}
