package se.fadder.mentorship;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a skill. */
public record SkillId(UUID value) implements Id {}
