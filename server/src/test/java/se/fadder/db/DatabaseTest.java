package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what {@link Database} promises, on both. */
@OnBothDatabases
record DatabaseTest(Database database) {
  @BeforeEach
  void createTables() {
    write(NoteSql::create);
  }

  @Test
  void whatWasWrittenIsRead() {
    write(sql -> sql.insert(1, "hej"));
    assertThat(ids()).containsExactly(1L);
  }

  @Test
  void aUnitThatThrowsStoresNothingAndItsExceptionArrivesUnchanged() {
    IllegalArgumentException thrown = new IllegalArgumentException("no");
    assertThatCode(() ->
            write(sql -> {
              sql.insert(1, "a");
              throw thrown;
            }))
        .isSameAs(thrown);
    assertThat(ids()).isEmpty();
  }

  @Test
  void anErrorArrivesToo() {
    AssertionError thrown = new AssertionError("no");
    assertThatCode(() ->
            write(sql -> {
              throw thrown;
            }))
        .isSameAs(thrown);
  }

  @Test
  void aUnitMayReturnNull() {
    assertThat(database.<@Nullable String>write(tx -> null)).isNull();
    assertThat(database.<@Nullable String>read(tx -> null)).isNull();
  }

  @Test
  void aReaderSeesOneSnapshot() {
    List<List<Long>> seen =
        database.read(tx -> {
          List<Long> before = tx.sql(NoteSql.class).ids();
          write(sql -> sql.insert(1, "meanwhile"));
          return List.of(before, tx.sql(NoteSql.class).ids());
        });
    assertThat(seen).containsExactly(List.of(), List.of());
    assertThat(ids()).containsExactly(1L);
  }

  @Test
  void aReaderCannotWrite() {
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> database.read(tx -> inserted(tx.sql(NoteSql.class))));
    assertThat(ids()).isEmpty();
  }

  private static boolean inserted(NoteSql sql) {
    sql.insert(1, "a");
    return true;
  }

  @Test
  void aTxEndsWithItsUnit() {
    AtomicReference<Tx> left = new AtomicReference<>();
    AtomicReference<NoteSql> leftSql = new AtomicReference<>();
    database.read(tx -> {
      left.set(tx);
      leftSql.set(tx.sql(NoteSql.class));
      return null;
    });
    assertThatIllegalStateException().isThrownBy(() -> left.get().sql(NoteSql.class));
    assertThatCode(() -> leftSql.get().ids()).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aFailedStatementEndsItsUnitEvenWhenCaught() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            write(sql -> {
              sql.insert(1, "a");
              assertThatExceptionOfType(UniqueViolation.class).isThrownBy(() -> sql.insert(1, "a"));
            }));
    assertThatIllegalStateException()
        .isThrownBy(() ->
            write(sql -> {
              sql.insert(1, "a");
              assertThatExceptionOfType(UniqueViolation.class).isThrownBy(() -> sql.insert(1, "a"));
              sql.insert(2, "b");
            }));
    assertThat(ids()).isEmpty();
  }

  @Test
  void anAttemptThatFailsIsTakenBackAlone() {
    database.write(tx -> {
      NoteSql sql = tx.sql(NoteSql.class);
      sql.insert(1, "before");
      assertThatExceptionOfType(UniqueViolation.class)
          .isThrownBy(() ->
              tx.attempt(() -> {
                sql.insert(2, "within");
                tx.attempt(() -> inserted(sql));
                return null;
              }));
      tx.attempt(() -> {
        sql.insert(3, "after");
        return null;
      });
      return null;
    });
    assertThat(ids()).containsExactly(1L, 3L);
  }

  @Test
  void theInnerAttemptAloneIsTakenBackWhenTheOuterGoesOn() {
    database.write(tx -> {
      NoteSql sql = tx.sql(NoteSql.class);
      sql.insert(1, "taken");
      return tx.attempt(() -> {
        sql.insert(2, "outer");
        assertThatExceptionOfType(UniqueViolation.class)
            .isThrownBy(() -> tx.attempt(() -> inserted(sql)));
        sql.insert(3, "outer, later");
        return null;
      });
    });
    assertThat(ids()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatIsAskedOnceIsAskedAnewAfterAWrite() {
    List<Integer> counted =
        database.write(tx -> {
          NoteSql sql = tx.sql(NoteSql.class);
          int before = tx.once("count", () -> sql.ids().size());
          int again = tx.once("count", () -> -1);
          sql.insert(1, "hej");
          int after = tx.once("count", () -> sql.ids().size());
          return List.of(before, again, after);
        });
    assertThat(counted).containsExactly(0, 0, 1);
    assertThat(database.<Integer>read(tx -> tx.once("count", () -> 7))).isEqualTo(7);
  }

  @Test
  void statementsAreCounted() {
    long before = database.counts().statements();
    ids();
    assertThat(database.counts().statements() - before).isEqualTo(1);
    write(sql -> sql.insertAll(List.of(1L, 2L, 3L), "three"));
    assertThat(database.counts().statements() - before).isEqualTo(2);
  }

  @Test
  void unitsAndCommitsAreCounted() {
    DatabaseCounts before = database.counts();
    write(sql -> sql.insert(1, "a"));
    assertThat(database.counts().units() - before.units()).isEqualTo(1);
    assertThat(database.counts().commits() - before.commits()).isEqualTo(1);
    assertThat(database.counts().waiting()).isZero();
  }

  @Test
  void itAnswersUntilItIsClosed() {
    database.ping();
    database.close();
    assertThatCode(database::ping).isInstanceOf(RuntimeException.class);
    assertThatCode(() -> write(sql -> sql.insert(1, "a"))).isInstanceOf(RuntimeException.class);
  }

  private void write(Consumer<NoteSql> work) {
    database.write(tx -> {
      work.accept(tx.sql(NoteSql.class));
      return null;
    });
  }

  private List<Long> ids() {
    return database.read(tx -> tx.sql(NoteSql.class).ids());
  }
}
