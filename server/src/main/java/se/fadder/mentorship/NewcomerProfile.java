package se.fadder.mentorship;

import se.fadder.kernel.PersonId;

/**
 * A newcomer's profile. What the newcomer would learn, and which language would help, is told by
 * {@link ProfileSkills}.
 *
 * @param revision how often it was set; 0 for what nobody has set
 */
public record NewcomerProfile(PersonId personId, int revision) {}
