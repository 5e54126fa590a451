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
import se.fadder.files.HtmlPage;
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
  private final ExportCodes codes;
  private String table = "";
  private List<String> columns = List.of();
  private boolean isShown;

  PageExport(Writer out, Language language, ZoneId zone) {
    this.out = out;
    this.language = language;
    this.zone = zone;
    this.codes = ExportCodes.in(language);
  }

  private String say(String swedish, String english) {
    return language == Language.SV ? swedish : english;
  }

  @Override
  public void begin(Instant exportedAt, PersonId person) throws IOException {
    HtmlPage.begin(
        out,
        language.name().toLowerCase(Locale.ROOT),
        say("Allt som finns sparat", "All that is stored"),
        say(
            "Vissa uppgifter är bara till för tjänsten, som nummer på rader. De står i filen.",
            "Some data are for the service alone, such as numbers of rows. They stand in the"
                + " file."),
        say("Hämtat ", "Fetched ") + shown(exportedAt.toEpochMilli()));
  }

  @Override
  public void table(String name, List<String> all) throws IOException {
    Optional<Word> title = ExportWords.of(name);
    table = name;
    columns = all.stream().filter(column -> ExportWords.of(column).isPresent()).toList();
    isShown = title.isPresent() && !columns.isEmpty();
    if (isShown) {
      String heading = title.get().in(language);
      out.write("<section><h2>" + HtmlPage.escaped(heading) + "</h2>\n");
      HtmlPage.beginTable(
          out,
          heading,
          columns.stream()
              .flatMap(column -> ExportWords.of(column).stream())
              .map(word -> word.in(language))
              .toList());
    }
  }

  @Override
  public void row(Map<String, Object> cells) throws IOException {
    if (isShown) {
      out.write("<tr>");
      for (String column : columns) {
        out.write("<td>" + HtmlPage.escaped(shown(column, cells.get(column))) + "</td>");
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
    String text = cell instanceof Number number ? shown(number.longValue()) : cell.toString();
    return codes.words(table + "." + column, text);
  }

  private String shown(long number) {
    return number < LARGEST_NUMBER
        ? Long.toString(number)
        : INSTANT.format(Instant.ofEpochMilli(number).atZone(zone));
  }

  @Override
  public void tableEnds() throws IOException {
    if (isShown) {
      HtmlPage.endTable(out);
      out.write("</section>\n");
    }
  }

  @Override
  public void end() throws IOException {
    HtmlPage.end(out);
    out.flush();
  }
}
