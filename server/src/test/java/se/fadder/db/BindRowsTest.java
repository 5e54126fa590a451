package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that many records are written as one statement, on both databases. */
@OnBothDatabases
record BindRowsTest(Database database) {
  private record Note(long id, @Nullable Long folder, String text) {}

  private interface RowSql {
    @SqlUpdate("insert into note (id, folder, text) values (:id, :folder, :text)")
    int insert(@BindRows Collection<Note> notes);

    @SqlUpdate(
        """
        insert into note (id, folder, text)
        values (:id, :folder, :text)
        on conflict (id) do update set text = excluded.text
        """)
    int put(@BindRows Collection<Note> notes);

    @SqlQuery("select id, folder, text from note order by id")
    List<Note> all();
  }

  @BeforeEach
  void createTables() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      tx.sql(NoteSql.class).insertFolder(7);
      return true;
    });
  }

  private int insert(Collection<Note> notes) {
    return database.write(tx -> tx.sql(RowSql.class).insert(notes));
  }

  private List<Note> all() {
    return database.read(tx -> tx.sql(RowSql.class).all());
  }

  @Test
  void eachRecordIsARow() {
    List<Note> notes = List.of(new Note(1, null, "a"), new Note(2, 7L, "b"));
    assertThat(insert(notes)).isEqualTo(2);
    assertThat(all()).isEqualTo(notes);
  }

  @Test
  void manyAreOneStatement() {
    List<Note> notes =
        LongStream.range(0, 300).mapToObj(id -> new Note(id, 7L, "text " + id)).toList();
    long before = database.counts().statements();
    assertThat(insert(notes)).isEqualTo(300);
    assertThat(database.counts().statements() - before).isEqualTo(1);
    assertThat(all()).isEqualTo(notes);
  }

  @Test
  void noneIsNoRow() {
    assertThat(insert(Set.of())).isZero();
    assertThat(all()).isEmpty();
  }

  @Test
  void whatFollowsTheRowsHoldsForEach() {
    insert(List.of(new Note(1, null, "a"), new Note(2, null, "b")));
    List<Note> newer = List.of(new Note(1, null, "c"), new Note(3, null, "d"));
    assertThat(database.<Integer>write(tx -> tx.sql(RowSql.class).put(newer))).isEqualTo(2);
    assertThat(all()).extracting(Note::text).containsExactly("c", "b", "d");
  }

  @Test
  void oneThatIsRefusedTakesAllBack() {
    List<Note> notes = List.of(new Note(1, null, "a"), new Note(1, null, "b"));
    assertThatExceptionOfType(UniqueViolation.class).isThrownBy(() -> insert(notes));
    assertThat(all()).isEmpty();
  }
}
