package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.World;

/** Tests that those who were there before are found by the same as those who come after. */
@OnBothDatabases
record NamesMigratedTest(Database database, DatabaseSettings settings) {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  interface TailsSql {
    @SqlQuery("select person_id || ' ' || tail from person_name order by person_id, tail")
    List<String> all();

    @SqlQuery("select person_id || stem || sort_key from person_stem order by person_id, stem")
    List<String> stems();
  }

  @Test
  void asIfTheyHadBeenAddedNow() throws IOException, SQLException {
    World world = new World(database);
    database.write(
        tx -> world.peopleWriter().addPerson(tx, "Eva-Lena", "Åker Berg - Öst", null, null));
    List<String> before = all();
    List<String> stems = stems();
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      statement.execute("delete from person_name");
      statement.execute("delete from person_stem");
      assertThat(all()).isEmpty();
      statement.execute(insertionOf("V1_72__people.sql"));
      statement.execute(insertionOf("V1_123__names_in_order.sql"));
    }
    assertThat(all()).isEqualTo(before).anyMatch(tail -> tail.endsWith(" öst"));
    assertThat(stems()).isEqualTo(stems).anyMatch(stem -> stem.contains("åke"));
  }

  private static String insertionOf(String migration) throws IOException {
    String script = Files.readString(MIGRATIONS.resolve(migration));
    int begin = script.indexOf("insert into");
    return script.substring(begin, script.indexOf(';', begin));
  }

  private List<String> stems() {
    return database.read(tx -> tx.sql(TailsSql.class).stems());
  }

  private List<String> all() {
    return database.read(tx -> tx.sql(TailsSql.class).all());
  }
}
