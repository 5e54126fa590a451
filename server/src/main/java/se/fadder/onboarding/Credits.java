package se.fadder.onboarding;

import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;

/**
 * The credits for what a newcomer has done earlier, such as in an internship. They or a mentor ask
 * for it; those who answer for the plan decide.
 */
public final class Credits {
  private final Today today;
  private final ChangeableSteps changeable;
  private final StepHistory history;

  Credits(Today today, ChangeableSteps changeable, StepHistory history) {
    this.today = today;
    this.changeable = changeable;
    this.history = history;
  }

  /** Asks to have an open step credited; asked again, it says it in other words. */
  public Outcome<StepId> ask(WriteTx tx, Viewer viewer, StepId id, int revision, String note) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, Credits::mayAsk);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    } else if (seen.step().hasEnded()) {
      return Outcome.refused(StepEdits.notOpen());
    }
    tx.sql(StepChangeSql.class).askCredit(id, today.now(), viewer.person(), note);
    history.note(tx, viewer, seen.plan(), id, StepEventKind.CREDIT_ASKED, null, note);
    return changeable.followUp(tx, viewer, seen);
  }

  private static boolean mayAsk(Seen seen) {
    return seen.access().mayAskCredit(seen.step());
  }

  /** Credits an open step, whether or not somebody has asked for it. */
  public Outcome<StepId> credit(WriteTx tx, Viewer viewer, StepId id, int revision, String note) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, StepEdits::mayChange);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    } else if (seen.step().hasEnded()) {
      return Outcome.refused(StepEdits.notOpen());
    }
    credit(tx, viewer, seen.plan(), id, note);
    return changeable.followUp(tx, viewer, seen);
  }

  void credit(WriteTx tx, Viewer viewer, Plan plan, StepId id, String note) {
    tx.sql(StepChangeSql.class).end(id, StepEnding.CREDITED, today.now(), viewer.person(), note);
    history.note(tx, viewer, plan, id, StepEventKind.CREDITED, null, note);
  }

  /** Declines the request of whoever has asked. */
  public Outcome<StepId> decline(
      WriteTx tx, Viewer viewer, StepId id, int revision, String reason) {
    Outcome<Seen> found = changeable.atRevision(tx, viewer, id, revision, StepEdits::mayChange);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    } else if (seen.step().creditAskedAt() == null) {
      return Outcome.refused(
          Problem.of("CREDIT_NOT_ASKED", "Nobody waits for an answer about credit."));
    }
    tx.sql(StepChangeSql.class).declineCredit(id, reason);
    history.note(tx, viewer, seen.plan(), id, StepEventKind.CREDIT_DECLINED, null, reason);
    return changeable.followUp(tx, viewer, seen);
  }
}
