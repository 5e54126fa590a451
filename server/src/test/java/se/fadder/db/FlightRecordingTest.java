package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a flight recording tells which statements were run, and nothing of what people wrote.
 */
@OnBothDatabases
record FlightRecordingTest(Database database) {
  private static final String SECRET = "orolig för Åsa";

  @Test
  void whatIsBoundIsNotInIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("flight.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdbi.statement");
      recording.start();
      database.write(tx -> {
        tx.sql(NoteSql.class).create();
        tx.sql(NoteSql.class).insert(1, SECRET);
        return true;
      });
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("jdbi.statement"))
            .toList();
    assertThat(events).anySatisfy(event -> assertThat(event.getString("sql")).contains("note"));
    assertThat(events).noneSatisfy(event -> assertThat(event.toString()).contains("orolig"));
  }
}
