package se.fadder.routines;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a routine, through all its versions. */
public record RoutineId(UUID value) implements Id {}
