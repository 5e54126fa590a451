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
  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V1_72__people.sql");

  interface TailsSql {
    @SqlQuery("select person_id || ' ' || tail from person_name order by person_id, tail")
    List<String> all();
  }

  @Test
  void asIfTheyHadBeenAddedNow() throws IOException, SQLException {
    World world = new World(database);
    database.write(
        tx -> world.peopleWriter().addPerson(tx, "Eva-Lena", "Åker Berg - Öst", null, null));
    List<String> before = all();
    String script = Files.readString(MIGRATION);
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      statement.execute("delete from person_name");
      assertThat(all()).isEmpty();
      statement.execute(script.substring(script.indexOf("insert into")));
    }
    assertThat(all()).isEqualTo(before).anyMatch(tail -> tail.endsWith(" öst"));
  }

  private List<String> all() {
    return database.read(tx -> tx.sql(TailsSql.class).all());
  }
}
