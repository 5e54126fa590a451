package se.fadder.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.supervision.SessionSql.OfPerson;

/**
 * The rule who may know of a session. Whoever takes part reads and writes there while they are
 * employed and, with a mentor, until the mentorship is over. Managers and HR of somebody who takes
 * part see that they met. To nobody else it exists.
 */
public final class SessionAccess {
  private final People people;
  private final SessionReader reader;

  SessionAccess(People people, SessionReader reader) {
    this.people = people;
    this.reader = reader;
  }

  /** How the viewer stands to a session; empty where there is none for them. */
  public Optional<SessionStanding> of(Tx tx, Viewer viewer, SessionId id) {
    return Optional.ofNullable(of(tx, viewer, Set.of(id)).get(id));
  }

  /** How the viewer stands to each of those sessions; no entry where there is none for them. */
  public Map<SessionId, SessionStanding> of(Tx tx, Viewer viewer, Set<SessionId> ids) {
    return tx.each(
        new StandingOf(viewer.person(), people.today()), ids, some -> find(tx, viewer, some));
  }

  private record StandingOf(PersonId viewer, LocalDate day) {}

  private Map<SessionId, SessionStanding> find(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Map<SessionId, Session> sessions = reader.byIds(tx, ids);
    Map<SessionId, Set<PersonId>> members = peopleOf(tx, sessions.keySet());
    Set<SessionId> own = new HashSet<>();
    members.forEach((id, some) -> {
      if (some.contains(viewer.person())) {
        own.add(id);
      }
    });
    Map<SessionId, SessionStanding> standings = new HashMap<>();
    Set<SessionId> closed = closed(tx, viewer.person(), sessions, members, own);
    AccessScope scope = people.reach(tx, viewer);
    own.forEach(id -> {
      boolean there = scope.isColleagueAt(known(sessions, id).unitPath());
      standings.put(
          id, there && !closed.contains(id) ? SessionStanding.PARTICIPANT : SessionStanding.FORMER);
    });
    Set<SessionId> others = new HashSet<>(sessions.keySet());
    others.removeAll(own);
    Set<PersonId> inReach = inReach(tx, viewer, all(members, others));
    others.stream()
        .filter(id -> members.getOrDefault(id, Set.of()).stream().anyMatch(inReach::contains))
        .forEach(id -> standings.put(id, SessionStanding.OVERSEER));
    return standings;
  }

  private static Session known(Map<SessionId, Session> sessions, SessionId id) {
    return Optional.ofNullable(sessions.get(id)).orElseThrow();
  }

  private Map<SessionId, Set<PersonId>> peopleOf(Tx tx, Set<SessionId> ids) {
    Map<SessionId, Set<PersonId>> byId = new HashMap<>();
    reader
        .members(tx, ids)
        .forEach((id, members) ->
            byId.put(id, members.stream().map(SessionMember::personId).collect(toSet())));
    return byId;
  }

  private static Set<PersonId> all(
      Map<SessionId, Set<PersonId>> members, Collection<SessionId> ids) {
    return ids.stream().flatMap(id -> members.getOrDefault(id, Set.of()).stream()).collect(toSet());
  }

  /**
   * Those of somebody's sessions with a mentor that lie in a mentorship that is over: to a newcomer
   * with that mentor, to the mentor when it is so of all whom they met there.
   */
  private Set<SessionId> closed(
      Tx tx,
      PersonId person,
      Map<SessionId, Session> sessions,
      Map<SessionId, Set<PersonId>> members,
      Set<SessionId> own) {
    Set<SessionId> mentoring =
        own.stream()
            .filter(id -> known(sessions, id).form() == SessionForm.MENTOR)
            .collect(toSet());
    if (mentoring.isEmpty()) {
      return Set.of();
    }
    Map<SessionId, Set<PersonId>> parted =
        tx.sql(SessionSql.class).parted(mentoring, people.today()).stream()
            .collect(groupingBy(OfPerson::sessionId, mapping(OfPerson::personId, toSet())));
    return mentoring.stream()
        .filter(id -> {
          Set<PersonId> former = parted.getOrDefault(id, Set.of());
          PersonId leader = known(sessions, id).leaderId();
          return former.contains(person)
              || (person.equals(leader) && areAll(former, members.get(id), person));
        })
        .collect(toSet());
  }

  private static boolean areAll(
      Set<PersonId> former, @Nullable Set<PersonId> members, PersonId leader) {
    return members != null
        && members.stream().filter(one -> !one.equals(leader)).allMatch(former::contains);
  }

  /** Those of the people whom the viewer leads or is HR of while their employment lasts. */
  public Set<PersonId> inReach(Tx tx, Viewer viewer, Set<PersonId> some) {
    AccessScope scope = people.reach(tx, viewer);
    if (some.isEmpty() || !(scope.holdsAnywhere(Role.MANAGER) || scope.holdsAnywhere(Role.HR))) {
      return Set.of();
    }
    Set<PersonId> reached = new HashSet<>();
    people
        .allEmployments(tx, some)
        .forEach((person, employments) -> {
          if (employments.stream().anyMatch(at -> reaches(scope, at))) {
            reached.add(person);
          }
        });
    return reached;
  }

  private static boolean reaches(AccessScope scope, Employment at) {
    return !at.term().endedBefore(scope.day())
        && (scope.leads(at.unitPath()) || scope.isHrOf(at.unitPath()));
  }

  /**
   * Whether the viewer may set when a session is: whoever takes part, and whoever leads or is HR of
   * all who do.
   */
  boolean mayArrange(Tx tx, Viewer viewer, SessionId id, SessionStanding standing) {
    return standing.writes()
        || (standing == SessionStanding.OVERSEER && reachesAll(tx, viewer, reader.people(tx, id)));
  }

  /** Whether the viewer leads or is HR of all of them. */
  boolean reachesAll(Tx tx, Viewer viewer, Set<PersonId> some) {
    return inReach(tx, viewer, some).containsAll(some);
  }
}
