package se.fadder.insight;

import java.io.IOException;
import java.util.List;
import se.fadder.files.TableWriter;
import se.fadder.insight.ReportSql.ReportUnit;

/** A report as a table for a spreadsheet: a row for each figure, with what is told in numbers. */
final class ReportRows implements ReportWriter {
  private final TableWriter table;

  private ReportRows(TableWriter table) {
    this.table = table;
  }

  static ReportRows on(TableWriter table) throws IOException {
    table.head(ReportWords.COLUMNS);
    return new ReportRows(table);
  }

  @Override
  public void unit(ReportUnit unit, List<Figure> figures) throws IOException {
    for (Figure figure : figures) {
      table.row(row(unit, figure));
    }
  }

  private static List<?> row(ReportUnit unit, Figure figure) {
    FigureValue value = FigureValue.of(figure);
    return List.of(
        unit.name(),
        ReportWords.level(unit.kind()),
        ReportWords.measure(figure.measure()),
        value.low(),
        value.high(),
        value.measuredIn(),
        figure.contributors() == null ? "" : figure.contributors(),
        ReportWords.why(figure.state()));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
