package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.Database;
import se.fadder.db.DatabaseBusy;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Invitations.Invited;

/**
 * Tests that whoever floods the way in keeps nobody else out, and that who was not judged has not
 * guessed.
 */
@OnOneDatabase
@Timeout(120)
final class BusyTest {
  private static final String NEW = "något som ingen annan vet";
  private static final int MOST_WAITING = 64;

  private static final Client FLOODER =
      new Client(ClientKind.NATIVE, UserAgent.UNKNOWN, "198.51.100.7");

  private final Database database;
  private final AtomicInteger taken = new AtomicInteger(Integer.MAX_VALUE);
  private final Doorway doorway;
  private final CountDownLatch free = new CountDownLatch(1);
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

  BusyTest(Database database) {
    this.database = database;
    doorway = new Doorway(busy());
  }

  /** The database, which is too busy to write more than {@link #taken} says. */
  private Database busy() {
    return (Database)
        Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {Database.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("write") && taken.getAndDecrement() <= 0) {
                throw new DatabaseBusy("too much is waiting");
              }
              try {
                return method.invoke(database, arguments);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            });
  }

  interface StoredSql {
    @SqlQuery("select count(*) from sign_in_throttle")
    int buckets();
  }

  @AfterEach
  void end() {
    free.countDown();
    clients.close();
  }

  @Test
  void whoIsTurnedAwayUnjudgedHasNotGuessed() throws Exception {
    occupyThreads();
    fill(Doorway.NATIVE.address());
    Viewer asa = new Viewer(doorway.asa);
    for (int i = 0; i < 15; i++) {
      assertThat(doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE))
          .isEqualTo(new SignInResult.TooBusy());
      assertThat(
              doorway.passwordChange().change(asa, Doorway.PASSWORD, NEW, Doorway.NATIVE.address()))
          .isEqualTo(new PasswordChangeResult.TooBusy());
    }
    assertThat(buckets()).isZero();
    free.countDown();
    eventuallySignedIn();
  }

  @Test
  void whoIsTurnedAwayWithAnInvitationMayTryAgain() throws Exception {
    PersonId bo = doorway.employ("Bo", null);
    Viewer chief = doorway.chiefOf(bo);
    Outcome<Invited> outcome =
        database.write(tx -> doorway.invitations.create(tx, chief, bo, false));
    Token token = Outcomes.done(outcome).token();
    AcceptInvitation entry = doorway.entry();
    occupyThreads();
    fill(Doorway.NATIVE.address());
    for (int i = 0; i < 15; i++) {
      assertThat(entry.enter(token.text(), "bo.ek", NEW, Doorway.NATIVE))
          .isEqualTo(new AcceptResult.TooBusy());
    }
  }

  @Test
  void aFloodFromOneNetworkIsWaitedForByItselfAlone() throws Exception {
    occupyThreads();
    List<Future<SignInResult>> flood = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String name = "name" + i;
      flood.add(clients.submit(() -> doorway.signIn.signIn(name, "gissning", FLOODER)));
    }
    while (flood.stream().filter(Future::isDone).count() < 150 - MOST_WAITING) {
      Thread.sleep(Duration.ofMillis(5));
    }
    Future<SignInResult> right =
        clients.submit(() -> doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE));
    while (flood.stream().filter(Future::isDone).count() < 150 - MOST_WAITING + 1) {
      Thread.sleep(Duration.ofMillis(5));
    }
    free.countDown();
    Doorway.token(right.get());
    List<SignInResult> outcomes = new ArrayList<>();
    for (Future<SignInResult> one : flood) {
      outcomes.add(one.get());
    }
    assertThat(outcomes)
        .filteredOn(SignInResult.TooBusy.class::isInstance)
        .hasSize(150 - MOST_WAITING + 1);
  }

  /** The database takes the attempt, and then nothing for a while: not even that it was none. */
  @Test
  void whoIsNotJudgedAsTheDatabaseIsBusyHasNotGuessed() {
    Viewer asa = new Viewer(doorway.asa);
    PasswordChange change = doorway.passwordChange();
    for (int i = 0; i < 40; i++) {
      taken.set(1);
      assertThatThrownBy(() -> doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE))
          .isInstanceOf(DatabaseBusy.class);
      taken.set(1);
      assertThatThrownBy(() -> change.change(asa, Doorway.PASSWORD, NEW, "192.0.2.1"))
          .isInstanceOf(DatabaseBusy.class);
    }
    taken.set(Integer.MAX_VALUE);
    for (int i = 0; i < 8; i++) {
      assertThat(doorway.signIn.signIn("asa.ek", "gissning", Doorway.NATIVE))
          .isEqualTo(new SignInResult.WrongCredentials());
    }
    Doorway.token(doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE));
  }

  /** Both threads that hash have something to do until {@link #free}. */
  private void occupyThreads() throws InterruptedException {
    CountDownLatch occupied = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      var _ =
          clients.submit(() ->
              doorway.passwords.onOwnThread(
                  "203.0.113.1",
                  () -> {
                    occupied.countDown();
                    free.await();
                    return true;
                  }));
    }
    occupied.await();
  }

  /** So many wait that there is no place for one more from that address. */
  private void fill(String address) throws InterruptedException {
    CountDownLatch refused = new CountDownLatch(1);
    for (int i = 0; i <= MOST_WAITING; i++) {
      var _ =
          clients.submit(() -> {
            try {
              return doorway.passwords.onOwnThread(address, () -> true);
            } catch (Passwords.TooBusy e) {
              refused.countDown();
              return false;
            }
          });
    }
    refused.await();
  }

  private void eventuallySignedIn() throws InterruptedException {
    SignInResult outcome;
    do {
      Thread.sleep(Duration.ofMillis(5));
      outcome = doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE);
    } while (outcome instanceof SignInResult.TooBusy);
    Doorway.token(outcome);
  }

  private int buckets() {
    return database.read(tx -> tx.sql(StoredSql.class).buckets());
  }
}
