package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Invitations.Invited;

@OnOneDatabase
final class SignInPurgeTest {
  private final Database database;
  private final Doorway doorway;
  private final DailyWork purge;

  SignInPurgeTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    purge = SignInPurge.work(doorway.clock);
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
    int before = rows();
    purge();
    assertThat(before - rows())
        .as("the emptied bucket of the address and of the account")
        .isLessThan(2);
    assertThat(doorway.signIn.viewerOf(token.text())).isPresent();
    doorway.clock.pass(Duration.ofDays(7).minusMillis(1));
    purge();
    assertThat(doorway.signIn.viewerOf(token.text())).isPresent();
    doorway.clock.pass(Duration.ofDays(40));
    purge();
    assertThat(rows()).isZero();
  }

  @Test
  void moreThanOnePieceIsDeleted() {
    Instant now = doorway.clock.instant();
    database.write(tx -> {
      for (int i = 0; i <= 2 * Purge.AT_ONCE; i++) {
        tx.sql(ThrottleSql.class).put("bucket " + i, now);
      }
      return true;
    });
    assertThat(purge()).as("three pieces of counts and one of each other").isEqualTo(6);
    assertThat(rows()).isZero();
  }

  private int purge() {
    return WholeDay.of(purge, LocalDate.EPOCH, database);
  }

  private int rows() {
    return database.read(tx -> tx.sql(StoredSql.class).rows());
  }
}
