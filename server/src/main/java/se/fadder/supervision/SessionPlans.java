package se.fadder.supervision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/**
 * The planning of sessions: by anybody employed, of those that they lead or take part in with
 * colleagues; by managers and HR, of people in their reach.
 */
public final class SessionPlans {
  private final SessionTimes times;
  private final SessionRules rules;
  private final SessionWriter writer;

  SessionPlans(SessionTimes times, SessionRules rules, SessionWriter writer) {
    this.times = times;
    this.rules = rules;
    this.writer = writer;
  }

  /** Registers a listener for all that happens to sessions. Called before the start. */
  public void addListener(SessionMoves listener) {
    writer.addListener(listener);
  }

  /** Plans a session, whatever else those people do at that time. */
  public Outcome<SessionId> plan(WriteTx tx, Viewer viewer, SessionDraft draft) {
    Optional<Problem> bad = times.badToPlan(draft.time());
    if (bad.isPresent()) {
      return Outcome.refused(bad.get());
    }
    Outcome<SessionPlace> place = rules.place(tx, viewer, draft);
    if (place instanceof Outcome.Done<SessionPlace>(SessionPlace at)) {
      Session session = Session.planned(draft, at, viewer.person());
      writer.insert(tx, viewer, List.of(session), draft.people());
    }
    return place.map(SessionPlace::id);
  }

  /**
   * Records a session that is agreed or has been, such as from seeding; it checks neither access
   * nor times.
   *
   * @param state what became of it; the reason is a hindrance when it was called off
   */
  public SessionId record(WriteTx tx, SessionDraft draft, SessionState state) {
    SessionPlace place = rules.placeOf(tx, draft);
    Session session = Session.planned(draft, place, null);
    writer.insert(
        tx,
        null,
        List.of(
            switch (state) {
              case PLANNED -> session;
              case HELD -> ended(session, state, null);
              case CALLED_OFF -> ended(session, state, CallOffReason.HINDERED);
            }),
        draft.people());
    return place.id();
  }

  private Session ended(Session session, SessionState state, @Nullable CallOffReason why) {
    return session.ended(state, session.ends(), why, times.span(session.time()).ends());
  }
}
