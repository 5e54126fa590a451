package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.kernel.PersonId;

/**
 * Tests that an invitation of before has the maker that the audit log tells; without one it is
 * gone.
 */
@OnBothDatabases
record InvitationMakerMigratedTest(Database database, DatabaseSettings settings) {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @Test
  void whoMadeItIsFoundInTheAuditLog() throws IOException, SQLException {
    World world = new World(database);
    String invitation = UUID.randomUUID().toString();
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("drop table invitation");
      run(statement, "V1_33__signin.sql");
      run(statement, "V1_34__signin.sql");
      insert(connection, invitation, world.person("self"));
      insert(connection, UUID.randomUUID().toString(), world.person("colleague"));
      note(connection, invitation, world.person("manager"), world.person("self"));
      run(statement, "V1_80__invitation_makers.sql");
      assertThat(makers(statement))
          .containsExactly(invitation + " " + world.person("manager").value());
      connection.rollback();
    }
  }

  private void run(Statement statement, String migration) throws IOException, SQLException {
    String script = Files.readString(MIGRATIONS.resolve(migration));
    String bytewise = Dialect.of(settings.url()).placeholders().getOrDefault("bytewise", "");
    String bare = script.replaceAll("(?m)^--.*$", "").replace("${bytewise}", bytewise);
    for (String one : bare.split(";", -1)) {
      if (!one.isBlank()) {
        statement.execute(one);
      }
    }
  }

  private static void insert(Connection connection, String id, PersonId person)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into invitation (id, token_hash, person_id, created_at, expires_at, kind)
            values (?, ?, ?, 1, 2, 'PASSWORD')
            """)) {
      insert.setString(1, id);
      insert.setString(2, id);
      insert.setString(3, person.value().toString());
      insert.executeUpdate();
    }
  }

  private static void note(Connection connection, String thing, PersonId actor, PersonId subject)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into change (id, at, actor_id, subject_id, kind, thing_id, detail)
            values (?, 1, ?, ?, 'PASSWORD_LINK_CREATED', ?, '')
            """)) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, actor.value().toString());
      insert.setString(3, subject.value().toString());
      insert.setString(4, thing);
      insert.executeUpdate();
    }
  }

  private static List<String> makers(Statement statement) throws SQLException {
    List<String> makers = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select id, created_by from invitation")) {
      while (rows.next()) {
        makers.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    return makers;
  }
}
