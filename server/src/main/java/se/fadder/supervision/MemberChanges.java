package se.fadder.supervision;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/**
 * The changes of who takes part in a planned session, until it begins: by whoever leads it; where
 * somebody from outside does, by whoever planned it and takes part; and by managers and HR of all
 * who take part.
 */
public final class MemberChanges {
  private final SessionReader reader;
  private final SessionAccess access;
  private final SessionTimes times;
  private final SessionRules rules;
  private final SessionWriter writer;

  MemberChanges(
      SessionReader reader,
      SessionAccess access,
      SessionTimes times,
      SessionRules rules,
      SessionWriter writer) {
    this.reader = reader;
    this.access = access;
    this.times = times;
    this.rules = rules;
    this.writer = writer;
  }

  /** Those of the sessions in which the viewer may change now who takes part. */
  public Map<SessionId, SessionId> changeable(Tx tx, Viewer viewer, Set<SessionId> ids) {
    Map<SessionId, SessionStanding> standings = access.of(tx, viewer, ids);
    return reader.byIds(tx, standings.keySet()).values().stream()
        .filter(session -> isOpen(session) && mayChange(tx, viewer, session, standings))
        .collect(toMap(Session::id, Session::id));
  }

  private boolean mayChange(
      Tx tx, Viewer viewer, Session session, Map<SessionId, SessionStanding> standings) {
    SessionStanding standing = Objects.requireNonNull(standings.get(session.id()));
    return isInCharge(viewer, session, standing)
        && access.mayArrange(tx, viewer, session.id(), standing);
  }

  private static boolean isInCharge(Viewer viewer, Session session, SessionStanding standing) {
    PersonId inCharge = session.leaderId() == null ? session.madeBy() : session.leaderId();
    return standing == SessionStanding.OVERSEER
        || (standing == SessionStanding.PARTICIPANT && viewer.person().equals(inCharge));
  }

  /** Whether it is still open who takes part. */
  private boolean isOpen(Session session) {
    return session.isPlanned() && !times.hasBegun(session);
  }

  /**
   * Takes people into a session, and others out of it. Who is in it already, or out of it, stays
   * so.
   *
   * @param revision of the session that they saw; null when they do not know
   */
  public Outcome<SessionId> change(
      WriteTx tx,
      Viewer viewer,
      SessionId id,
      List<PersonId> add,
      List<PersonId> remove,
      @Nullable Integer revision) {
    Map<SessionId, SessionStanding> standings = access.of(tx, viewer, Set.of(id));
    Optional<Session> found =
        reader.byIds(tx, standings.keySet()).values().stream()
            .filter(session -> mayChange(tx, viewer, session, standings))
            .findFirst();
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    Session session = found.get();
    if (!session.isPlanned()) {
      return SessionEnds.already(id, session);
    }
    if (!isOpen(session)) {
      return Outcome.refused(
          Problem.at("sessionId", "SESSION_BEGUN", "It has begun, or is called off."));
    }
    if (revision != null && revision != session.revision()) {
      return SessionEnds.changed(id);
    }
    return change(tx, viewer, session, add, remove);
  }

  private Outcome<SessionId> change(
      WriteTx tx, Viewer viewer, Session session, List<PersonId> add, List<PersonId> remove) {
    Set<PersonId> before = reader.people(tx, session.id());
    Set<PersonId> added = new LinkedHashSet<>(add);
    added.removeAll(before);
    Set<PersonId> removed = new LinkedHashSet<>(remove);
    removed.retainAll(before);
    Set<PersonId> after = new HashSet<>(before);
    after.addAll(added);
    after.removeAll(removed);
    Optional<Problem> problem =
        badNames(session, add, remove)
            .or(() -> SessionRules.badNumber(session.leaderId(), after))
            .or(() -> rules.againstNew(tx, viewer, session, before, added));
    if (problem.isPresent()) {
      return new Outcome.Refused<>(List.of(problem.get()), session.id());
    }
    if (!added.isEmpty() || !removed.isEmpty()) {
      writer.changeMembers(tx, viewer, session.lasting(session.ends()), added, removed);
    }
    return Outcome.done(session.id());
  }

  private static Optional<Problem> badNames(
      Session session, List<PersonId> add, List<PersonId> remove) {
    List<PersonId> named = new ArrayList<>(add);
    named.addAll(remove);
    if (session.leaderId() != null) {
      if (remove.contains(session.leaderId())) {
        return Optional.of(
            Problem.at("removeIds", "ONE_LEADER", "Whoever leads it takes part in it."));
      }
      named.add(session.leaderId());
    }
    return new HashSet<>(named).size() < named.size()
        ? Optional.of(Problem.at("addIds", "PERSON_TWICE", "Somebody is named twice."))
        : Optional.empty();
  }
}
