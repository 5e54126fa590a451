package se.fadder.insight;

import java.util.List;
import se.fadder.graph.Loader;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.insight.Figures.FiguresOf;
import se.fadder.kernel.Viewer;
import se.fadder.people.Unit;

/** The wiring of {@code insight.graphqls}. */
final class FigureGraph implements SchemaWiring {
  private static final Loader<FiguresOf, List<FigureMonth>> FIGURES =
      new Loader<>("insight.figures");

  private final Figures figures;

  FigureGraph(Figures figures) {
    this.figures = figures;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(FIGURES, figures::of);
    wiring
        .type("Unit", Unit.class)
        .field(
            "figures",
            (unit, args, operation) ->
                operation.load(
                    FIGURES,
                    new FiguresOf(unit.id(), args.number("months", 1, Figures.MOST_MONTHS))));
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "figureUnits",
            (viewer, args, operation) -> operation.read(tx -> figures.from(tx, viewer)));
    wiring.type("FigureMonth", FigureMonth.class);
    wiring.type("Figure", Figure.class);
  }
}
