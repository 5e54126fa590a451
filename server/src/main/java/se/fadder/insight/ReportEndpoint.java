package se.fadder.insight;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.fadder.db.Database;
import se.fadder.files.HtmlPage;
import se.fadder.insight.MonthlyReports.Report;
import se.fadder.kernel.Json;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerEndpoint;
import se.fadder.people.UnitId;

/**
 * {@code GET /insight/report?unit=ID&month=2026-10&format=csv}: the monthly report of a unit, as a
 * file, or as a page to be printed. It is sent while it is read.
 */
final class ReportEndpoint implements ViewerEndpoint {
  static final String PATH = "/insight/report";

  private static final String KIND = "Unit_";

  private static final Pattern UNIT =
      Pattern.compile(KIND + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])");

  private final Database database;
  private final MonthlyReports reports;

  ReportEndpoint(Database database, MonthlyReports reports) {
    this.database = database;
    this.reports = reports;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(Viewer viewer, Request request) {
    Optional<UnitId> unit =
        given(request, "unit", UNIT)
            .map(id -> new UnitId(UUID.fromString(id.substring(KIND.length()))));
    Optional<YearMonth> month = given(request, "month", MONTH).map(YearMonth::parse);
    Optional<ReportFormat> format =
        Optional.ofNullable(request.query().get("format")).flatMap(ReportFormat::ofEnding);
    if (unit.isEmpty() || month.isEmpty() || format.isEmpty()) {
      return Json.problem(
          400,
          Map.of(),
          "INVALID",
          "It takes the id of a unit, a month such as 2026-10, and csv, xlsx or html.");
    }
    return database
        .write(tx -> reports.take(tx, viewer, unit.get(), month.get(), format.get()))
        .map(report -> file(report, format.get()))
        .orElseGet(() ->
            Json.problem(404, Map.of(), "NOT_FOUND", "There is nothing here that you may see."));
  }

  private static Optional<String> given(Request request, String name, Pattern form) {
    return Optional.ofNullable(request.query().get(name))
        .filter(value -> form.matcher(value).matches());
  }

  private Answer file(Report report, ReportFormat format) {
    String name = "fadder-laget-" + report.month() + "." + format.ending();
    Map<String, String> headers =
        format == ReportFormat.HTML
            ? HtmlPage.HEADERS
            : Map.of(
                "Cache-Control",
                "no-store",
                "Content-Disposition",
                "attachment; filename=\"" + name + "\"");
    return Answer.streamed(
        200, headers, format.contentType(), out -> reports.write(report, format, out));
  }
}
