package se.fadder.breaks;

import se.fadder.db.Database;
import se.fadder.kernel.Json;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerEndpoint;

/**
 * {@code GET /breaks/export}: all that there is of the viewer's own breaks, as a file that a tap
 * saves. There is no address for anybody else's.
 */
final class BreakExportEndpoint implements ViewerEndpoint {
  static final String PATH = "/breaks/export";

  private final Database database;
  private final Today today;
  private final BreakExport export;

  BreakExportEndpoint(Database database, Today today, BreakExport export) {
    this.database = database;
    this.today = today;
    this.export = export;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(Viewer viewer, Request request) {
    return Json.file(
        "fadder-pauser-" + today.date() + ".json", database.read(tx -> export.of(tx, viewer)));
  }
}
