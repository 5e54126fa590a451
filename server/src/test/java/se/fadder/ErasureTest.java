package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * Tests that of somebody with a whole history in the demonstration nothing is found any more once
 * HR has erased them, in no column of any table and not in the file; and that figures stay equal.
 */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class ErasureTest {
  /** Written into every text that she may have typed, or that was typed of her. */
  private static final String TRACE = "Spårtext i dimman";

  private static final String PHONE = "070-1740605";

  /** Nothing of these may be found, in any case of its letters. */
  private static final List<String> TRACES =
      List.of("ekenäs", "ekenas", "spårtext", PHONE, "070 1740605");

  private final DatabaseSettings settings;
  private final Database database;
  private final Rooms rooms;
  private final Map<String, PersonId> people;
  private final PersonId alva;

  ErasureTest(Database database, DatabaseSettings settings) {
    this.settings = settings;
    this.database = database;
    Storsjo storsjo = Storsjo.loaded(database, settings);
    people = storsjo.usernames;
    alva = person("alva.ekenas");
    rooms = TestRooms.on(database, storsjo.clock);
  }

  private PersonId person(String username) {
    return Objects.requireNonNull(people.get(username));
  }

  private Outcome<?> erase(String viewer, String name) {
    return database.write(
        tx -> rooms.dataProtection.erasures().erase(tx, new Viewer(person(viewer)), alva, name));
  }

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused
        ? refused.problems().getFirst().code()
        : outcome.getClass().getSimpleName();
  }

  @Test
  void nothingIsFoundOfWhoeverIsErasedAndFiguresStay() throws SQLException, IOException {
    YearMonth last = rooms.insight.run().lastMonth();
    rooms.insight.run().make(List.of(last, last.minusMonths(1), last.minusMonths(2)));
    try (StoredTables stored = new StoredTables(settings)) {
      List<List<String>> figures = stored.rows("select * from figure order by 1, 2, 3");
      assertThat(figures).isNotEmpty();
      writeTraces(stored);
      assertThat(found(stored)).contains("person.family_name", "private_note.text", "step.note");
      assertThat(code(erase("gunilla.akerlund-back", "Alva Ekenäs"))).isEqualTo("STILL_EMPLOYED");
      stored.run(
          "update employment set last_day = '2026-03-10' where person_id = '%s'"
              .formatted(alva.value()));
      assertThat(code(erase("katarina.fjallstrom", "Alva Ekenäs"))).isEqualTo("NOT_FOUND");
      assertThat(code(erase("gunilla.akerlund-back", "Alva Ekman"))).isEqualTo("NAME_DIFFERS");
      assertThat(found(stored)).contains("person.family_name");

      assertThat(erase("gunilla.akerlund-back", " alva ekenäs ")).isInstanceOf(Outcome.Done.class);

      assertThat(found(stored)).isEmpty();
      assertThat(stored.rows("select * from figure order by 1, 2, 3")).isEqualTo(figures);
      assertThat(stored.rows("select kind, rows from retention_count"))
          .containsExactly(List.of("ERASED", "1"));
      assertThat(
              stored.rows(
                  "select actor_id, subject_id, detail from change where kind = 'PERSON_ERASED'"))
          .containsExactly(
              List.of(
                  person("gunilla.akerlund-back").value().toString(), alva.value().toString(), ""));
      assertThat(code(erase("gunilla.akerlund-back", "Raderad person"))).isEqualTo("NOT_FOUND");
      if (stored.isSqlite()) {
        assertThatTheFileHoldsNothing(stored);
      }
    }
  }

  /** Fills what she has with texts, and gives her what the demonstration has not given her. */
  private void writeTraces(StoredTables stored) throws SQLException {
    String id = "'" + alva.value() + "'";
    String text = "'" + TRACE + "'";
    String plans = "(select id from plan where new_hire_id = %s)".formatted(id);
    String steps = "(select id from step where plan_id in %s)".formatted(plans);
    String employments = "(select id from employment where person_id = %s)".formatted(id);
    String session =
        "(select min(session_id) from session_member where person_id = %s)".formatted(id);
    int written =
        stored.run(
                "update person set phone = '%s', work_email = 'alva@ekenas.example' where id = %s"
                    .formatted(PHONE, id))
            + stored.run("update step set note = %s where plan_id in %s".formatted(text, plans))
            + stored.run(
                "update employment set title = %s where id in %s".formatted(text, employments));
    assertThat(written).isGreaterThan(10);
    List<String> inserts =
        List.of(
            "step_event (id, step_id, at, by_id, kind, was, said) select '1', min(id), 1, %1$s,"
                + " 'MOVED', %2$s, %2$s from step where plan_id in %3$s",
            "step_comment (id, step_id, author_id, at, text) select '1', min(id), %1$s, 1, %2$s"
                + " from step where plan_id in %3$s",
            "step_comment (id, step_id, author_id, at, text) select '2', max(id), %1$s, 1, %2$s"
                + " from step where plan_id not in %3$s",
            "step_link (id, step_id, title, url, added_by) select '1', min(id), %2$s, %2$s, %1$s"
                + " from step where plan_id in %3$s",
            "private_note (id, author_id, entry, version, text, written_at, changed_at)"
                + " values ('1', %1$s, '1', '1', %2$s, 1, 1)",
            "question (id, author_id, with_id, text, parked_at, state, unseen)"
                + " select '1', %1$s, min(id), %2$s, 1, 'OPEN', false from person",
            "commitment (id, person_id, made_by, text, due, made_at)"
                + " values ('1', %1$s, %1$s, %2$s, '2026-03-11', 1)",
            "own_break (id, person_id, name, weekdays, begins, minutes, revision)"
                + " values ('1', %1$s, %2$s, '12345', '10:00:00', 10, 1)",
            "session_note (id, session_id, author_id, entry, version, text, written_at, changed_at)"
                + " select '1', %4$s, %1$s, '1', '1', %2$s, 1, 1 where %4$s is not null",
            "absence (id, person_id, first_day) values ('1', %1$s, '2026-03-01')",
            "staff_file (id, organisation, machine, state, row_count, employed, kept_back, skipped,"
                + " waits, given_at) values ('1', '1', 'm', 'DONE', 1, 1, 0, '', false, 1)",
            "staff_change (file_id, place, kind, state, line, of_line, person_id, given_name,"
                + " family_name, email) values ('1', 1, 'PERSON_CHANGED', 'DONE', 1, 1, %1$s,"
                + " 'Alva', 'Ekenäs', 'a@ekenas.example')");
    for (String insert : inserts) {
      stored.run("insert into " + insert.formatted(id, text, plans, session));
    }
    assertThat(steps).isNotEmpty();
  }

  /** The columns of all tables in which something of her is found. */
  private static List<String> found(StoredTables stored) throws SQLException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Set<String>> table : stored.columns().entrySet()) {
      List<String> columns = List.copyOf(table.getValue());
      boolean[] isFound = new boolean[columns.size()];
      for (List<String> row :
          stored.rows("select %s from %s".formatted(String.join(", ", columns), table.getKey()))) {
        for (int i = 0; i < isFound.length; i++) {
          String cell = row.get(i).toLowerCase(Locale.ROOT);
          isFound[i] |= TRACES.stream().anyMatch(cell::contains);
        }
      }
      for (int i = 0; i < isFound.length; i++) {
        if (isFound[i]) {
          found.add(table.getKey() + "." + columns.get(i));
        }
      }
    }
    return found;
  }

  private void assertThatTheFileHoldsNothing(StoredTables stored) throws SQLException, IOException {
    stored.rows("pragma wal_checkpoint(truncate)");
    stored.run("vacuum");
    stored.rows("pragma wal_checkpoint(truncate)");
    Path file = Path.of(settings.url().substring("jdbc:sqlite:".length()));
    for (Path one : List.of(file, file.resolveSibling(file.getFileName() + "-wal"))) {
      String bytes =
          Files.exists(one)
              ? Files.readString(one, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)
              : "";
      assertThat(TRACES)
          .noneMatch(trace ->
              bytes.contains(
                  new String(trace.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                      .toLowerCase(Locale.ROOT)));
    }
  }
}
