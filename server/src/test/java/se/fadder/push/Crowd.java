package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.World;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;

/**
 * The crowd of many people, each with a browser that is registered at a local FCM; and what came to
 * it.
 */
final class Crowd {
  private final PushOffice office;
  private final LocalFcm fcm;
  private final Duration worth;
  private final List<PersonId> people = new ArrayList<>();

  /**
   * Registers them.
   *
   * @param worth for how long a reminder is worth something
   */
  Crowd(PushOffice office, LocalFcm fcm, int number, Duration worth) {
    this.office = office;
    this.fcm = fcm;
    this.worth = worth;
    office.database.write(tx -> {
      people.clear();
      for (int i = 0; i < number; i++) {
        String name = "of the crowd " + i;
        office.world.employ(tx, name, office.world.unit("Norr"), World.DAY, null);
        people.add(office.person(name));
        office.devices.register(
            tx,
            new Viewer(office.person(name)),
            new Registration(
                UUID.randomUUID(),
                Platform.WEB,
                Language.SV,
                TokenKind.TOKEN,
                fcm.issue(TokenKind.TOKEN)));
      }
      return true;
    });
  }

  /** Has every so many-th of them reminded, from then on. */
  void remind(String slot, Instant from, int every) {
    List<Outbox.Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < people.size(); i += every) {
      wanted.add(new Outbox.Wanted(people.get(i), office.fika, slot, null, from, from.plus(worth)));
    }
    office.database.write(tx -> office.outbox.put(tx, wanted));
  }

  /** Whether nothing is left to be told or sent. */
  boolean isQuiet() {
    return office.database.<Long>read(tx -> tx.sql(CrowdSql.class).left()) == 0;
  }

  /**
   * The result of all reminders, by the local FCM's count.
   *
   * @param reminders that were written
   * @param stale those that were dropped, for they had expired before they could be told
   * @param messages that the local FCM accepted
   * @param again those of them that were sent again under the same id
   * @param lost reminders that were neither dropped nor have come
   * @param late messages that came when they were worth nothing, or could live longer than that
   * @param twice slots that came under two ids, or under one that nobody knows any more
   */
  record Count(int reminders, int stale, int messages, int again, int lost, int late, int twice) {}

  Count count() {
    List<Sent> sent = fcm.sent();
    List<Told> told = office.database.read(tx -> tx.sql(CrowdSql.class).told());
    Map<String, List<Told>> byId = told.stream().collect(groupingBy(Told::id));
    Map<String, Set<String>> idsOfSlots =
        sent.stream()
            .map(Crowd::id)
            .distinct()
            .flatMap(id -> byId.getOrDefault(id, List.of()).stream())
            .collect(groupingBy(Told::where, mapping(Told::id, toSet())));
    Set<String> ids = new HashSet<>(sent.stream().map(Crowd::id).toList());
    int stale = office.database.<Integer>read(tx -> tx.sql(CrowdSql.class).stale());
    int reminders = office.database.<Integer>read(tx -> tx.sql(CrowdSql.class).reminders());
    return new Count(
        reminders,
        stale,
        sent.size(),
        sent.size() - ids.size(),
        reminders - stale - idsOfSlots.size(),
        (int) sent.stream().filter(one -> isLate(one, byId)).count(),
        (int) idsOfSlots.values().stream().filter(some -> some.size() > 1).count()
            + (int) ids.stream().filter(id -> !byId.containsKey(id)).count());
  }

  private static String id(Sent sent) {
    return String.valueOf(sent.data().get("id"));
  }

  private static boolean isLate(Sent sent, Map<String, List<Told>> byId) {
    long life = Long.parseLong(String.valueOf(sent.webHeaders().get("TTL")));
    return byId.getOrDefault(id(sent), List.of()).stream()
        .anyMatch(told ->
            !sent.at().isBefore(told.expiresAt())
                || sent.at().plusSeconds(life).isAfter(told.expiresAt()));
  }

  /** A slot that was told to a device under an id. */
  record Told(String id, String token, String slot, Instant expiresAt) {
    String where() {
      return token + " " + slot;
    }
  }

  /** The reasons why deliveries were given up, and how many. */
  record GivenUp(String reason, int number) {}

  List<GivenUp> givenUp() {
    return office.database.read(tx -> tx.sql(CrowdSql.class).givenUp());
  }

  interface CrowdSql {
    @SqlQuery(
        """
        select reason, count(*) as number from delivery where state = 'FAILED'
        group by reason order by reason
        """)
    List<GivenUp> givenUp();

    @SqlQuery(
        """
        select d.id, v.token, r.slot, n.expires_at
        from reminder r
        join notification n on n.id = r.notification_id
        join delivery d on d.notification_id = n.id
        join device v on v.id = d.device_id
        """)
    List<Told> told();

    @SqlQuery("select count(*) from reminder")
    int reminders();

    @SqlQuery("select count(*) from reminder where dropped is not null")
    int stale();

    @SqlQuery(
        """
        select (select count(*) from reminder where notification_id is null and dropped is null)
          + (select count(*) from delivery where state in ('WAITING', 'HELD'))
        """)
    long left();
  }
}
