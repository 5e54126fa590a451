package se.fadder;

import static java.util.Map.entry;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.Map;
import java.util.Set;
import se.fadder.Attempts.Attempt;
import se.fadder.breaks.BreakAnswer;
import se.fadder.breaks.BreakAnswers;
import se.fadder.breaks.BreakBattery;
import se.fadder.breaks.BreakSlotId;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;

/** The attempts at a break that the new hire is reminded of; see {@link Attempts}. */
final class BreakSlotAttempts {
  static final Map<String, Attempt> ALL =
      Map.ofEntries(
          entry(
              "break see",
              (w, tx, v) -> !w.breaks().days().byIds(tx, v, Set.of(due(w, tx))).isEmpty()),
          entry(
              "break answer",
              (w, tx, v) ->
                  isDone(answers(w).answer(tx, v, due(w, tx), BreakAnswer.NOT_NOW, null))),
          entry(
              "break's battery say",
              (w, tx, v) -> {
                BreakSlotId id = due(w, tx);
                assertDone(answers(w).answer(tx, w.viewer("self"), id, BreakAnswer.TAKEN, null));
                return isDone(answers(w).charge(tx, v, id, BreakBattery.MENTAL));
              }));

  private BreakSlotAttempts() {}

  private static BreakAnswers answers(World w) {
    return w.breaks().answers();
  }

  /** The fika of the morning, which is due at ten. */
  private static BreakSlotId due(World w, WriteTx tx) {
    assertDone(w.breakPlans().commands().agree(tx, w.viewer("self"), true));
    return w.breaks().days().today(tx, w.viewer("self")).slots().getFirst().id();
  }

  private static boolean isDone(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done;
  }
}
