package se.fadder.sessionhits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Hours;
import se.fadder.calendar.WorkingTime;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.sessionhits.SessionHitSql.HitRow;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionMove;
import se.fadder.supervision.SessionMoves;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SharedTime;

/**
 * The index of planned sessions at whose time somebody does not work. It follows what changes in
 * people's days and hours, and moves nothing.
 *
 * <p>Who puts a session where somebody does not work has agreed to it with them, and nobody is told
 * of that.
 */
final class SessionHits implements SessionMoves {
  /** Until when sessions are looked through: longer than any is planned ahead. */
  private static final Period FARTHEST = Period.ofYears(2);

  /** What puts a session at a time, or takes it from there. Those of a series fit their people. */
  private static final Set<SessionMove> BEARS =
      EnumSet.of(
          SessionMove.PLANNED,
          SessionMove.JOINED,
          SessionMove.LEFT,
          SessionMove.MOVED,
          SessionMove.HELD,
          SessionMove.CALLED_OFF,
          SessionMove.WITHDRAWN);

  private final Today today;
  private final SessionReader reader;
  private final WorkingTimes workingTimes;

  SessionHits(Today today, SessionReader reader, WorkingTimes workingTimes) {
    this.today = today;
    this.reader = reader;
    this.workingTimes = workingTimes;
  }

  /** The event that is published when other sessions than before wait to be moved by somebody. */
  static Event of(PersonId person) {
    return Event.of("sessionhits.told", person);
  }

  /** Hears that somebody works on other days, or at other hours, than before. */
  void availabilityMoved(WriteTx tx, PersonId person) {
    look(tx, Set.of(person));
  }

  /** Looks anew through what is planned with those people, in the same few statements. */
  void look(WriteTx tx, Set<PersonId> people) {
    LocalDate from = today.date();
    SessionHitSql sql = tx.sql(SessionHitSql.class);
    Map<PersonId, Set<HitRow>> before = byPerson(sql.ofPeople(people, from));
    Map<PersonId, List<Session>> sessions = reader.between(tx, people, from, from.plus(FARTHEST));
    if (before.isEmpty() && sessions.isEmpty()) {
      return;
    }
    Map<PersonId, Set<HitRow>> now = byPerson(hits(tx, sessions, before));
    Set<PersonId> changed =
        people.stream()
            .filter(
                one -> !before.getOrDefault(one, Set.of()).equals(now.getOrDefault(one, Set.of())))
            .collect(toSet());
    if (changed.isEmpty()) {
      return;
    }
    sql.forgetPeople(changed, from);
    insert(tx, of(changed, now));
    tell(tx, of(changed, before));
    tell(tx, of(changed, now));
  }

  private static Map<PersonId, Set<HitRow>> byPerson(List<HitRow> rows) {
    return rows.stream().collect(groupingBy(HitRow::personId, toSet()));
  }

  private static List<HitRow> of(Set<PersonId> people, Map<PersonId, Set<HitRow>> rows) {
    return people.stream().flatMap(one -> rows.getOrDefault(one, Set.of()).stream()).toList();
  }

  private List<HitRow> hits(
      WriteTx tx, Map<PersonId, List<Session>> sessions, Map<PersonId, Set<HitRow>> before) {
    List<HitRow> hits = new ArrayList<>();
    timesOf(tx, sessions.keySet())
        .forEach((person, time) -> {
          Set<SessionId> agreed =
              before.getOrDefault(person, Set.of()).stream()
                  .filter(HitRow::agreed)
                  .map(HitRow::sessionId)
                  .collect(toSet());
          for (Session session : sessions.getOrDefault(person, List.of())) {
            if (session.isPlanned() && isHit(session, time)) {
              hits.add(row(session, person, agreed.contains(session.id())));
            }
          }
        });
    return hits;
  }

  private Map<PersonId, WorkingTime> timesOf(WriteTx tx, Set<PersonId> people) {
    return workingTimes.of(tx, people, today.date());
  }

  private static boolean isHit(Session session, WorkingTime time) {
    return !new SharedTime(List.of(time)).fits(session.day(), hours(session));
  }

  static Hours hours(Session session) {
    return new Hours(session.begins(), session.ends());
  }

  private static HitRow row(Session session, PersonId person, boolean agreed) {
    return new HitRow(session.id(), person, told(session), session.day(), agreed);
  }

  private static @Nullable PersonId told(Session session) {
    return session.leaderId() == null ? session.madeBy() : session.leaderId();
  }

  private static void insert(WriteTx tx, List<HitRow> rows) {
    if (!rows.isEmpty()) {
      tx.sql(SessionHitSql.class).insert(rows);
    }
  }

  private static void tell(WriteTx tx, List<HitRow> rows) {
    Set<PersonId> told = new HashSet<>();
    for (HitRow row : rows) {
      if (row.toldId() != null && !row.agreed()) {
        told.add(row.toldId());
      }
    }
    told.forEach(person -> tx.publish(of(person)));
  }

  @Override
  public void moved(
      WriteTx tx,
      @Nullable Viewer actor,
      Session session,
      Set<PersonId> members,
      SessionMove what) {
    boolean isNew = what == SessionMove.PLANNED;
    if (!BEARS.contains(what) || (isNew && session.seriesId() != null)) {
      return;
    }
    switch (what) {
      case PLANNED, JOINED -> {}
      case LEFT -> tx.sql(SessionHitSql.class).forget(session.id(), members);
      default -> tx.sql(SessionHitSql.class).forget(session.id());
    }
    if (session.isPlanned() && what != SessionMove.LEFT) {
      List<HitRow> agreed = new ArrayList<>();
      timesOf(tx, members)
          .forEach((person, time) -> {
            if (isHit(session, time)) {
              agreed.add(row(session, person, true));
            }
          });
      insert(tx, agreed);
    }
    PersonId told = told(session);
    if (!isNew && told != null) {
      tx.publish(of(told));
    }
  }
}
