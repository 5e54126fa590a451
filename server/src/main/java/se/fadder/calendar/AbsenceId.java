package se.fadder.calendar;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of an absence. */
public record AbsenceId(UUID value) implements Id {}
