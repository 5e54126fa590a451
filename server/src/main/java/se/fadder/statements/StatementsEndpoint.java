package se.fadder.statements;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fadder.db.Database;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/** {@code GET /statements}: what everybody may read, in all languages. */
final class StatementsEndpoint implements Endpoint {
  private final Database database;
  private final Statements statements;

  StatementsEndpoint(Database database, Statements statements) {
    this.database = database;
    this.statements = statements;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/statements";
  }

  @Override
  public Answer answer(Request request) {
    Statements.Said said = database.read(statements::said);
    List<Map<String, String>> texts =
        said.statements().stream().map(StatementsEndpoint::told).toList();
    return Json.answer(
        200, Map.of(), Map.of("organisation", said.organisation(), "statements", texts));
  }

  private static Map<String, String> told(Statement one) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("kind", one.kind().name());
    told.put("language", one.language().name());
    told.put("text", one.text());
    if (one.own() && one.changedAt() != null) {
      told.put("changedAt", one.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return told;
  }
}
