package se.fadder.people;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of an employment. */
public record EmploymentId(UUID value) implements Id {}
