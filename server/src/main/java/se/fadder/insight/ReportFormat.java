package se.fadder.insight;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.fadder.files.CsvTable;
import se.fadder.files.XlsxTable;

/** The formats of a monthly report, each by the ending of its files. */
public enum ReportFormat {
  CSV("text/csv; charset=utf-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** A page to be printed. */
  HTML("text/html; charset=utf-8");

  private final String contentType;

  ReportFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The format of files with that ending, such as {@code csv}. */
  public static Optional<ReportFormat> ofEnding(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }

  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  String contentType() {
    return contentType;
  }

  ReportWriter begin(OutputStream out, String title) throws IOException {
    return switch (this) {
      case CSV -> ReportRows.on(CsvTable.on(out));
      case XLSX -> ReportRows.on(XlsxTable.on(out, ReportWords.SHEET));
      case HTML -> ReportPage.on(out, title);
    };
  }
}
