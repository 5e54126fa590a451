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

  private HtmlTable(Writer out) {
    this.out = out;
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
    text.write(
        """
        <!doctype html>
        <html lang="%s">
          <head>
            <meta charset="utf-8">
            <title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="/icons/fadder.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/client.css">
          </head>
          <body>
            <main class="printed">
              <h1>%2$s</h1>
              <p class="muted">%s</p>
              <div class="printed-table" role="region" tabindex="0" aria-label="%2$s">
              <table>
        """
            .formatted(language, escaped(title), escaped(about)));
    return new HtmlTable(text);
  }

  @Override
  public void head(List<String> names) throws IOException {
    out.write("<thead><tr>");
    for (String name : names) {
      out.write("<th scope=\"col\">" + escaped(name) + "</th>");
    }
    out.write("</tr></thead>\n<tbody>\n");
  }

  @Override
  public void row(List<?> cells) throws IOException {
    out.write("<tr>");
    for (int column = 0; column < cells.size(); column++) {
      String cell = escaped(shown(cells.get(column)));
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

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write("</tbody></table></div></main></body></html>\n");
    }
  }
}
