package se.fadder.outsidesupervisors;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a supervisor from outside. */
public record OutsideSupervisorId(UUID value) implements Id {}
