package se.fadder.people;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names an employment. */
public record EmploymentId(UUID value) implements Id {}
