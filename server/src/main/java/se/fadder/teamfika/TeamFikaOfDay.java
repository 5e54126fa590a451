package se.fadder.teamfika;

import java.time.LocalTime;

/** The fika of somebody's team on a day. */
public record TeamFikaOfDay(TeamFikaId id, LocalTime at, int minutes) {}
