package se.fadder.supervision;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** The sessions as far as a viewer may see them: to whoever takes no part, that some people met. */
public final class SeenSessions {
  private final SessionReader reader;
  private final SessionAccess access;
  private final SessionTimes times;
  private final BusyTimes busyTimes;
  private final ReadLog readLog;

  SeenSessions(
      SessionReader reader,
      SessionAccess access,
      SessionTimes times,
      BusyTimes busyTimes,
      ReadLog readLog) {
    this.reader = reader;
    this.access = access;
    this.times = times;
    this.busyTimes = busyTimes;
    this.readLog = readLog;
  }

  /** Those of the sessions that the viewer may know of. */
  public Map<SessionId, Session> byIds(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Set<SessionId> seen = access.of(tx, viewer, ids).keySet();
    members(tx, viewer, seen); // Notes whom they are about.
    return reader.byIds(tx, seen);
  }

  /** The members of each session: all, to whoever takes part; else those in the viewer's reach. */
  public Map<SessionId, List<SessionMember>> members(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Map<SessionId, SessionStanding> standings = access.of(tx, viewer, ids);
    Map<SessionId, List<SessionMember>> all = reader.members(tx, standings.keySet());
    Set<PersonId> inReach = access.inReach(tx, viewer, overseen(standings, all));
    readLog.note(viewer, inReach, SessionReadKind.SESSION);
    Map<SessionId, List<SessionMember>> seen = new HashMap<>();
    all.forEach((id, members) ->
        seen.put(
            id,
            standings.get(id) == SessionStanding.OVERSEER
                ? members.stream().filter(one -> inReach.contains(one.personId())).toList()
                : members));
    return seen;
  }

  private static Set<PersonId> overseen(
      Map<SessionId, SessionStanding> standings, Map<SessionId, List<SessionMember>> all) {
    return all.entrySet().stream()
        .filter(entry -> standings.get(entry.getKey()) == SessionStanding.OVERSEER)
        .flatMap(entry -> entry.getValue().stream())
        .map(SessionMember::personId)
        .collect(toSet());
  }

  /** Those of the sessions that the viewer may put off or call off now. */
  public Map<SessionId, SessionId> movable(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Map<SessionId, SessionStanding> standings = access.of(tx, viewer, ids);
    return reader.byIds(tx, standings.keySet()).values().stream()
        .filter(times::isToMove)
        .map(Session::id)
        .filter(id -> access.mayArrange(tx, viewer, id, Objects.requireNonNull(standings.get(id))))
        .collect(toMap(Function.identity(), Function.identity()));
  }

  /** A person in a session. */
  public record InSession(SessionId session, PersonId person) {}

  /**
   * Those who are busy with something else while their session is, for whoever may put it off: from
   * free and busy alone, and never with what.
   */
  public Map<InSession, Boolean> busyElse(Tx tx, Viewer viewer, Set<InSession> wanted) {
    Set<SessionId> movable =
        movable(tx, viewer, wanted.stream().map(InSession::session).collect(toSet())).keySet();
    Map<SessionId, TimeSpan> spans = new HashMap<>();
    reader.byIds(tx, movable).forEach((id, s) -> spans.put(id, times.span(s.time())));
    if (spans.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, Map<BusySource, TimeSpan>> busy =
        busyTimes.knownBySource(
            tx, wanted.stream().map(InSession::person).collect(toSet()), around(spans));
    Map<InSession, Boolean> found = new HashMap<>();
    wanted.forEach(one -> {
      TimeSpan span = spans.get(one.session());
      if (span != null) {
        BusySource own = SessionWriter.busy(one.session());
        found.put(
            one,
            busy.getOrDefault(one.person(), Map.of()).entrySet().stream()
                .anyMatch(at -> !at.getKey().equals(own) && at.getValue().overlaps(span)));
      }
    });
    return found;
  }

  /** The span from the earliest beginning to the latest end of some. */
  private static TimeSpan around(Map<SessionId, TimeSpan> spans) {
    Set<Instant> instants = new HashSet<>();
    spans
        .values()
        .forEach(span -> {
          instants.add(span.begins());
          instants.add(span.ends());
        });
    return new TimeSpan(
        instants.stream().min(Instant::compareTo).orElseThrow(),
        instants.stream().max(Instant::compareTo).orElseThrow());
  }
}
