package se.fadder.supervision;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SessionSql.OfPerson;

/** What the viewer's day has of their own sessions: those to come, and those to log. */
public final class SessionsOfTheDay {
  /** How many days ahead a session is somebody's next one with a person. */
  static final int NEXT_WITHIN = 90;

  private final SessionReader reader;
  private final SessionAccess access;
  private final SessionTimes times;

  SessionsOfTheDay(SessionReader reader, SessionAccess access, SessionTimes times) {
    this.reader = reader;
    this.access = access;
    this.times = times;
  }

  /** A session of the viewer's, and with whom. */
  record Own(Session session, @Nullable PersonId with) {}

  /** The viewer's sessions that are planned and not over, up to a day; the next first. */
  List<Own> toCome(Tx tx, Viewer viewer, LocalDate to, int most) {
    return own(
        tx,
        viewer,
        tx.sql(SessionAgendaSql.class)
            .toCome(viewer.person(), times.day(), time(tx, viewer), to, most));
  }

  /** The viewer's sessions of which they are asked whether they took place; the oldest first. */
  List<Own> toLog(Tx tx, Viewer viewer, int most) {
    return own(
        tx,
        viewer,
        tx.sql(SessionAgendaSql.class)
            .toLog(viewer.person(), times.firstToLog(), times.day(), time(tx, viewer), most));
  }

  /** What time it is, as far as a session of the viewer's ends today: that alone is asked of it. */
  private LocalTime time(Tx tx, Viewer viewer) {
    LocalDate day = times.day();
    return times.time(
        tx.once(
            new EndsOn(viewer.person(), day),
            () -> tx.sql(SessionAgendaSql.class).ends(viewer.person(), day)));
  }

  private record EndsOn(PersonId person, LocalDate day) {}

  /** Without those in which the viewer is a party no more: of these they are asked nothing. */
  private List<Own> own(Tx tx, Viewer viewer, List<Session> sessions) {
    if (sessions.isEmpty()) {
      return List.of();
    }
    Set<SessionId> ids = sessions.stream().map(Session::id).collect(toSet());
    Map<SessionId, SessionStanding> standings = access.of(tx, viewer, ids);
    Map<SessionId, List<SessionMember>> members = reader.members(tx, ids);
    return sessions.stream()
        .filter(session -> standings.get(session.id()) == SessionStanding.PARTICIPANT)
        .map(session ->
            new Own(session, with(viewer, session, members.getOrDefault(session.id(), List.of()))))
        .toList();
  }

  /** Whom the viewer meets: the other of two, or whoever leads a group. */
  private static @Nullable PersonId with(
      Viewer viewer, Session session, List<SessionMember> members) {
    List<PersonId> others =
        members.stream()
            .map(SessionMember::personId)
            .filter(person -> !person.equals(viewer.person()))
            .toList();
    if (others.size() == 1) {
      return others.getFirst();
    }
    return viewer.person().equals(session.leaderId()) ? null : session.leaderId();
  }

  /** The viewer's next session with each of those people; no entry where there is none. */
  public Map<PersonId, Session> next(Tx tx, Viewer viewer, Collection<PersonId> people) {
    Set<PersonId> others =
        people.stream().filter(person -> !person.equals(viewer.person())).collect(toSet());
    if (others.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, SessionId> first = new HashMap<>();
    for (OfPerson of :
        tx.sql(SessionAgendaSql.class)
            .with(
                viewer.person(),
                others,
                times.day(),
                time(tx, viewer),
                times.day().plusDays(NEXT_WITHIN))) {
      first.putIfAbsent(of.personId(), of.sessionId());
    }
    Map<SessionId, Session> sessions = reader.byIds(tx, Set.copyOf(first.values()));
    Map<PersonId, Session> next = new HashMap<>();
    first.forEach((person, id) -> {
      Session session = sessions.get(id);
      if (session != null) {
        next.put(person, session);
      }
    });
    return next;
  }
}
