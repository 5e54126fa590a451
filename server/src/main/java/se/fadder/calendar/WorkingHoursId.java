package se.fadder.calendar;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of somebody's or some unit's working hours. */
public record WorkingHoursId(UUID value) implements Id {}
