package se.fadder.sessionhits;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WorkingTime;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.sessionhits.SessionHitSql.Hit;
import se.fadder.supervision.SeriesReader;
import se.fadder.supervision.SeriesReason;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionAccess;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionMember;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionStanding;
import se.fadder.supervision.SessionTime;
import se.fadder.supervision.SessionTimes;
import se.fadder.supervision.SharedTime;

/**
 * The sessions at whose time not all work any more, with the day that is offered instead, for
 * whoever may move them. It says why, and not because of whom.
 */
public final class SessionHitOffers {
  /** The most sessions that are told at once. */
  static final int MOST = 50;

  private final Today today;
  private final SessionTimes times;
  private final SessionReader reader;
  private final SessionAccess access;
  private final WorkingTimes workingTimes;
  private final BusyTimes busyTimes;

  SessionHitOffers(
      Today today,
      SessionTimes times,
      SessionReader reader,
      SessionAccess access,
      WorkingTimes workingTimes,
      BusyTimes busyTimes) {
    this.today = today;
    this.times = times;
    this.reader = reader;
    this.access = access;
    this.workingTimes = workingTimes;
    this.busyTimes = busyTimes;
  }

  /** The sessions that are hit and that the viewer may move, the first to come. */
  public List<SessionHit> of(Tx tx, Viewer viewer) {
    SessionHitSql sql = tx.sql(SessionHitSql.class);
    List<Hit> hits = new ArrayList<>(sql.takingPart(viewer.person(), today.date(), MOST));
    hits.addAll(sql.told(viewer.person(), today.date(), MOST));
    Set<SessionId> ids = hits.stream().map(Hit::sessionId).collect(toSet());
    Map<SessionId, Session> sessions = ids.isEmpty() ? Map.of() : movable(tx, viewer, ids);
    return sessions.isEmpty() ? List.of() : offers(tx, sessions);
  }

  /** Those of the sessions that are ahead and that the viewer may move. */
  private Map<SessionId, Session> movable(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Map<SessionId, Session> sessions = new HashMap<>(reader.byIds(tx, ids));
    Map<SessionId, SessionStanding> standings = access.of(tx, viewer, ids);
    Map<SessionId, Set<PersonId>> people = peopleOf(tx, ids);
    Set<PersonId> reached =
        standings.containsValue(SessionStanding.OVERSEER)
            ? access.inReach(tx, viewer, all(people))
            : Set.of();
    sessions
        .keySet()
        .removeIf(id -> {
          SessionStanding standing = standings.get(id);
          return standing == null
              || times.hasBegun(Objects.requireNonNull(sessions.get(id)))
              || !(standing.writes()
                  || (standing == SessionStanding.OVERSEER
                      && reached.containsAll(people.getOrDefault(id, Set.of()))));
        });
    return sessions;
  }

  private Map<SessionId, Set<PersonId>> peopleOf(Tx tx, Set<SessionId> ids) {
    Map<SessionId, Set<PersonId>> people = new HashMap<>();
    reader
        .members(tx, ids)
        .forEach((id, members) ->
            people.put(id, members.stream().map(SessionMember::personId).collect(toSet())));
    return people;
  }

  private static Set<PersonId> all(Map<SessionId, Set<PersonId>> people) {
    return people.values().stream().flatMap(Set::stream).collect(toSet());
  }

  private List<SessionHit> offers(Tx tx, Map<SessionId, Session> sessions) {
    Map<SessionId, Set<PersonId>> people = peopleOf(tx, sessions.keySet());
    Map<PersonId, WorkingTime> working = workingTimes.of(tx, all(people), today.date());
    List<Session> ordered = sessions.values().stream().sorted(SeriesReader.BY_TIME).toList();
    Map<PersonId, List<TimeSpan>> busy = busy(tx, all(people), ordered);
    List<SessionHit> hits = new ArrayList<>();
    for (Session session : ordered.subList(0, Math.min(MOST, ordered.size()))) {
      Set<PersonId> members = people.getOrDefault(session.id(), Set.of());
      SharedTime shared =
          SharedTime.of(
              members.stream().map(one -> Objects.requireNonNull(working.get(one))).toList());
      Hours hours = SessionHits.hours(session);
      Optional<SeriesReason> reason = shared.hindrance(session.day(), hours);
      if (reason.isPresent()) {
        LocalDate offered = offered(session, shared, hours);
        hits.add(
            new SessionHit(
                session, reason.get(), offered, overlaps(session, offered, members, busy)));
      }
    }
    return hits;
  }

  private @Nullable LocalDate offered(Session session, SharedTime shared, Hours hours) {
    SessionTime now = new SessionTime(today.date(), session.begins(), session.ends());
    boolean isToday = shared.fits(today.date(), hours) && times.beginsAt(now).isAfter(today.now());
    LocalDate from = isToday ? today.date() : today.date().plusDays(1);
    return shared.insteadOf(session.day(), hours, new Term(from, null)).orElse(null);
  }

  /** When those people are busy in the weeks of the sessions. */
  private Map<PersonId, List<TimeSpan>> busy(Tx tx, Set<PersonId> all, List<Session> ordered) {
    return busyTimes.knownToOthers(
        tx,
        all,
        new TimeSpan(
            instant(ordered.getFirst().day().minusWeeks(1)),
            instant(ordered.getLast().day().plusWeeks(1))));
  }

  private Instant instant(LocalDate day) {
    return day.atStartOfDay(today.zone()).toInstant();
  }

  private boolean overlaps(
      Session session,
      @Nullable LocalDate day,
      Set<PersonId> members,
      Map<PersonId, List<TimeSpan>> busy) {
    if (day == null) {
      return false;
    }
    TimeSpan then = times.span(new SessionTime(day, session.begins(), session.ends()));
    return members.stream()
        .anyMatch(one -> busy.getOrDefault(one, List.of()).stream().anyMatch(then::overlaps));
  }

  /** Says that a session stays where it is, although not all work then. */
  public Outcome<SessionId> keep(WriteTx tx, Viewer viewer, SessionId id) {
    if (movable(tx, viewer, new HashSet<>(Set.of(id))).isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    PersonId told = tx.sql(SessionHitSql.class).toldOf(id);
    if (tx.sql(SessionHitSql.class).agree(id) > 0 && told != null) {
      tx.publish(SessionHits.of(told));
    }
    return Outcome.done(id);
  }
}
