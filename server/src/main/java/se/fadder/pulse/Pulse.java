package se.fadder.pulse;

import java.time.LocalDate;

/** The questions of a week that somebody may answer today. */
public record Pulse(PulseWeek week, LocalDate lastDay) {}
