package se.fadder.insight;

/**
 * A figure of a phase or a step of a template.
 *
 * @param name what the phase or the step is called
 */
public record TemplateFigure(
    TemplateMeasure measure, String name, int contributors, int low, int high, int whole) {}
