package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** Tests what ends by itself, and who gets what there is of whom, on a Wednesday in March 2026. */
@OnOneDatabase
final class DataProtectionTest {
  /** More than are fetched from PostgreSQL at a time. */
  private static final int READS = 1_200;

  private final Database database;
  private final DatabaseSettings settings;
  private final World world;

  DataProtectionTest(Database database, DatabaseSettings settings) {
    this.database = database;
    this.settings = settings;
    world = new World(database);
  }

  private String id(String name) {
    return "'" + world.person(name).value() + "'";
  }

  private void endDay(LocalDate day) {
    Optional<String> place = Optional.of("");
    while (place.isPresent()) {
      String after = place.get();
      place = database.write(tx -> world.rooms.dataProtection.retention().some(tx, day, after));
    }
  }

  private String ask(@Nullable Viewer viewer, Map<String, String> query) {
    Endpoint endpoint = world.rooms.dataProtection.room().endpoints().getFirst();
    Endpoint.Answer answer =
        endpoint.answer(
            new Endpoint.Request(
                Map.of(), Map.of(), query, viewer, "192.0.2.7", new byte[0], null));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(answer.body());
    if (answer.streamed() != null) {
      try {
        answer.streamed().writeTo(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return answer.status() + " " + body.toString(UTF_8);
  }

  private static void question(StoredTables stored, String id, String author, String ended)
      throws SQLException {
    stored.run(
        """
        insert into question (id, author_id, with_id, text, parked_at, state, ended_at, unseen)
        values ('%s', %s, %2$s, 'Hur gör man', 1, '%s', %s, false)
        """
            .formatted(id, author, ended.equals("null") ? "OPEN" : "ANSWERED", ended));
  }

  @Test
  void whatIsPastEndsAndIsCountedAndOthersStay() throws SQLException {
    long tooOld = LocalDate.parse("2024-03-10").toEpochDay() * 86_400_000;
    long inTime = LocalDate.parse("2024-03-13").toEpochDay() * 86_400_000;
    try (StoredTables stored = new StoredTables(settings)) {
      question(stored, "old", id("self"), "" + tooOld);
      question(stored, "kept", id("self"), "" + inTime);
      question(stored, "open", id("self"), "null");
      stored.run(
          "insert into commitment (id, person_id, made_by, text, due, made_at, fulfilled_at)"
              + " values ('done', %1$s, %1$s, 'Läsa', '2024-01-01', 1, %2$d)"
                  .formatted(id("self"), tooOld));
      stored.run(
          """
          insert into absence (id, person_id, first_day, last_day)
          values ('past', %1$s, '2024-03-01', '2024-03-10'), ('late', %1$s, '2024-03-01', '2024-03-11')
          """
              .formatted(id("self")));
      endDay(World.DAY);
      assertThat(stored.rows("select id from question order by id"))
          .containsExactly(List.of("kept"), List.of("open"));
      assertThat(stored.rows("select text from commitment")).containsExactly(List.of(""));
      assertThat(stored.rows("select id from absence where id in ('past', 'late')"))
          .containsExactly(List.of("late"));
      List<List<String>> counts = stored.rows("select kind, rows from retention_count order by 1");
      assertThat(counts).contains(List.of("ABSENCES", "1"), List.of("CONVERSATIONS", "2"));
      endDay(World.DAY);
      assertThat(stored.rows("select kind, rows from retention_count order by 1"))
          .isEqualTo(counts);
    }
  }

  @Test
  void whoeverHasLeftLongAgoIsErasedAndWhoCameBackIsNot() throws SQLException {
    try (StoredTables stored = new StoredTables(settings)) {
      leave(stored, "colleague", "2024-03-10");
      leave(stored, "expert", "2024-03-11");
      leave(stored, "stranger", "2024-01-01");
      stored.run(
          """
          insert into employment (id, person_id, unit_id, title, form, first_day, has_plan, withdrawn)
          select 'back', person_id, unit_id, 'x', 'PERMANENT', '2026-03-20', false, false
          from employment where person_id = %s limit 1
          """
              .formatted(id("stranger")));
      endDay(World.DAY);
      assertThat(erased(stored, "colleague")).isEqualTo("Raderad");
      assertThat(erased(stored, "expert")).isNotEqualTo("Raderad");
      assertThat(erased(stored, "stranger")).isNotEqualTo("Raderad");
      assertThat(
              stored.rows(
                  "select count(*) from change where kind = 'PERSON_ERASED'"
                      + " and actor_id is null and subject_id = "
                      + id("colleague")))
          .containsExactly(List.of("1"));
      assertThat(
              stored.rows("select count(*) from person_name where person_id = " + id("colleague")))
          .containsExactly(List.of("0"));
    }
  }

  private void leave(StoredTables stored, String name, String day) throws SQLException {
    stored.run(
        "update employment set first_day = '2020-01-01', last_day = '%s' where person_id = %s"
            .formatted(day, id(name)));
  }

  private String erased(StoredTables stored, String name) throws SQLException {
    return stored
        .rows("select given_name from person where id = " + id(name))
        .getFirst()
        .getFirst();
  }

  @Test
  void peopleGetAllOfThemselvesHrWhatIsNotTheirsAloneAndOthersNothing() throws SQLException {
    try (StoredTables stored = new StoredTables(settings)) {
      stored.run(
          "insert into private_note (id, author_id, entry, version, text, written_at, changed_at)"
              + " values ('n', %s, '1', '1', 'Bara mitt', 1, 1)".formatted(id("self")));
      stored.run(
          "insert into busy (person_id, source, begins, ends) values (%s, 'x', 1, 2)"
              .formatted(id("self")));
      String own = ask(world.viewer("self"), Map.of());
      assertThat(own)
          .startsWith("200 ")
          .contains("Bara mitt", "\"busy\"", "\"employment\"", "\"family_name\"");
      PersonId self = world.person("self");
      Map<String, String> ofSelf = Map.of("person", self.value().toString());
      assertThat(ask(world.viewer("hr"), ofSelf))
          .startsWith("200 ")
          .contains("\"employment\"", "\"plan\"")
          .doesNotContain("Bara mitt", "private_note", "busy", "break_", "absence", "question");
      for (String other : List.of("manager", "main mentor", "admin", "stranger", "colleague")) {
        assertThat(ask(world.viewer(other), ofSelf)).as(other).startsWith("404 ");
      }
      assertThat(ask(world.viewer("hr"), Map.of("person", "nobody"))).startsWith("404 ");
      assertThat(ask(null, Map.of())).isEqualTo("401 " + body(Json.unauthenticated()));
      assertThat(
              stored.rows(
                  "select actor_id from change where kind = 'PERSON_DATA_EXPORTED' order by id"))
          .containsExactly(
              List.of(self.value().toString()), List.of(world.person("hr").value().toString()));
    }
  }

  private static String body(Endpoint.Answer answer) {
    return new String(answer.body(), UTF_8);
  }

  @Test
  void thePageSaysTheSameInWordsAndTakesNothingForMarkup() throws SQLException {
    try (StoredTables stored = new StoredTables(settings)) {
      stored.run(
          "insert into private_note (id, author_id, entry, version, text, written_at, changed_at)"
              + " values ('n', %s, '1', '1', '<b>Bara</b> mitt', 1773216000000, 1773216000000)"
                  .formatted(id("self")));
      String swedish = ask(world.viewer("self"), Map.of("page", "sv"));
      assertThat(swedish)
          .startsWith("200 <!doctype html>")
          .contains(
              "<h2>Anteckningar för dig själv</h2>",
              "<th scope=\"col\">Första dag</th>",
              "&lt;b&gt;Bara&lt;/b&gt; mitt",
              "2026-03-11 09:00",
              "<td>nej</td>",
              "<td>Tillsvidare</td>")
          .endsWith("</main></body></html>\n")
          .doesNotContain(world.person("self").value().toString(), "<b>", "PERMANENT");
      assertThat(ask(world.viewer("self"), Map.of("page", "en")))
          .contains("<h2>Notes for yourself</h2>", "<td>no</td>");
      assertThat(ask(world.viewer("self"), Map.of("page", "fi"))).startsWith("400 ");
      PersonId self = world.person("self");
      Map<String, String> ofSelf = Map.of("person", self.value().toString(), "page", "sv");
      assertThat(ask(world.viewer("hr"), ofSelf)).startsWith("200 ").doesNotContain("mitt");
      assertThat(ask(world.viewer("manager"), ofSelf)).startsWith("404 ");
    }
  }

  @Test
  void howeverMuchThereIsAllOfItStandsInTheFile() throws Exception {
    try (StoredTables stored = new StoredTables(settings)) {
      for (int hour = 0; hour < READS; hour++) {
        stored.run(
            "insert into data_read (subject_id, hour, viewer_id, kind) values (%s, %d, %s, 'X')"
                .formatted(id("self"), hour, id("hr")));
      }
      String file = ask(world.viewer("self"), Map.of());
      JsonNode parts = new ObjectMapper().readTree(file.substring("200 ".length())).get("parts");
      assertThat(parts.valueStream())
          .filteredOn(part -> part.get("table").asText().equals("data_read"))
          .singleElement()
          .satisfies(part -> assertThat(part.get("rows")).hasSizeGreaterThanOrEqualTo(READS));
    }
  }

  @Test
  void noHashOrSecretIsGivenToAnybody() {
    assertThat(world.rooms.dataProtection.statements())
        .filteredOn(sql -> sql.startsWith("select "))
        .flatExtracting(sql ->
            List.of(sql.substring("select ".length(), sql.indexOf(" from ")).split(", ", -1)))
        .isNotEmpty()
        .doesNotContain(
            "token", "token_hash", "password", "secret_hash", "subject_hash", "sid_hash", "hash");
  }
}
