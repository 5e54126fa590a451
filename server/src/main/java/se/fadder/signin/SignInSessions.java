package se.fadder.signin;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/** One's own sign-in sessions. Nobody else's can be seen or ended, not even by HR. */
public final class SignInSessions {
  private final Today today;
  private final AuditLog auditLog;
  private final SessionEnds sessionEnds;

  public SignInSessions(Today today, AuditLog auditLog, SessionEnds sessionEnds) {
    this.today = today;
    this.auditLog = auditLog;
    this.sessionEnds = sessionEnds;
  }

  /** The viewer's sessions that last, at most 100, the one used last first. */
  public List<SignInSession> own(Tx tx, Viewer viewer) {
    return tx.sql(SignInSql.class).ofPerson(viewer.person()).stream()
        .filter(session -> !session.isOver(today.now()))
        .toList();
  }

  /** The sessions that are the viewer's own and last. */
  public Map<SignInSessionId, SignInSession> byIds(Tx tx, Viewer viewer, Set<SignInSessionId> ids) {
    return own(tx, viewer).stream()
        .filter(session -> ids.contains(session.id()))
        .collect(toMap(SignInSession::id, Function.identity()));
  }

  /** Ends one session. Whoever uses it is asked to sign in. */
  public Outcome<ViewerId> end(WriteTx tx, Viewer viewer, SignInSessionId id) {
    Optional<SignInSession> session = Optional.ofNullable(byIds(tx, viewer, Set.of(id)).get(id));
    if (session.isEmpty() || tx.sql(SignInSql.class).end(id, viewer.person()) == 0) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    sessionEnds.one(tx, viewer.person(), id.value());
    tx.publish(Event.standing(viewer.person()));
    auditLog.note(
        tx,
        viewer,
        viewer.person(),
        SignInChangeKind.SIGN_IN_SESSION_ENDED,
        id,
        session.get().client().name());
    return Outcome.done(viewer.id());
  }

  /** Ends all sessions but the one through which the viewer asks. */
  public Outcome<ViewerId> endOthers(WriteTx tx, Viewer viewer) {
    sessionEnds.allBut(tx, viewer.person(), viewer.session());
    int ended = tx.sql(SignInSql.class).endOthers(viewer.person(), viewer.session());
    if (ended > 0) {
      tx.publish(Event.standing(viewer.person()));
      auditLog.note(
          tx,
          viewer,
          viewer.person(),
          SignInChangeKind.SIGN_IN_SESSION_ENDED,
          viewer.person(),
          "all others: " + ended);
    }
    return Outcome.done(viewer.id());
  }

  /** Ends all sessions of a person, as the way in which they sign in was reset by another. */
  public void endAll(WriteTx tx, Viewer by, PersonId person) {
    sessionEnds.allBut(tx, person, null);
    tx.sql(SignInSql.class).endAll(person);
    tx.publish(Event.standing(person));
    auditLog.note(
        tx, by, person, SignInChangeKind.SIGN_IN_SESSION_ENDED, person, "all, by a reset");
  }

  /**
   * Ends all sessions of a person for the organisation's directory, which says that they are gone.
   */
  public void endByDirectory(WriteTx tx, PersonId person) {
    sessionEnds.allBut(tx, person, null);
    tx.sql(SignInSql.class).endAll(person);
    tx.publish(Event.standing(person));
    auditLog.note(
        tx, null, person, SignInChangeKind.SIGN_IN_SESSION_ENDED, person, "all, by the directory");
  }

  /**
   * Ends one session of a person for the issuer that has let them in, who is signed out there.
   * Whoever uses it is asked to sign in. There need not be one.
   */
  public void endByIssuer(WriteTx tx, PersonId person, SignInSessionId id) {
    if (tx.sql(SignInSql.class).end(id, person) > 0) {
      sessionEnds.one(tx, person, id.value());
      tx.publish(Event.standing(person));
      auditLog.note(tx, null, person, SignInChangeKind.SIGN_IN_SESSION_ENDED, id, "by the issuer");
    }
  }
}
