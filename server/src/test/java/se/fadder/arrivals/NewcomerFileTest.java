package se.fadder.arrivals;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.files.FileProblem;
import se.fadder.files.RowProblem;
import se.fadder.files.RowProblems;
import se.fadder.files.TableFile;
import se.fadder.files.TableRow;
import se.fadder.files.UnreadableFile;
import se.fadder.files.WrittenDay;

/** Tests the reading of files as spreadsheets save them, and what is refused of them. */
final class NewcomerFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEAD = "förnamn;enhet;titel;anställningsform;första dag\n";
  private static final String ROW = "Åsa;Norr;Socialsekreterare;tillsvidare;2027-01-11\n";

  private static final Map<Column, String> ASA =
      Map.of(
          Column.GIVEN_NAME, "Åsa",
          Column.UNIT, "Norr",
          Column.TITLE, "Socialsekreterare",
          Column.FORM, "tillsvidare",
          Column.FIRST_DAY, "2027-01-11");

  private static TableFile<Column> read(byte[] bytes) {
    return TableFile.read(Column.FORMAT, bytes);
  }

  private static TableFile<Column> read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static byte[] both(byte[] one, byte[] other) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(one);
    all.writeBytes(other);
    return all.toByteArray();
  }

  private static void assertAsa(byte[] bytes) {
    TableFile<Column> file = read(bytes);
    assertThat(file.problems().first()).isEmpty();
    assertThat(file.rows()).extracting(TableRow::cells).containsExactly(ASA);
  }

  private static void assertRefused(byte[] bytes, FileProblem problem, long row) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(problem.name());
              assertThat(refused.problem().row()).isEqualTo(row);
            });
  }

  private static List<String> problems(String text) {
    return read(text).problems().first().stream()
        .map(of -> of.row() + " " + of.column() + " " + of.code())
        .toList();
  }

  @Test
  void aCellInWhichNothingCanBeSeenIsEmpty() {
    assertThat(problems(HEAD + ROW.replace("Åsa", "\u200B")))
        .containsExactly("2 förnamn CELL_EMPTY");
    assertThat(read(HEAD + "\u200B;\u00A0;;;\n" + ROW).rows()).hasSize(1);
  }

  @Test
  void encodingsAreTold() {
    assertAsa((HEAD + ROW).getBytes(UTF_8));
    assertAsa(("\uFEFF" + HEAD + ROW).getBytes(UTF_8));
    assertAsa((HEAD + ROW).getBytes(WINDOWS));
    assertRefused((HEAD + ROW).getBytes(UTF_16), FileProblem.FILE_UTF16, 0);
    assertRefused((HEAD + ROW).getBytes(UTF_16LE), FileProblem.FILE_UTF16, 0);
    assertRefused(new byte[0], FileProblem.FILE_EMPTY, 0);
  }

  @Test
  void aFileOfTwoEncodingsIsRefusedWithTheLine() {
    assertRefused(
        both((HEAD + ROW).getBytes(UTF_8), ROW.getBytes(WINDOWS)), FileProblem.FILE_MIXED, 3);
    assertRefused(
        both((HEAD + ROW).getBytes(WINDOWS), ROW.getBytes(UTF_8)), FileProblem.FILE_MIXED, 3);
    assertRefused(
        both(("\uFEFF" + HEAD).getBytes(UTF_8), ROW.getBytes(WINDOWS)), FileProblem.FILE_MIXED, 2);
    assertRefused(
        both(HEAD.getBytes(WINDOWS), new byte[] {(byte) 0x81, '\n'}), FileProblem.FILE_ENCODING, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void separatorsAreTold(String separator) {
    assertAsa((HEAD + ROW).replace(";", separator).getBytes(UTF_8));
    assertAsa(("sep=" + separator + "\r\n" + HEAD + ROW).replace(";", separator).getBytes(UTF_8));
  }

  @Test
  void excelsHabitsAreTaken() {
    assertAsa((HEAD + ROW).replace("\n", "\r\n").getBytes(UTF_8));
    assertAsa((HEAD + ROW).replace("\n", ";;;\n").getBytes(UTF_8));
    assertAsa((HEAD + ROW + ";;;;\n\n;;;;\n").getBytes(UTF_8));
    assertAsa((HEAD + ROW.replace("Åsa", "\"Åsa\"")).getBytes(UTF_8));
    assertAsa(
        "TITEL; Första Dag ;Enhet;Anställningsform;Förnamn\nSocialsekreterare;2027-01-11;Norr;tillsvidare; Åsa \n"
            .getBytes(UTF_8));
    assertThat(read(HEAD + ROW.replace("Norr", "\"Norr; \"\"lilla\"\"\"")).rows().getFirst())
        .extracting(row -> row.cell(Column.UNIT))
        .isEqualTo("Norr; \"lilla\"");
  }

  @Test
  void rowsAreCountedAsASpreadsheetCounts() {
    String quoted = ROW.replace("Socialsekreterare", "\"Social\nsekreterare\"");
    assertThat(read("sep=;\n" + HEAD + ROW + "\n" + quoted + ROW).rows())
        .extracting(TableRow::line)
        .containsExactly(2L, 4L, 5L);
  }

  /** An empty row is passed over and counted, and a limit refuses what is beyond it. */
  @Test
  void nothingIsLeftOutBehindEmptyRows() {
    assertThat(read(HEAD + "\n".repeat(2_000) + ROW).rows())
        .extracting(TableRow::line)
        .containsExactly(2_002L);
    assertRefused(
        (HEAD + ROW.repeat(1000) + "\n".repeat(9_000) + ROW).getBytes(UTF_8),
        FileProblem.FILE_TOO_LONG,
        10_002);
  }

  @Test
  void whatNobodySeesIsCleanedFromHeadingsAndCells() {
    assertAsa(
        "f\u00f6rnamn\u00a0;\u200benhet;titel;anst\u00e4llningsform;f\u00f6rsta\u00a0 dag\n\u200e\u00c5sa\u00a0;Norr\u00ad;Socialsekreterare;tillsvidare;2027\u201101\u201111\n"
            .getBytes(UTF_8));
    assertThat(read(HEAD + ROW.replace("\u00c5sa", "Eva\u2011Lena\u00a0 \t Ek")).rows())
        .extracting(row -> row.cell(Column.GIVEN_NAME))
        .containsExactly("Eva-Lena Ek");
  }

  @Test
  void theNamesOfTheColumnsAreLookedFor() {
    assertAsa(
        ("Nyanst\u00e4llda, h\u00f6sten 2027;;;;\n\nUttag;2027-01-01;;;\n" + HEAD + ROW)
            .getBytes(UTF_8));
    assertAsa((HEAD.replace("f\u00f6rsta dag", "\"f\u00f6rsta\ndag\"") + ROW).getBytes(UTF_8));
    assertThat(read("Nyanst\u00e4llda;;;;\n" + HEAD + ROW).rows())
        .extracting(TableRow::line)
        .containsExactly(3L);
  }

  /** Each row would be wrong for the same reason. */
  @Test
  void nothingIsSaidOfRowsBelowABrokenHeading() {
    assertThat(problems(HEAD.replace("enhet", "enhe") + "=1;;;;\n".repeat(500)))
        .containsExactly("1 enhe COLUMN_UNKNOWN", "1 enhet COLUMN_MISSING");
    assertThat(problems("Lista \u00f6ver nya;;;;\n" + "\u00c5sa;1;2;3;4\n".repeat(500)))
        .allMatch(of -> of.startsWith("1 "))
        .hasSize(6);
  }

  @Test
  void columnsAreJudged() {
    assertThat(problems("förnamn;lön;förnamn\nÅsa;1;Åsa\n"))
        .containsExactly(
            "1 lön COLUMN_UNKNOWN",
            "1 förnamn COLUMN_TWICE",
            "1 enhet COLUMN_MISSING",
            "1 titel COLUMN_MISSING",
            "1 anställningsform COLUMN_MISSING",
            "1 första dag COLUMN_MISSING");
    assertThat(problems(HEAD + ROW.replace("\n", ";x\n"))).containsExactly("2  COLUMN_UNNAMED");
  }

  @Test
  void cellsAreJudged() {
    for (String formula : List.of("=1+1", "+46", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0")) {
      assertThat(problems(HEAD + ROW.replace("Åsa", formula)))
          .containsExactly("2 förnamn CELL_FORMULA");
    }
    assertThat(problems(HEAD + ROW.replace("Åsa", "Åsa 811228-9874")))
        .containsExactly("2 förnamn CELL_IDENTITY_NUMBER");
    assertThat(problems(HEAD + ROW.replace("Åsa", "Ã…sa Ã–dman")))
        .containsExactly("2 förnamn CELL_BROKEN");
    assertThat(problems(HEAD + ROW.replace("Åsa", "Å".repeat(81))))
        .containsExactly("2 förnamn CELL_TOO_LONG");
    assertThat(problems(HEAD + ROW.replace("Åsa", ""))).containsExactly("2 förnamn CELL_EMPTY");
  }

  @Test
  void allIsCountedAndTheFirstAreTold() {
    String twoFaults = ROW.replace("Åsa", "=1").replace("Socialsekreterare", "");
    RowProblems problems = read(HEAD + twoFaults.repeat(300)).problems();
    assertThat(problems.first()).hasSize(RowProblems.MOST);
    assertThat(problems.first().getLast().row()).isEqualTo(101);
    assertThat(problems.more()).isEqualTo(400);
  }

  /** Two megabytes of cells below no name, and as many names of no column. */
  @Test
  void aMillionFaultsTakeNoMoreThanTheyTell() {
    String wide = ";x".repeat(9_000) + "\n";
    TableFile<Column> cells = read(HEAD + ROW.strip() + ";" + wide.repeat(100));
    assertThat(cells.problems().first())
        .hasSizeLessThan(200)
        .extracting(RowProblem::code)
        .contains(FileProblem.COLUMN_UNNAMED.name());
    RowProblems names = read("förnamn;enhet;titel;" + "b;".repeat(16_000) + "\n" + ROW).problems();
    assertThat(names.first()).hasSize(20);
    assertThat(names.more()).isGreaterThan(15_000);
  }

  @Test
  void filesThatAreNoneAreRefused() {
    assertRefused((HEAD + "\"Åsa;Norr\n").getBytes(UTF_8), FileProblem.FILE_NOT_CSV, 2);
    assertRefused(HEAD.getBytes(UTF_8), FileProblem.FILE_NO_ROWS, 0);
    assertRefused("\n\n".getBytes(UTF_8), FileProblem.FILE_EMPTY, 0);
    assertThat(read(HEAD + ROW.repeat(1000)).rows()).hasSize(1000);
    assertRefused((HEAD + ROW.repeat(1001)).getBytes(UTF_8), FileProblem.FILE_TOO_LONG, 1002);
  }

  @ParameterizedTest
  @CsvSource({
    "11/1 2027, DATE_AMBIGUOUS",
    "11/1/2027, DATE_AMBIGUOUS",
    "1.11.27, DATE_AMBIGUOUS",
    "2027/01/11, DATE_AMBIGUOUS",
    "46398, DATE_SERIAL",
    "46398.5, DATE_SERIAL",
    "2027-13-01, DATE_FORM",
    "2027-02-29, DATE_FORM",
    "20270111, DATE_FORM",
    "11 januari 2027, DATE_FORM",
    "snart, DATE_FORM"
  })
  void daysAreWrittenInOneWay(String text, FileProblem problem) {
    assertThat(WrittenDay.of(text)).isEqualTo(new WrittenDay(null, problem));
  }

  /** Whatever bytes come, they are read or refused. */
  @RepeatedTest(200)
  void noFileBreaksTheReading() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    byte[] bytes = (HEAD + ROW.repeat(5)).getBytes(random.nextBoolean() ? UTF_8 : WINDOWS);
    for (int i = random.nextInt(20); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt()
              : (byte) "\";,\n\r\t=".charAt(random.nextInt(7));
    }
    try {
      TableFile<Column> file = read(bytes);
      assertThat(file.rows().size() + file.problems().rows().size()).isPositive();
    } catch (UnreadableFile e) {
      assertThat(e.problem().code()).isNotEmpty();
    }
  }

  @Test
  void everyColumnStandsOnThePageOnEndpoints() throws IOException {
    String page = Files.readString(Path.of("..", "graphql-schema", "ENDPOINTS.md"));
    for (Column column : Column.values()) {
      assertThat(page).contains("`" + column.heading() + "`");
    }
  }
}
