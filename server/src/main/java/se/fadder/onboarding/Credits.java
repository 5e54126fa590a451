package se.fadder.onboarding;

import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/**
 * Counts what a newcomer has done earlier, such as in an internship. They or a mentor ask for it;
 * those who answer for the plan decide.
 */
public final class Credits {
  private final Today today;
  private final StepCommands commands;
  private final StepHistory history;

  Credits(Today today, StepCommands commands, StepHistory history) {
    this.today = today;
    this.commands = commands;
    this.history = history;
  }

  /** Asks to have an open step credited; asked again, it says it in other words. */
  public Outcome<StepId> ask(WriteTx tx, Viewer viewer, StepId id, int revision, String note) {
    return commands.change(
        tx,
        viewer,
        id,
        revision,
        seen -> seen.access().mayAskCredit(seen.step()),
        seen -> {
          if (seen.step().isDone()) {
            return Optional.of(StepEdits.notOpen());
          }
          tx.sql(StepChangeSql.class).askCredit(id, today.now(), viewer.person(), note);
          history.note(tx, viewer, seen.plan(), id, StepEventKind.CREDIT_ASKED, null, note);
          return Optional.empty();
        });
  }

  /** Credits an open step, whether or not somebody has asked for it. */
  public Outcome<StepId> credit(WriteTx tx, Viewer viewer, StepId id, int revision, String note) {
    return commands.change(
        tx,
        viewer,
        id,
        revision,
        StepEdits::mayChange,
        seen -> {
          if (seen.step().isDone()) {
            return Optional.of(StepEdits.notOpen());
          }
          credit(tx, viewer, seen.plan(), id, note);
          return Optional.empty();
        });
  }

  void credit(WriteTx tx, Viewer viewer, Plan plan, StepId id, String note) {
    tx.sql(StepChangeSql.class).end(id, StepEnding.CREDITED, today.now(), viewer.person(), note);
    history.note(tx, viewer, plan, id, StepEventKind.CREDITED, null, note);
  }

  /** Answers no to whoever has asked. */
  public Outcome<StepId> decline(
      WriteTx tx, Viewer viewer, StepId id, int revision, String reason) {
    return commands.change(
        tx,
        viewer,
        id,
        revision,
        StepEdits::mayChange,
        seen -> {
          if (seen.step().creditAskedAt() == null) {
            return Optional.of(
                Problem.of("CREDIT_NOT_ASKED", "Nobody waits for an answer about credit."));
          }
          tx.sql(StepChangeSql.class).declineCredit(id, reason);
          history.note(tx, viewer, seen.plan(), id, StepEventKind.CREDIT_DECLINED, null, reason);
          return Optional.empty();
        });
  }
}
