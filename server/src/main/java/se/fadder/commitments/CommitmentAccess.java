package se.fadder.commitments;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SessionAccess;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionStanding;

/**
 * Who may see commitments: of a session whoever takes part in it, or has; of any other those who
 * are named in it. No manager does, nor HR.
 */
final class CommitmentAccess {
  private final SessionAccess sessions;

  CommitmentAccess(SessionAccess sessions) {
    this.sessions = sessions;
  }

  /** Those of the commitments that the viewer may read. */
  List<Commitment> readable(Tx tx, Viewer viewer, Collection<Commitment> some) {
    return of(tx, viewer, some, standing -> standing != SessionStanding.OVERSEER);
  }

  /** Those of the commitments that still go on for the viewer, so that they may change them. */
  List<Commitment> ongoing(Tx tx, Viewer viewer, Collection<Commitment> some) {
    return of(tx, viewer, some, standing -> standing == SessionStanding.PARTICIPANT);
  }

  private List<Commitment> of(
      Tx tx, Viewer viewer, Collection<Commitment> some, Predicate<SessionStanding> suffices) {
    Map<SessionId, SessionStanding> standings = standings(tx, viewer, some);
    return some.stream()
        .filter(commitment -> {
          SessionId session = commitment.sessionId();
          if (session == null) {
            return commitment.named().anyMatch(viewer.person()::equals);
          }
          SessionStanding standing = standings.get(session);
          return standing != null && suffices.test(standing);
        })
        .toList();
  }

  private Map<SessionId, SessionStanding> standings(
      Tx tx, Viewer viewer, Collection<Commitment> some) {
    Set<SessionId> ids =
        some.stream().map(Commitment::sessionId).filter(Objects::nonNull).collect(toSet());
    return ids.isEmpty() ? Map.of() : sessions.of(tx, viewer, ids);
  }

  /** Those of the sessions whose commitments the viewer may read. */
  Set<SessionId> readable(Tx tx, Viewer viewer, Set<SessionId> ids) {
    return sessions.of(tx, viewer, ids).entrySet().stream()
        .filter(of -> of.getValue() != SessionStanding.OVERSEER)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** Whether the viewer takes part in a session, and so may write. */
  boolean takesPart(Tx tx, Viewer viewer, SessionId id) {
    return sessions.of(tx, viewer, id).filter(SessionStanding.PARTICIPANT::equals).isPresent();
  }
}
