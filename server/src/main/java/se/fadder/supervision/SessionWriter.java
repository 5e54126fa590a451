package se.fadder.supervision;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * The one way in which sessions are written: their row, the copies that members have of it, when
 * people are busy, the audit log, and those who are told. It judges nothing.
 */
final class SessionWriter {
  private final SessionReader reader;
  private final SessionTimes times;
  private final BusyTimes busyTimes;
  private final AuditLog auditLog;
  private final List<SessionMoves> listeners = new CopyOnWriteArrayList<>();

  SessionWriter(SessionReader reader, SessionTimes times, BusyTimes busyTimes, AuditLog auditLog) {
    this.reader = reader;
    this.times = times;
    this.busyTimes = busyTimes;
    this.auditLog = auditLog;
  }

  void addListener(SessionMoves listener) {
    listeners.add(listener);
  }

  /** Writes new sessions of the same people, planned or held. */
  void insert(WriteTx tx, @Nullable Viewer actor, List<Session> sessions, Set<PersonId> members) {
    tx.sql(SessionSql.class).insert(sessions);
    tx.sql(SessionSql.class).insertMembers(sessions.stream().map(Session::id).toList(), members);
    busyTimes.add(tx, members, spans(sessions));
    note(tx, actor, sessions, members, false);
    note(tx, actor, sessions, members, true);
    members.forEach(member -> tx.publish(of(member)));
    listeners.forEach(listener -> listener.made(tx, actor, sessions, members));
  }

  private static boolean isHeld(Session session) {
    return session.state() == SessionState.HELD;
  }

  private Map<BusySource, TimeSpan> spans(List<Session> sessions) {
    Map<BusySource, TimeSpan> spans = new LinkedHashMap<>();
    for (Session session : sessions) {
      if (session.state() != SessionState.CALLED_OFF) {
        spans.put(busy(session.id()), times.span(session.time()));
      }
    }
    return spans;
  }

  private void note(
      WriteTx tx,
      @Nullable Viewer actor,
      List<Session> sessions,
      Set<PersonId> members,
      boolean held) {
    Map<SessionId, String> details = new LinkedHashMap<>();
    sessions.stream()
        .filter(session -> isHeld(session) == held)
        .forEach(session -> details.put(session.id(), detail(session)));
    auditLog.noteEach(
        tx,
        actor,
        members,
        held ? SessionChangeKind.SESSION_LOGGED : SessionChangeKind.SESSION_PLANNED,
        details);
  }

  /** Writes a session over what it was. */
  void update(
      WriteTx tx,
      @Nullable Viewer actor,
      Session session,
      SessionMove what,
      SessionChangeKind kind) {
    tx.sql(SessionSql.class).update(session);
    tx.sql(SessionSql.class).updateMembers(session.id(), session.day(), session.isPlanned());
    tell(tx, actor, session, reader.people(tx, session.id()), what, kind);
  }

  /**
   * Writes sessions that are called off over what they were. When people are busy is written once
   * for all: their days follow from it.
   */
  void callOff(
      WriteTx tx,
      @Nullable Viewer actor,
      List<Session> sessions,
      SessionMove what,
      SessionChangeKind kind) {
    if (sessions.isEmpty()) {
      return;
    }
    Set<SessionId> ids = sessions.stream().map(Session::id).collect(toSet());
    Map<SessionId, Set<PersonId>> members = reader.people(tx, ids);
    sessions.forEach(session -> {
      tx.sql(SessionSql.class).update(session);
      tx.sql(SessionSql.class).updateMembers(session.id(), session.day(), session.isPlanned());
    });
    busyTimes.clear(
        tx,
        members.values().stream().flatMap(Set::stream).collect(toSet()),
        ids.stream().map(SessionWriter::busy).collect(toSet()));
    sessions.forEach(session ->
        note(tx, actor, session, members.getOrDefault(session.id(), Set.of()), what, kind));
  }

  private void tell(
      WriteTx tx,
      @Nullable Viewer actor,
      Session session,
      Set<PersonId> members,
      SessionMove what,
      SessionChangeKind kind) {
    BusySource source = busy(session.id());
    if (session.state() == SessionState.CALLED_OFF) {
      busyTimes.clear(tx, members, source);
    } else {
      busyTimes.set(tx, members, source, times.span(session.time()));
    }
    note(tx, actor, session, members, what, kind);
  }

  private void note(
      WriteTx tx,
      @Nullable Viewer actor,
      Session session,
      Set<PersonId> members,
      SessionMove what,
      SessionChangeKind kind) {
    auditLog.noteEach(tx, actor, members, kind, session.id(), detail(session));
    members.forEach(member -> tx.publish(of(member)));
    listeners.forEach(listener -> listener.moved(tx, actor, session, members, what));
  }

  /** Writes a planned session of which some take part from now on, and some no more. */
  void changeMembers(
      WriteTx tx,
      @Nullable Viewer actor,
      Session session,
      Set<PersonId> added,
      Set<PersonId> removed) {
    SessionSql sql = tx.sql(SessionSql.class);
    sql.update(session);
    if (!added.isEmpty()) {
      sql.insertMembers(Set.of(session.id()), added);
      busyTimes.set(tx, added, busy(session.id()), times.span(session.time()));
      note(tx, actor, added, SessionChangeKind.SESSION_JOINED, session);
    }
    if (!removed.isEmpty()) {
      sql.deleteMembers(session.id(), removed);
      busyTimes.clear(tx, removed, busy(session.id()));
      note(tx, actor, removed, SessionChangeKind.SESSION_LEFT, session);
    }
    Set<PersonId> told = new HashSet<>(reader.people(tx, session.id()));
    told.addAll(removed);
    told.forEach(member -> tx.publish(of(member)));
    tell(tx, actor, session, added, SessionMove.JOINED);
    tell(tx, actor, session, removed, SessionMove.LEFT);
  }

  private void note(
      WriteTx tx,
      @Nullable Viewer actor,
      Set<PersonId> some,
      SessionChangeKind kind,
      Session session) {
    auditLog.noteEach(tx, actor, some, kind, session.id(), detail(session));
  }

  private void tell(
      WriteTx tx, @Nullable Viewer actor, Session session, Set<PersonId> some, SessionMove what) {
    if (!some.isEmpty()) {
      listeners.forEach(listener -> listener.moved(tx, actor, session, some, what));
    }
  }

  /** What the audit log says of a session: when and in which form, which HR may read. */
  private static String detail(Session session) {
    return "%s %s %s-%s".formatted(session.form(), session.day(), session.begins(), session.ends());
  }

  /** What makes people busy when the session is. */
  static BusySource busy(SessionId id) {
    return BusySource.of("SESSION", id);
  }

  /** The event that something has happened to a session of the person. */
  static Event of(PersonId person) {
    return Event.of("supervision.session", person);
  }
}
