package se.fadder.insight;

import java.time.YearMonth;
import java.util.List;
import se.fadder.graph.Loader;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.insight.Figures.FiguresOf;
import se.fadder.kernel.Viewer;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code insight.graphqls}. */
final class FigureGraph implements SchemaWiring {
  private static final Loader<FiguresOf, List<FigureMonth>> FIGURES =
      new Loader<>("insight.figures");
  private static final Loader<UnitId, List<VersionFigures>> TEMPLATES =
      new Loader<>("insight.templates");
  private static final Loader<UnitId, List<YearMonth>> REPORTS = new Loader<>("insight.reports");

  /** The most newcomers that are told at once. */
  private static final int MOST_NEWCOMERS = 50;

  private final Figures figures;
  private final TemplateFigures templates;
  private final UnitNewcomers newcomers;
  private final MonthlyReports reports;

  FigureGraph(
      Figures figures, TemplateFigures templates, UnitNewcomers newcomers, MonthlyReports reports) {
    this.figures = figures;
    this.templates = templates;
    this.newcomers = newcomers;
    this.reports = reports;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(FIGURES, figures::of);
    wiring.loader(TEMPLATES, templates::of);
    wiring.loader(REPORTS, reports::months);
    wiring
        .type("Unit", Unit.class)
        .field(
            "figures",
            (unit, args, operation) ->
                operation.load(
                    FIGURES,
                    new FiguresOf(unit.id(), args.number("months", 1, Figures.MOST_MONTHS))))
        .field("templateFigures", (unit, args, operation) -> operation.load(TEMPLATES, unit.id()))
        .field(
            "figureReports",
            (unit, args, operation) ->
                operation
                    .load(REPORTS, unit.id())
                    .thenApply(months ->
                        months == null
                            ? null
                            : months.stream().map(month -> month.atDay(1)).toList()));
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "figureUnits",
            (viewer, args, operation) -> operation.read(tx -> figures.from(tx, viewer)))
        .field(
            "unitNewcomers",
            (viewer, args, operation) -> {
              UnitId unit = args.id("unitId", UnitId.class);
              int number = args.number("first", 1, MOST_NEWCOMERS);
              return operation.read(tx -> newcomers.of(tx, viewer, unit, number)).orElse(null);
            });
    wiring.type("UnitNewcomer", UnitNewcomer.class);
    wiring.type("VersionFigures", VersionFigures.class);
    wiring.type("TemplateFigure", TemplateFigure.class);
    wiring.type("FigureMonth", FigureMonth.class);
    wiring.type("Figure", Figure.class);
  }
}
