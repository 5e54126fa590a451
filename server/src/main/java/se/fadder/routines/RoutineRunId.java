package se.fadder.routines;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a run. */
public record RoutineRunId(UUID value) implements Id {}
