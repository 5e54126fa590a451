package se.fadder.setup;

/**
 * A routine to begin with, as it is offered.
 *
 * @param checks how many it has
 * @param taken whether the organisation has it for all its units
 */
public record StartingRoutine(
    String key, String title, String purpose, int checks, boolean taken) {}
