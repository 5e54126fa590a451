package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.signin.Invitations;

/** Tests that a link which does not go by e-mail is told on the person's devices. */
@OnOneDatabase
record SignInLinkReminderTest(Database database) {
  interface StoredSql {
    @SqlQuery("select kind from reminder where person_id = :person and kind = 'SIGN_IN_LINK'")
    List<String> of(PersonId person);
  }

  @Test
  void whatIsShownOrWaitsIsTold() {
    World world = new World(database);
    AccessTest.signInSelf(database, world);
    for (boolean shown : List.of(false, true)) {
      Outcome<Invitations.Invited> outcome =
          database.write(tx ->
              world
                  .rooms
                  .signIn
                  .invitations()
                  .renewPassword(tx, world.viewer("hr"), world.person("self"), false, shown));
      Outcomes.assertDone(outcome);
    }
    assertThat(told(world, "self")).containsExactly("SIGN_IN_LINK", "SIGN_IN_LINK");
    assertThat(told(world, "hr")).isEmpty();
  }

  @Test
  void whoHasNoAccountHasNoDeviceToBeToldOn() {
    World world = new World(database);
    database.<Outcome<Invitations.Invited>>write(tx ->
        world
            .rooms
            .signIn
            .invitations()
            .create(tx, world.viewer("hr"), world.person("unstarted"), false));
    assertThat(told(world, "unstarted")).isEmpty();
  }

  private List<String> told(World world, String name) {
    return database.read(tx -> tx.sql(StoredSql.class).of(world.person(name)));
  }
}
