package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.SetupScene.organisation;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.RepeatedTest;
import se.fadder.SetupScene.Answered;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;

/** Tests that of two who set up a server at once, with one link or with two, one does. */
@OnBothDatabases
final class SetupAtOnceTest {
  private final Database database;
  private final SetupScene scene;

  SetupAtOnceTest(Database database) {
    this.database = database;
    this.scene = new SetupScene(database);
  }

  /** What there is after a race. */
  interface CountSql {
    @SqlQuery("select count(*) from unit")
    long units();

    @SqlQuery("select count(*) from person")
    long people();

    @SqlQuery("select count(*) from setup_link")
    long links();
  }

  @RepeatedTest(2)
  void ofTwoWithOneLinkOneSetsItUp() throws Exception {
    String link = scene.firstLink();
    assertOne(link, link);
  }

  @RepeatedTest(2)
  void ofTwoWithALinkEachOneSetsItUp() throws Exception {
    assertOne(scene.firstLink(), scene.firstLink());
  }

  private void assertOne(String one, String other) throws Exception {
    List<Answered> answers =
        Race.of(
            List.of(
                () -> scene.setUp(organisation(one, "Älvsby kommun")),
                () -> scene.setUp(organisation(other, "Piteå kommun"), "192.0.2.9")));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .singleElement()
        .satisfies(late -> assertThat(late.code()).isIn("SET_UP_ALREADY", "NO_SETUP_LINK"));
    List<Long> left =
        database.read(tx -> {
          CountSql sql = tx.sql(CountSql.class);
          return List.of(sql.units(), sql.people(), sql.links());
        });
    assertThat(left).as("units, people and links").containsExactly(1L, 1L, 0L);
  }
}
