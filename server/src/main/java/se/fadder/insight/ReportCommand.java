package se.fadder.insight;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.insight.MonthlyReports.Report;
import se.fadder.kernel.NotDone;

/** The command {@code report}: it writes the monthly report of a unit into a file. */
final class ReportCommand {
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])");

  private final MonthlyReports reports;

  ReportCommand(MonthlyReports reports) {
    this.reports = reports;
  }

  /**
   * The month that a word of a command says.
   *
   * @throws NotDone when it says none
   */
  static YearMonth month(String word) {
    if (!MONTH.matcher(word).matches()) {
      throw new NotDone(word + " is no month such as 2026-10");
    }
    return YearMonth.parse(word);
  }

  /**
   * Writes it.
   *
   * @param unitKey null for the organisation, where there is one
   * @throws NotDone when there is no such report, or the file cannot be written
   */
  void run(@Nullable String unitKey, String month, Path file) {
    YearMonth of = month(month);
    String name = file.toString();
    ReportFormat format =
        ReportFormat.ofEnding(name.substring(name.lastIndexOf('.') + 1))
            .orElseThrow(() -> new NotDone(file + " ends in none of .csv, .xlsx and .html"));
    if (Files.exists(file)) {
      throw new NotDone(file + " is there already");
    }
    Report report =
        reports
            .take(unitKey, of, format)
            .orElseThrow(() ->
                new NotDone(
                    unitKey == null
                        ? "there are no figures of "
                            + month
                            + ", or several organisations: name one"
                        : "there are no figures of " + unitKey + " in " + month));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      reports.write(report, format, out);
    } catch (IOException | UncheckedIOException e) {
      throw new NotDone(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
