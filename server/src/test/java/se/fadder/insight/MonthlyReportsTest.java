package se.fadder.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.insight.MonthlyReports.Report;
import se.fadder.kernel.NotDone;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** Tests the monthly report: what is in its files, of which month, and who gets it. */
@OnOneDatabase
final class MonthlyReportsTest {
  private static final Pattern WORDS =
      Pattern.compile("\"insight\\.measure\\.(\\w+)\": \"([^\"]+)\"");

  private final InsightScene scene;

  MonthlyReportsTest(Database database) {
    scene = new InsightScene(database);
  }

  private Optional<Report> take(String viewer, UnitId unit, YearMonth month) {
    return scene.world.database.write(tx ->
        scene
            .world
            .insight()
            .reports()
            .take(tx, scene.world.viewer(viewer), unit, month, ReportFormat.CSV));
  }

  private UnitId unit(String name) {
    return scene.world.unit(name).id();
  }

  private byte[] written(Report report, ReportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      scene.world.insight().reports().write(report, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String csv(String viewer, UnitId unit) {
    return new String(
        written(take(viewer, unit, InsightScene.FEBRUARY).orElseThrow(), ReportFormat.CSV), UTF_8);
  }

  @Test
  void excelInSwedenOpensTheFileByADoubleTap() {
    scene.make();
    String csv = csv("hr", unit("Storsjö kommun"));
    assertThat(csv).startsWith("\uFEFFEnhet;Nivå;Mått;Lägst;Högst;Mäts i;Personer;");
    assertThat(csv.lines())
        .contains("Norr;Enhet;Slutade;0;0;personer;9;")
        .anyMatch(line -> line.startsWith("Söder;Enhet;Slutade;;;;;för få personer"));
    assertThat(csv).contains("\r\n");
  }

  /** Whoever names a unit decides what stands in a cell, and must not have Excel run it. */
  @Test
  void aNameThatLooksLikeAFormulaIsNone() {
    Unit hostile = scene.team("Norr", "=HYPERLINK(\"http://a.se\";\"å\")", 6);
    scene.make();
    assertThat(csv("manager", unit("Norr")))
        .contains("\"'=HYPERLINK(\"\"http://a.se\"\";\"\"å\"\")\";Team;");
    Report report = take("manager", hostile.id(), InsightScene.FEBRUARY).orElseThrow();
    assertThat(new String(written(report, ReportFormat.HTML), UTF_8))
        .contains("=HYPERLINK(&quot;http://a.se&quot;")
        .doesNotContain("=HYPERLINK(\"");
    List<List<String>> rows = sheet(written(report, ReportFormat.XLSX));
    assertThat(rows.get(1).getFirst()).isEqualTo("=HYPERLINK(\"http://a.se\";\"å\")");
  }

  @Test
  void aWorkbookSaysTheSameAsTheOtherFiles() {
    scene.make();
    Report report = take("hr", unit("Storsjö kommun"), InsightScene.FEBRUARY).orElseThrow();
    List<List<String>> workbook = sheet(written(report, ReportFormat.XLSX));
    List<String> csv =
        new String(written(report, ReportFormat.CSV), UTF_8).replace("\uFEFF", "").lines().toList();
    assertThat(workbook).hasSameSizeAs(csv);
    for (int row = 0; row < csv.size(); row++) {
      assertThat(String.join(";", workbook.get(row)).replace('.', ','))
          .isEqualTo(csv.get(row).replaceAll("(\\d),0(?=;)", "$1"));
    }
  }

  /** A page is read: a table for each unit with what is told, and a sentence with what is not. */
  @Test
  void aPageSaysWhatIsToldInTablesAndTheRestInASentence() {
    scene.make();
    Report report = take("hr", unit("Storsjö kommun"), InsightScene.FEBRUARY).orElseThrow();
    String page = new String(written(report, ReportFormat.HTML), UTF_8);
    assertThat(page).contains("<h1>Läget i Storsjö kommun, februari 2026</h1>");
    assertThat(section(page, "Norr"))
        .contains(
            "<tr><th"
                + " scope=\"row\">Slutade</th><td>0\u00a0personer</td><td>9\u00a0personer</td></tr>");
    assertThat(section(page, "Söder"))
        .doesNotContain("<table>")
        .contains("<strong>Visas inte, för få personer:</strong> allt i den här enheten.");
    int told =
        new String(written(report, ReportFormat.CSV), UTF_8)
            .lines()
            .skip(1)
            .mapToInt(line -> line.endsWith(";") ? 1 : 0)
            .sum();
    assertThat(page.split("<tr><th scope=\"row\">", -1)).hasSize(told + 1);
  }

  private static String section(String page, String unit) {
    int from = page.indexOf("<h2>" + unit + "</h2>");
    return page.substring(from, page.indexOf("</section>", from));
  }

  /** Reads a workbook as any program does: by its parts, with the JDK's own readers. */
  private List<List<String>> sheet(byte[] bytes) {
    Map<String, Document> parts = new HashMap<>();
    Path file = folder.resolve("workbook.xlsx");
    try {
      Files.write(file, bytes);
      // As spreadsheets do: by the list at the end, for the sizes are not known before.
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          try (InputStream in = zip.getInputStream(entry)) {
            parts.put(
                entry.getName(),
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
          }
        }
      }
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("no workbook", e);
    }
    assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml");
    List<List<String>> rows = new ArrayList<>();
    for (Element row : elements(parts.get("xl/worksheets/sheet1.xml"), "row")) {
      List<String> cells = new ArrayList<>(List.of("", "", "", "", "", "", "", ""));
      for (Element cell : elements(row, "c")) {
        assertThat(elements(cell, "f")).as("formulas").isEmpty();
        cells.set(cell.getAttribute("r").charAt(0) - 'A', cell.getTextContent());
      }
      rows.add(cells);
    }
    return rows;
  }

  private static List<Element> elements(org.w3c.dom.Node in, String name) {
    NodeList found =
        in instanceof Document all
            ? all.getElementsByTagName(name)
            : ((Element) in).getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** A unit that is renamed, and one that is added, after the month was made. */
  @Test
  void aPastMonthIsAsItWasKnownThen() {
    scene.team("Norr", "Västra", 6);
    scene.make();
    String before = csv("manager", unit("Norr"));
    scene.team("Norr", "Nya", 7);
    scene.rename("Västra", "Östra");
    assertThat(csv("manager", unit("Norr"))).isEqualTo(before).contains("Västra;Team;Slutade;0;0;");
  }

  @Test
  void whoDoesNotLeadTheUnitGetsNothingAndNobodyAMonthToCome() {
    scene.make();
    List<Change> changes =
        scene.world.changesOf(() -> {
          for (String other :
              List.of(
                  "colleague", "owner", "other manager", "left manager", "admin", "strange hr")) {
            assertThat(take(other, unit("Norr"), InsightScene.FEBRUARY)).as(other).isEmpty();
          }
          assertThat(take("manager", unit("Barn och vuxna"), InsightScene.FEBRUARY)).isEmpty();
          assertThat(take("hr", unit("Norr"), InsightScene.FEBRUARY.plusMonths(1))).isEmpty();
        });
    assertThat(changes).isEmpty();
  }

  @Test
  void whoTookItIsNoted() {
    scene.make();
    List<Change> changes =
        scene.world.changesOf(() -> take("manager", unit("Norr"), InsightScene.FEBRUARY));
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(InsightChangeKind.FIGURES_EXPORTED);
    assertThat(changes.getFirst().actorId()).isEqualTo(scene.world.person("manager"));
    assertThat(changes.getFirst().thingId()).isEqualTo(unit("Norr").value());
    assertThat(changes.getFirst().detail()).isEqualTo("2026-02 csv");
  }

  /** Whoever leaves half-way has the rest not even read. */
  @Test
  void itIsReadWhileItIsWritten() {
    for (int i = 0; i < 150; i++) {
      scene.team("Norr", "team " + i, 0);
    }
    scene.make();
    Report report = take("manager", unit("Norr"), InsightScene.FEBRUARY).orElseThrow();
    int whole = written(report, ReportFormat.CSV).length;
    int[] taken = new int[1];
    OutputStream leaves =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            if (++taken[0] > whole / 3) {
              throw new IOException("left");
            }
          }
        };
    assertThatThrownBy(
            () -> scene.world.insight().reports().write(report, ReportFormat.CSV, leaves))
        .hasStackTraceContaining("left");
    assertThat(taken[0]).isLessThan(whole);
  }

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  @Test
  void theCommandWritesTheSameAndSaysWhatIsWrong() throws IOException {
    scene.make();
    ReportCommand command = new ReportCommand(scene.world.insight().reports());
    Path file = folder.resolve("norr.csv");
    command.run("norr", "2026-02", file);
    assertThat(Files.readString(file)).isEqualTo(csv("manager", unit("Norr")));
    assertThatThrownBy(() -> command.run("norr", "2026-02", file))
        .isInstanceOf(NotDone.class)
        .hasMessageContaining("is there already");
    Path other = folder.resolve("other.csv");
    assertThatThrownBy(() -> command.run("norr", "2026-13", other)).isInstanceOf(NotDone.class);
    assertThatThrownBy(() -> command.run("norr", "2026-03", other)).isInstanceOf(NotDone.class);
    assertThatThrownBy(() -> command.run("nowhere", "2026-02", other)).isInstanceOf(NotDone.class);
    assertThatThrownBy(() -> command.run(null, "2026-02", other))
        .as("of two organisations")
        .isInstanceOf(NotDone.class);
    assertThatThrownBy(() -> command.run("norr", "2026-02", folder.resolve("norr.pdf")))
        .isInstanceOf(NotDone.class);
    assertThat(other).doesNotExist();
  }

  @Test
  void everyMeasureIsCalledAsOnTheScreen() throws IOException {
    Map<String, String> words = new HashMap<>();
    WORDS
        .matcher(Files.readString(Path.of("src/main/resources/web/texts/sv/later/insight.js")))
        .results()
        .forEach(found -> words.put(found.group(1), found.group(2)));
    assertThat(ReportWords.measures().keySet()).isEqualTo(words.keySet());
    words.forEach((measure, word) -> assertThat(ReportWords.measure(measure)).endsWith(word));
  }
}
