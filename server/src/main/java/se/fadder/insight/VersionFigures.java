package se.fadder.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a version of a template, of those who completed the introduction in a quarter.
 *
 * @param month the first day of the quarter's last month
 * @param phases in their order
 * @param late the steps that were late most often
 * @param skipped the steps that were skipped most often
 */
public record VersionFigures(
    LocalDate month,
    String template,
    int version,
    List<TemplateFigure> phases,
    List<TemplateFigure> late,
    List<TemplateFigure> skipped) {}
