package se.fadder.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** A page with one table, to be read and printed. */
public final class HtmlTable implements TableWriter {
  private final Writer out;
  private final String title;

  private HtmlTable(Writer out, String title) {
    this.out = out;
    this.title = title;
  }

  /**
   * Begins a page.
   *
   * @param language of its words, such as {@code sv}
   * @param about a sentence below the title
   */
  public static HtmlTable on(OutputStream out, String language, String title, String about)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    HtmlPage.begin(text, language, title, about);
    return new HtmlTable(text, title);
  }

  @Override
  public void head(List<String> names) throws IOException {
    HtmlPage.beginTable(out, title, names);
  }

  @Override
  public void row(List<?> cells) throws IOException {
    out.write("<tr>");
    for (int column = 0; column < cells.size(); column++) {
      String cell = HtmlPage.escaped(shown(cells.get(column)));
      String start = cells.get(column) instanceof Number ? "<td class=\"number\">" : "<td>";
      out.write(column == 0 ? "<th scope=\"row\">" + cell + "</th>" : start + cell + "</td>");
    }
    out.write("</tr>\n");
  }

  private static String shown(Object cell) {
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number).replace('.', ',')
        : cell.toString();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      HtmlPage.endTable(out);
      HtmlPage.end(out);
    }
  }
}
