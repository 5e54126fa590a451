package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that collections are bound whole, and that a statement has few texts. */
@OnBothDatabases
record BindEachTest(Database database) {
  private interface FewSql {
    @SqlQuery("select id from note where id in (<ids>) order by id")
    List<Long> among(@BindEach("ids") Collection<Long> ids);
  }

  private List<Long> among(List<Long> ids) {
    return database.read(tx -> tx.sql(FewSql.class).among(ids));
  }

  @Test
  void eachElementIsBoundAndNothingElse() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      LongStream.range(0, 9).forEach(id -> tx.sql(NoteSql.class).insert(id, "a"));
      return true;
    });
    for (int count = 0; count < 9; count++) {
      List<Long> ids = LongStream.range(0, count).boxed().toList();
      assertThat(among(ids)).isEqualTo(ids);
    }
  }

  @Test
  void thereIsATextForEachPowerOfTwo(@TempDir Path folder) {
    Set<String> texts = ConcurrentHashMap.newKeySet();
    try (Database watched =
        SqliteDatabase.openMigrated(
            new DatabaseSettings("jdbc:sqlite:" + folder.resolve("each.db")),
            new DatabaseWatch() {
              @Override
              public void statement(String sql, long nanos) {
                texts.add(sql);
              }
            })) {
      watched.write(tx -> {
        tx.sql(NoteSql.class).create();
        return true;
      });
      texts.clear();
      for (long count = 1; count <= 64; count++) {
        List<Long> ids = LongStream.range(0, count).boxed().toList();
        watched.read(tx -> tx.sql(FewSql.class).among(ids));
      }
    }
    assertThat(texts).hasSize(7);
  }
}
