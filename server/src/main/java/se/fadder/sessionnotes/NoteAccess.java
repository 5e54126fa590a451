package se.fadder.sessionnotes;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionAccess;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionStanding;

/**
 * The access to what is typed of sessions: whoever takes part reads and writes it, whoever took
 * part reads it, and whoever oversees a session sees nothing of it. A case review has no text.
 */
final class NoteAccess {
  private final SessionAccess access;
  private final SessionReader sessions;

  NoteAccess(SessionAccess access, SessionReader sessions) {
    this.access = access;
    this.sessions = sessions;
  }

  /** The sessions, among some, of which the viewer may read what was typed. */
  Set<SessionId> readable(Tx tx, Viewer viewer, Collection<SessionId> ids) {
    return access.of(tx, viewer, new HashSet<>(ids)).entrySet().stream()
        .filter(one -> one.getValue().readsTyped())
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** The sessions, among some, that the viewer takes part in and may write something of. */
  Set<SessionId> taken(Tx tx, Viewer viewer, Collection<SessionId> ids) {
    return access.of(tx, viewer, new HashSet<>(ids)).entrySet().stream()
        .filter(one -> one.getValue().writes())
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** The sessions, among some, of which the viewer may write a text. */
  Set<SessionId> writable(Tx tx, Viewer viewer, Collection<SessionId> ids) {
    return sessions.byIds(tx, taken(tx, viewer, ids)).values().stream()
        .filter(session -> !session.isCaseReview())
        .map(Session::id)
        .collect(toSet());
  }

  /** Why the viewer may write nothing of a session, whatever it is; empty when they may. */
  Optional<Problem> problemOfPart(Tx tx, Viewer viewer, SessionId id) {
    return switch (access.of(tx, viewer, id).orElse(SessionStanding.OVERSEER)) {
      case PARTICIPANT -> Optional.empty();
      case FORMER ->
          Optional.of(
              Problem.at(
                  "sessionId",
                  "NO_LONGER_PART",
                  "Who took part reads what was written, and writes nothing any more."));
      case OVERSEER -> Optional.of(Problem.notFound("sessionId"));
    };
  }

  /** Why the viewer may write no text of a session; empty when they may. */
  Optional<Problem> problemOfText(Tx tx, Viewer viewer, SessionId id) {
    Optional<Problem> problem = problemOfPart(tx, viewer, id);
    return problem.isEmpty() && session(tx, id).isCaseReview()
        ? Optional.of(noText("sessionId"))
        : problem;
  }

  Session session(Tx tx, SessionId id) {
    return Objects.requireNonNull(sessions.byIds(tx, Set.of(id)).get(id));
  }

  static Problem noText(String field) {
    return Problem.at(field, "NO_TEXT_IN_CASE_REVIEW", "A case review has no text.");
  }
}
