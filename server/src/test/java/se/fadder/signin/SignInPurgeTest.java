package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Invitations.Invited;

@OnBothDatabases
final class SignInPurgeTest {
  private final Database database;
  private final Doorway doorway;
  private final SignInPurge signInPurge;

  SignInPurgeTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    signInPurge = new SignInPurge(database, doorway.clock);
  }

  interface StoredSql {
    @SqlQuery(
        """
        select (select count(*) from sign_in_session) + (select count(*) from invitation)
          + (select count(*) from sign_in_throttle)
        """)
    int rows();
  }

  @Test
  void whatIsOverIsDeletedAndNothingElse() {
    Token token = doorway.signInAsAsa();
    PersonId bo = doorway.employ("Bo", null);
    Viewer chief = doorway.chiefOf(bo);
    database.<Outcome<Invited>>write(tx -> doorway.invitations.create(tx, chief, bo, false));
    assertThat(signInPurge.run())
        .as("the emptied bucket of the address and of the account")
        .isLessThan(2);
    assertThat(doorway.signIn.viewerOf(token.text())).isPresent();
    doorway.clock.pass(Duration.ofDays(7).minusMillis(1));
    signInPurge.run();
    assertThat(doorway.signIn.viewerOf(token.text())).isPresent();
    doorway.clock.pass(Duration.ofDays(40));
    signInPurge.run();
    assertThat(rows()).isZero();
    assertThat(signInPurge.run()).isZero();
  }

  @Test
  void moreThanOnePieceIsDeleted() {
    Instant now = doorway.clock.instant();
    database.write(tx -> {
      for (int i = 0; i <= 2 * SignInPurge.AT_ONCE; i++) {
        tx.sql(ThrottleSql.class).put("bucket " + i, now);
      }
      return true;
    });
    assertThat(signInPurge.run()).isEqualTo(2 * SignInPurge.AT_ONCE + 1);
  }

  private int rows() {
    return database.read(tx -> tx.sql(StoredSql.class).rows());
  }
}
