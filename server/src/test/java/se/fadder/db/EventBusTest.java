package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.fadder.db.Heard.thing;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.kernel.Event;

/** Tests that an event is heard once it is stored, and only then. */
@OnBothDatabases
@Timeout(60)
record EventBusTest(Database database) {
  @BeforeEach
  void createTables() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      return true;
    });
  }

  private void announce(int... numbers) {
    database.write(tx -> {
      for (int number : numbers) {
        tx.publish(thing(number));
      }
      return true;
    });
  }

  @Test
  void everyListenerHearsEachHappeningOnce() {
    Heard one = Heard.at(database);
    Heard other = Heard.alsoAt(database);
    announce(1, 2, 1);
    for (Heard heard : new Heard[] {one, other}) {
      heard.assertNext(thing(1));
      heard.assertNext(thing(2));
      heard.assertNothingMore();
    }
  }

  @Test
  void whatIsTakenBackIsNeverHeard() {
    Heard heard = Heard.at(database);
    assertThatCode(() ->
            database.write(tx -> {
              tx.publish(thing(1));
              throw new IllegalArgumentException("no");
            }))
        .hasMessage("no");
    database.write(tx -> {
      tx.publish(thing(2));
      assertThatCode(() ->
              tx.attempt(() -> {
                tx.publish(thing(3));
                throw new IllegalArgumentException("not this part");
              }))
          .hasMessage("not this part");
      tx.publish(thing(4));
      return true;
    });
    heard.assertNext(thing(2));
    heard.assertNext(thing(4));
    heard.assertNothingMore();
  }

  @Test
  void whoHearsOfItReadsIt() {
    int[] seen = new int[1];
    CountDownLatch told = new CountDownLatch(1);
    database.listen(
        new EventListener() {
          @Override
          public void on(Event event) {
            seen[0] = database.read(tx -> tx.sql(NoteSql.class).count("x"));
            told.countDown();
          }

          @Override
          public void missed() {}
        });
    Heard heard = Heard.at(database);
    database.write(tx -> {
      tx.sql(NoteSql.class).insert(1, "x");
      tx.publish(thing(1));
      return true;
    });
    heard.assertNext(thing(1));
    assertThatCode(told::await).doesNotThrowAnyException();
    assertThat(seen[0]).isEqualTo(1);
  }

  @Test
  void aListenerThatWaitsHoldsUpNobodyWhoWrites() {
    CountDownLatch let = new CountDownLatch(1);
    database.listen(
        new EventListener() {
          @Override
          public void on(Event event) {
            assertThatCode(let::await).doesNotThrowAnyException();
          }

          @Override
          public void missed() {}
        });
    Heard heard = Heard.at(database);
    for (int i = 0; i < 20_000; i += 100) {
      int[] numbers = new int[100];
      for (int j = 0; j < 100; j++) {
        numbers[j] = i + j;
      }
      announce(numbers);
    }
    heard.assertNothingMore();
    let.countDown();
  }

  @Test
  void whatIsTooMuchToKeepIsThrownAwayAndSaidToBeMissed() {
    Heard heard = new Heard();
    try (EventBus eventBus = new EventBus()) {
      CountDownLatch waits = new CountDownLatch(1);
      CountDownLatch let = new CountDownLatch(1);
      eventBus.add(
          new EventListener() {
            @Override
            public void on(Event event) {
              waits.countDown();
              assertThatCode(let::await).doesNotThrowAnyException();
            }

            @Override
            public void missed() {}
          });
      eventBus.publish(List.of(thing(0)));
      assertThatCode(waits::await).doesNotThrowAnyException();
      eventBus.add(heard);
      eventBus.publish(IntStream.rangeClosed(1, 10_001).mapToObj(Heard::thing).toList());
      eventBus.publish(List.of(thing(-1)));
      let.countDown();
      heard.assertMissed();
      heard.assertNext(thing(-1));
      heard.assertNothingMore();
    }
  }

  @Test
  void aListenerThatFailsKeepsNobodyElseFromHearing() {
    database.listen(
        new EventListener() {
          @Override
          public void on(Event event) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void missed() {}
        });
    Heard heard = Heard.at(database);
    announce(1);
    heard.assertNext(thing(1));
    announce(2);
    heard.assertNext(thing(2));
  }
}
