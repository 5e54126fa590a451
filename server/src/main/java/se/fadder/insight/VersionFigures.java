package se.fadder.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a version of a template, of those who completed the introduction in a quarter.
 *
 * @param month the first day of the quarter's last month
 * @param figures the phases in their order, then the steps that were late most often, and those
 *     that were skipped most often
 */
public record VersionFigures(
    LocalDate month, String template, int version, List<TemplateFigure> figures) {
  public VersionFigures {
    figures = List.copyOf(figures);
  }
}
