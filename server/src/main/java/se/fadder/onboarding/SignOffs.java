package se.fadder.onboarding;

import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;

/**
 * The sign-offs of steps that need two hands: the second is somebody in the role who did not do the
 * step.
 */
public final class SignOffs {
  private final Today today;
  private final ChangeableSteps changeable;
  private final StepHistory history;

  SignOffs(Today today, ChangeableSteps changeable, StepHistory history) {
    this.today = today;
    this.changeable = changeable;
    this.history = history;
  }

  private static boolean mayAnswer(Seen seen) {
    return seen.access().maySignOff(seen.step());
  }

  /** Signs a step that somebody else has done. */
  public Outcome<StepId> sign(WriteTx tx, Viewer viewer, StepId id, int revision) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, SignOffs::mayAnswer);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    tx.sql(StepChangeSql.class).sign(id, today.now(), viewer.person());
    history.note(tx, viewer, seen.plan(), id, StepEventKind.SIGNED_OFF, null, null);
    return changeable.followUp(tx, viewer, seen);
  }

  /** Opens a step again in place of signing it. */
  public Outcome<StepId> sendBack(
      WriteTx tx, Viewer viewer, StepId id, int revision, String reason) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, SignOffs::mayAnswer);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    tx.sql(StepChangeSql.class).reopen(id, reason);
    String was = StepEdits.ended(seen.step());
    history.note(tx, viewer, seen.plan(), id, StepEventKind.SENT_BACK, was, reason);
    return changeable.followUp(tx, viewer, seen);
  }
}
