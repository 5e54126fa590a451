package se.fadder.files;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** What pages that are read and printed have in common. */
public final class HtmlPage {
  /** What a page is sent with: it runs nothing, and no cache keeps it. */
  public static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control",
          "no-store",
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
              + " base-uri 'none'; frame-ancestors 'none'; form-action 'none'");

  private HtmlPage() {}

  /**
   * Begins a page, up to what stands on it.
   *
   * @param language of its words, such as {@code sv}
   * @param about sentences below the title
   */
  public static void begin(Writer out, String language, String title, String... about)
      throws IOException {
    out.write(
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
        """
            .formatted(language, escaped(title)));
    for (String sentence : about) {
      out.write("<p class=\"muted\">" + escaped(sentence) + "</p>\n");
    }
  }

  /** Begins a table, which can be scrolled where it is wider than the page. */
  public static void beginTable(Writer out, String name, Iterable<String> columns)
      throws IOException {
    out.write(
        "<div class=\"printed-table\" role=\"region\" tabindex=\"0\" aria-label=\""
            + escaped(name)
            + "\"><table>\n<thead><tr>");
    for (String column : columns) {
      out.write("<th scope=\"col\">" + escaped(column) + "</th>");
    }
    out.write("</tr></thead>\n<tbody>\n");
  }

  public static void endTable(Writer out) throws IOException {
    out.write("</tbody></table></div>\n");
  }

  public static void end(Writer out) throws IOException {
    out.write("</main></body></html>\n");
  }

  /** A text as it stands in a page. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
