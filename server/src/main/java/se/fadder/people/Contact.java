package se.fadder.people;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * The ways in which colleagues reach a person at work.
 *
 * @param email null while nobody has said
 * @param phone null while nobody has said
 */
public record Contact(PersonId personId, @Nullable String email, @Nullable String phone) {}
