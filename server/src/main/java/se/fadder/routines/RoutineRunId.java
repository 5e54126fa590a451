package se.fadder.routines;

import java.util.UUID;
import se.fadder.kernel.Id;

/** Names a routine that somebody has started. */
public record RoutineRunId(UUID value) implements Id {}
