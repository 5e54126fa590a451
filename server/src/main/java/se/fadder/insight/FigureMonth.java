package se.fadder.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The published figures of a unit in a month.
 *
 * @param month its first day
 * @param figures one for each measure that is counted until then
 */
public record FigureMonth(LocalDate month, List<Figure> figures) {}
