package se.fadder.dataprotection;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.dataprotection.ExportWords.Word;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;

/**
 * An export as a page, to be read and printed: what says something to people, in their words. Ids,
 * and what is stored for the program alone, stand in the file.
 */
final class PageExport implements ExportWriter {
  /** Larger numbers are instants, by the milliseconds since 1970. */
  private static final long LARGEST_NUMBER = 100_000_000_000L;

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Writer out;
  private final Language language;
  private final ZoneId zone;
  private List<String> columns = List.of();
  private boolean isShown;

  PageExport(Writer out, Language language, ZoneId zone) {
    this.out = out;
    this.language = language;
    this.zone = zone;
  }

  private String say(String swedish, String english) {
    return language == Language.SV ? swedish : english;
  }

  @Override
  public void begin(Instant exportedAt, PersonId person) throws IOException {
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
              <p class="muted">%s</p>
              <p class="muted">%s</p>
        """
            .formatted(
                language.name().toLowerCase(Locale.ROOT),
                say("Allt som finns sparat", "All that is stored"),
                say(
                    "Vissa uppgifter är bara till för tjänsten, som nummer på rader. De står i"
                        + " filen.",
                    "Some data are for the service alone, such as numbers of rows. They stand in"
                        + " the file."),
                say("Hämtat ", "Fetched ") + shown(exportedAt.toEpochMilli())));
  }

  @Override
  public void table(String table, List<String> all) throws IOException {
    Optional<Word> title = ExportWords.of(table);
    columns = all.stream().filter(column -> ExportWords.of(column).isPresent()).toList();
    isShown = title.isPresent() && !columns.isEmpty();
    if (isShown) {
      String name = escaped(title.get().in(language));
      out.write(
          "<section><h2>%1$s</h2>%n<div class=\"printed-table\" role=\"region\" tabindex=\"0\""
                  .formatted(name)
              + " aria-label=\"%s\"><table><thead><tr>".formatted(name));
      for (String column : columns) {
        String word = ExportWords.of(column).map(one -> one.in(language)).orElse("");
        out.write("<th scope=\"col\">" + escaped(word) + "</th>");
      }
      out.write("</tr></thead>\n<tbody>\n");
    }
  }

  @Override
  public void row(Map<String, Object> cells) throws IOException {
    if (isShown) {
      out.write("<tr>");
      for (String column : columns) {
        out.write("<td>" + escaped(shown(column, cells.get(column))) + "</td>");
      }
      out.write("</tr>\n");
    }
  }

  private String shown(String column, @Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    boolean isTruth = ExportWords.of(column).filter(Word::isTruth).isPresent();
    if (isTruth) {
      boolean is = cell.equals(true) || (cell instanceof Number number && number.intValue() != 0);
      return is ? say("ja", "yes") : say("nej", "no");
    }
    return cell instanceof Number number ? shown(number.longValue()) : cell.toString();
  }

  private String shown(long number) {
    return number < LARGEST_NUMBER
        ? Long.toString(number)
        : INSTANT.format(Instant.ofEpochMilli(number).atZone(zone));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void tableEnds() throws IOException {
    if (isShown) {
      out.write("</tbody></table></div></section>\n");
    }
  }

  @Override
  public void end() throws IOException {
    out.write("</main></body></html>\n");
    out.flush();
  }
}
