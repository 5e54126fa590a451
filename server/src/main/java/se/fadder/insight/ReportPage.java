package se.fadder.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import se.fadder.files.HtmlPage;
import se.fadder.insight.ReportSql.ReportUnit;
import se.fadder.insight.cells.CellState;

/**
 * A report as a page to be read and printed: for each unit what is told, in words, and below it in
 * a sentence what is not, so that a page is not filled with empty rows.
 */
final class ReportPage implements ReportWriter {
  private final Writer out;

  /** Whether what can be measured has been named, by the first unit. */
  private boolean hasNamed;

  private ReportPage(Writer out) {
    this.out = out;
  }

  static ReportPage on(OutputStream out, String title) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    HtmlPage.begin(text, "sv", title, ReportWords.ABOUT);
    return new ReportPage(text);
  }

  @Override
  public void unit(ReportUnit unit, List<Figure> figures) throws IOException {
    List<Figure> ordered =
        figures.stream()
            .sorted(comparingInt(figure -> ReportWords.place(figure.measure())))
            .toList();
    List<Figure> told = ordered.stream().filter(figure -> !figure.state().isWithheld()).toList();
    out.write("<section class=\"report-unit\"><h2>" + HtmlPage.escaped(unit.name()) + "</h2>\n");
    out.write("<p class=\"muted\">" + ReportWords.level(unit.kind()) + "</p>\n");
    if (!told.isEmpty()) {
      HtmlPage.beginTable(out, unit.name(), ReportWords.PAGE_COLUMNS);
      for (Figure figure : told) {
        row(figure);
      }
      HtmlPage.endTable(out);
    }
    withheld(CellState.GIVES_AWAY, ordered);
    withheld(CellState.TOO_FEW, ordered);
    out.write("</section>\n");
    hasNamed = true;
  }

  private void row(Figure figure) throws IOException {
    out.write(
        "<tr><th scope=\"row\">"
            + HtmlPage.escaped(ReportWords.measure(figure.measure()))
            + "</th><td>"
            + ReportWords.value(FigureValue.of(figure))
            + "</td><td>"
            + ReportWords.basis(figure)
            + "</td></tr>\n");
  }

  /** Names what is not told for one reason; below the first unit the rest need not be named. */
  private void withheld(CellState why, List<Figure> figures) throws IOException {
    List<Figure> those = figures.stream().filter(figure -> figure.state() == why).toList();
    if (!those.isEmpty()) {
      out.write(
          "<p class=\"small\"><strong>"
              + ReportWords.notShown(why)
              + ":</strong> "
              + HtmlPage.escaped(names(why, those, figures.size()))
              + ".</p>\n");
    }
  }

  private String names(CellState why, List<Figure> those, int all) {
    if (those.size() == all) {
      return ReportWords.EVERYTHING;
    }
    return hasNamed && why == CellState.TOO_FEW
        ? ReportWords.ALL_ELSE
        : those.stream()
            .map(figure -> ReportWords.measure(figure.measure()))
            .collect(Collectors.joining("; "));
  }

  @Override
  public void close() throws IOException {
    try (out) {
      HtmlPage.end(out);
    }
  }
}
