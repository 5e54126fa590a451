package se.fadder.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.insight.TemplateFigureSql.Shown;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;

/** The published figures of templates, for whoever reads those of the organisation. */
public final class TemplateFigures {
  /** The most steps that are told of a version: those that most need to be mended. */
  private static final int MOST_STEPS = 5;

  private final Figures figures;

  TemplateFigures(Figures figures) {
    this.figures = figures;
  }

  /** Those of organisations; no entry for a unit within one, nor where they may not be seen. */
  public Map<UnitId, List<VersionFigures>> of(Tx tx, Viewer viewer, Set<UnitId> units) {
    Set<UnitId> seen = figures.seen(tx, viewer, units);
    if (seen.isEmpty()) {
      return Map.of();
    }
    Map<UnitId, List<VersionFigures>> found = new HashMap<>();
    tx.sql(TemplateFigureSql.class).newest(seen).stream()
        .collect(groupingBy(Shown::organisationId))
        .forEach((organisation, shown) -> found.put(organisation, byVersion(shown)));
    return found;
  }

  private static List<VersionFigures> byVersion(List<Shown> shown) {
    List<VersionFigures> versions = new ArrayList<>();
    shown.stream()
        .collect(groupingBy(Shown::versionId, LinkedHashMap::new, toList()))
        .values()
        .forEach(of -> versions.add(version(of)));
    return versions;
  }

  private static VersionFigures version(List<Shown> of) {
    Shown any = of.getFirst();
    List<TemplateFigure> all = new ArrayList<>();
    of.stream()
        .filter(one -> one.measure() == TemplateMeasure.PHASE_WEEKS)
        .map(TemplateFigures::figure)
        .forEach(all::add);
    all.addAll(most(of, TemplateMeasure.STEP_LATE));
    all.addAll(most(of, TemplateMeasure.STEP_SKIPPED));
    return new VersionFigures(
        YearMonth.parse(any.quarter()).atDay(1), any.template(), any.version(), all);
  }

  /** The steps of which there is more than nearly none, the worst first. */
  private static List<TemplateFigure> most(List<Shown> of, TemplateMeasure measure) {
    return of.stream()
        .filter(one -> one.measure() == measure && one.low() > 0)
        .sorted(
            Comparator.comparingDouble((Shown one) -> -(double) one.low() / one.whole())
                .thenComparing(Shown::thing))
        .limit(MOST_STEPS)
        .map(TemplateFigures::figure)
        .toList();
  }

  private static TemplateFigure figure(Shown one) {
    return new TemplateFigure(
        one.measure(), one.thing(), one.contributors(), one.low(), one.high(), one.whole());
  }
}
