package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that nothing is acknowledged that is written to a file which nobody will find again. */
@Timeout(60)
final class LostFileTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @BeforeEach
  void open() {
    database =
        SqliteDatabase.openMigrated(
            new DatabaseSettings("jdbc:sqlite:" + folder.resolve("some.db")), DatabaseWatch.NONE);
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      tx.sql(NoteSql.class).insert(1, "before");
      return true;
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void store(long id) {
    database.write(tx -> {
      tx.sql(NoteSql.class).insert(id, "note " + id);
      return true;
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"some.db", "some.db-wal"})
  void nothingIsWrittenAfterItWasDeleted(String name) throws IOException {
    Files.delete(folder.resolve(name));
    assertRefused(name);
    assertThat(folder.resolve(name)).as("made anew").doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"some.db", "some.db-wal"})
  void nothingIsWrittenBesideAnother(String name) throws IOException {
    Path file = folder.resolve(name);
    Path other = Files.copy(file, folder.resolve("copy"));
    byte[] bytes = Files.readAllBytes(other);
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertRefused(name);
    assertThat(file).as("the other").hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"some.db", "some.db-wal"})
  void itGoesOnWhenTheSameFileIsBack(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.move(file, folder.resolve("away"));
    assertRefused(name);
    Files.move(folder.resolve("away"), file);
    database.ping();
    assertThat(database.isWritable()).isTrue();
    store(4);
    assertThat(stored()).containsExactly(1L, 4L);
  }

  private void assertRefused(String name) {
    for (long id = 2; id < 4; id++) {
      long next = id;
      assertThatExceptionOfType(DatabaseUnavailable.class)
          .isThrownBy(() -> store(next))
          .withMessageContaining(name + " was deleted or replaced");
    }
    assertThat(database.isWritable()).isFalse();
    assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(database::ping);
    assertThat(stored()).as("what was there can still be read").containsExactly(1L);
  }

  private List<Long> stored() {
    return database.read(tx -> tx.sql(NoteSql.class).ids());
  }
}
