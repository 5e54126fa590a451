package se.fadder.dataprotection;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.fadder.kernel.Json;
import se.fadder.kernel.PersonId;

/** An export as a file, for programs and for whoever moves their data. */
final class JsonExport implements ExportWriter {
  private final Writer out;
  private boolean isFirstTable = true;
  private boolean isFirstRow = true;

  JsonExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(Instant exportedAt, PersonId person) throws IOException {
    out.write(
        "{\n\"exportedAt\": %s,\n\"personId\": %s,\n\"parts\": ["
            .formatted(
                Json.readable(exportedAt.toString()), Json.readable(person.value().toString())));
  }

  @Override
  public void table(String table, List<String> columns) throws IOException {
    out.write(isFirstTable ? "\n" : ",\n");
    out.write("{\"table\": " + Json.readable(table) + ", \"rows\": [");
    isFirstTable = false;
    isFirstRow = true;
  }

  @Override
  public void row(Map<String, Object> cells) throws IOException {
    out.write(isFirstRow ? "\n" : ",\n");
    out.write(Json.readable(cells));
    isFirstRow = false;
  }

  @Override
  public void tableEnds() throws IOException {
    out.write("\n]}");
  }

  @Override
  public void end() throws IOException {
    out.write("\n]\n}\n");
    out.flush();
  }
}
