package se.fadder.insight;

import java.util.UUID;

/**
 * A figure of a template as it is stored.
 *
 * @param thingId the phase, or the step
 */
record TemplateFigureRow(
    UUID organisationId,
    UUID versionId,
    TemplateMeasure measure,
    UUID thingId,
    int contributors,
    long low,
    long high,
    long whole) {}
