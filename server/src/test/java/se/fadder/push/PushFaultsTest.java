package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.db.BackgroundDatabase;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.MessageSender;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.BackgroundThrottle;

/**
 * Tests two servers that tell twelve people of six hundred things, while Firebase fails in every
 * way and the clock jumps an hour ahead and back: each is told in time, on each device under one
 * id.
 */
@OnOneDatabase
final class PushFaultsTest {
  private static final List<String> PEOPLE =
      List.of(
          "self",
          "main mentor",
          "co-mentor",
          "owner",
          "expert",
          "it",
          "manager",
          "sector manager",
          "other manager",
          "hr",
          "admin",
          "colleague");
  private static final int SLOTS = 50;

  private final PushOffice office;
  private final Map<String, Set<String>> accepted = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> late = new ConcurrentLinkedQueue<>();
  private volatile boolean failing = true;

  PushFaultsTest(Database database) {
    office = new PushOffice(database);
  }

  @Test
  void nothingIsLostNorLateNorToldTwice() throws InterruptedException {
    Instant begin = office.clock.instant();
    for (String person : PEOPLE) {
      office.browser(person);
      remind(person, begin);
    }
    try (JobRunner _ = server();
        JobRunner _ = server()) {
      passing(120, Duration.ofSeconds(10));
      office.pass(Duration.ofHours(1));
      passing(10, Duration.ofSeconds(10));
      office.pass(Duration.ofHours(-1));
      passing(60, Duration.ofSeconds(10));
      failing = false;
      for (int minutes = 0; minutes < 240 && !isAllSent(); minutes++) {
        passing(1, Duration.ofMinutes(1));
      }
    }
    assertThat(isAllSent()).isTrue();
    assertThat(late).isEmpty();
    Map<String, Set<String>> stored =
        office.database.read(tx -> tx.sql(FaultsSql.class).deliveries()).stream()
            .collect(
                Collectors.groupingBy(
                    FaultsSql.Told::token,
                    Collectors.mapping(FaultsSql.Told::id, Collectors.toSet())));
    assertThat(accepted).isEqualTo(stored);
    long told = office.database.<Long>read(tx -> tx.sql(FaultsSql.class).told());
    assertThat(told).isEqualTo((long) PEOPLE.size() * SLOTS);
  }

  private void remind(String person, Instant begin) {
    Random times = new Random(person.hashCode());
    List<Outbox.Wanted> wanted = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      Instant from = begin.plusSeconds(times.nextInt(1_500));
      wanted.add(
          new Outbox.Wanted(
              office.person(person),
              office.fika,
              "slot " + slot,
              null,
              from,
              begin.plus(Duration.ofHours(8))));
    }
    office.database.write(tx -> office.outbox.put(tx, wanted));
  }

  private JobRunner server() {
    BackgroundThrottle background = BackgroundThrottle.ofThisMachine(() -> 0);
    Database behind = new BackgroundDatabase(office.database, background);
    MessageSender sender = message -> background.working(() -> answer(message));
    return new JobRunner(
        behind, office.jobs, List.of(office.sending(behind, sender)), new Random(), JobWatch.NONE);
  }

  private void passing(int steps, Duration step) throws InterruptedException {
    for (int i = 0; i < steps; i++) {
      office.pass(step);
      Thread.sleep(Duration.ofMillis(10));
    }
  }

  private FcmAnswer answer(FcmMessage message) {
    int luck = failing ? ThreadLocalRandom.current().nextInt(10) : 9;
    if (luck < 4 && luck != 1) {
      return switch (luck) {
        case 0 -> new FcmAnswer.Unavailable(Optional.of(Duration.ofSeconds(20)), "503");
        case 2 -> new FcmAnswer.TooMany(Optional.empty());
        default -> new FcmAnswer.Unauthorized("401");
      };
    }
    if (office.clock.instant().isAfter(message.expires())) {
      late.add(message.id());
    }
    accepted
        .computeIfAbsent(message.token(), token -> ConcurrentHashMap.newKeySet())
        .add(message.id());
    // Taken, and the answer is lost on the way.
    return luck == 1
        ? new FcmAnswer.Unavailable(Optional.empty(), "reset")
        : new FcmAnswer.Accepted("it");
  }

  private boolean isAllSent() {
    return office.database.<Long>read(tx -> tx.sql(FaultsSql.class).unsent()) == 0;
  }

  interface FaultsSql {
    @SqlQuery(
        """
        select
          (select count(*) from reminder where notification_id is null)
          + (select count(*) from delivery where state <> 'SENT')
        """)
    long unsent();

    @SqlQuery("select count(*) from reminder where notification_id is not null")
    long told();

    @SqlQuery("select d.id, v.token from delivery d join device v on v.id = d.device_id")
    List<Told> deliveries();

    /** The rows that stand in the database as sent to a device. */
    record Told(String id, String token) {}
  }
}
