package se.fadder.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionSql.OfPerson;

/**
 * The sessions and their members, read for many in the same few statements. For other rooms; it
 * says nothing of what a viewer may see, which {@link SessionAccess} judges.
 */
public final class SessionReader {
  private enum Asked {
    SESSIONS,
    MEMBERS
  }

  SessionReader() {}

  /** The sessions of those identifiers. */
  public Map<SessionId, Session> byIds(Tx tx, Collection<SessionId> ids) {
    return tx.each(
        Asked.SESSIONS,
        ids,
        some ->
            tx.sql(SessionSql.class).byIds(some).stream()
                .collect(toMap(Session::id, Function.identity())));
  }

  /** The members of each of the sessions; the leader is among them who is employed. */
  public Map<SessionId, List<SessionMember>> members(Tx tx, Collection<SessionId> ids) {
    return tx.each(
        Asked.MEMBERS,
        ids,
        some ->
            tx.sql(SessionSql.class).members(some).stream()
                .collect(groupingBy(SessionMember::sessionId)));
  }

  /** The people of one session. */
  public Set<PersonId> people(Tx tx, SessionId id) {
    return people(tx, Set.of(id)).getOrDefault(id, Set.of());
  }

  /** The people of each of some sessions; no entry for one that has none. */
  Map<SessionId, Set<PersonId>> people(Tx tx, Set<SessionId> ids) {
    Map<SessionId, Set<PersonId>> people = new HashMap<>();
    members(tx, ids)
        .forEach((id, members) ->
            people.put(id, members.stream().map(SessionMember::personId).collect(toSet())));
    return people;
  }

  /** The sessions of each of those people from a day to another, whatever became of them. */
  public Map<PersonId, List<Session>> between(
      Tx tx, Collection<PersonId> people, LocalDate from, LocalDate to) {
    List<OfPerson> found =
        people.isEmpty() ? List.of() : tx.sql(SessionSql.class).between(people, from, to);
    Map<SessionId, Session> sessions =
        byIds(tx, found.stream().map(OfPerson::sessionId).collect(toSet()));
    Map<PersonId, List<Session>> byPerson = new HashMap<>();
    for (OfPerson of : found) {
      byPerson
          .computeIfAbsent(of.personId(), person -> new ArrayList<>())
          .add(Objects.requireNonNull(sessions.get(of.sessionId())));
    }
    return byPerson;
  }

  /** The sessions that are planned for a day, wherever they are, by identifier; after one. */
  public List<Session> plannedOn(Tx tx, LocalDate day, String after, int most) {
    return tx.sql(SessionAgendaSql.class).plannedOn(day, after, most);
  }
}
