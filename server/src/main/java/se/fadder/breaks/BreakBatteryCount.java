package se.fadder.breaks;

/** How many breaks have charged a battery. */
public record BreakBatteryCount(BreakBattery battery, int count) {}
