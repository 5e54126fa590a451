package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that violations are told apart on both, and say nothing of anybody's data. */
@OnBothDatabases
record ViolationTest(Database database) {
  interface KeySql {
    @SqlUpdate("create unique index note_plain on note (lower(text)) where folder is null")
    void addKeyOverExpression();
  }

  @BeforeEach
  void createTables() {
    write(NoteSql::create);
    write(sql -> sql.insertFolder(1));
    write(sql -> sql.insert(1, 1L, "Åsa"));
  }

  @Test
  void aPrimaryKeyIsTaken() {
    UniqueViolation violation = uniqueViolation(sql -> sql.insert(1, "other"));
    assertThat(violation.table()).isEqualTo("note");
    assertThat(violation.columns()).containsExactly("id");
  }

  @Test
  void aUniqueKeyOfTwoColumnsIsTaken() {
    UniqueViolation violation = uniqueViolation(sql -> sql.insert(2, 1L, "Åsa"));
    assertThat(violation.table()).isEqualTo("note");
    assertThat(violation.columns()).containsExactly("folder", "text");
  }

  @Test
  void aKeyOverAnExpressionIsTaken() {
    database.write(tx -> {
      tx.sql(KeySql.class).addKeyOverExpression();
      tx.sql(NoteSql.class).insert(2, "x");
      return null;
    });
    assertThat(uniqueViolation(sql -> sql.insert(3, "X"))).isNotNull();
  }

  @Test
  void aKeyIsTakenWithinABatch() {
    UniqueViolation violation = uniqueViolation(sql -> sql.insertAll(List.of(7L, 8L, 1L), "many"));
    assertThat(violation.columns()).containsExactly("id");
    assertThat(database.<Integer>read(tx -> tx.sql(NoteSql.class).count("many"))).isZero();
  }

  @Test
  void aReferenceLeadsNowhere() {
    assertThatExceptionOfType(ForeignKeyViolation.class)
        .isThrownBy(() -> write(sql -> sql.insert(2, 99L, "lost")));
  }

  @Test
  void whatIsReferredToIsDeleted() {
    assertThatExceptionOfType(ForeignKeyViolation.class)
        .isThrownBy(() -> write(sql -> sql.deleteFolder(1)));
  }

  @Test
  void aCheckIsNeither() {
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> write(sql -> sql.insert(2, "long".repeat(100))));
  }

  @Test
  void noErrorQuotesWhatWasBound() {
    UniqueViolation violation = uniqueViolation(sql -> sql.insert(2, 1L, "Åsa"));
    StringWriter trace = new StringWriter();
    violation.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("Åsa");
  }

  private UniqueViolation uniqueViolation(Consumer<NoteSql> work) {
    return catchThrowableOfType(UniqueViolation.class, () -> write(work));
  }

  private void write(Consumer<NoteSql> work) {
    database.write(tx -> {
      work.accept(tx.sql(NoteSql.class));
      return null;
    });
  }
}
