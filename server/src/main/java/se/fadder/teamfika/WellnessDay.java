package se.fadder.teamfika;

import java.time.LocalDate;
import se.fadder.people.UnitId;

/** A half-day on which whoever is employed in the unit does something for their wellness. */
public record WellnessDay(
    WellnessDayId id, UnitId unitId, LocalDate day, HalfDay half, boolean done) {}
