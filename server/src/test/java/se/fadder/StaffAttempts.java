package se.fadder;

import java.util.Map;
import se.fadder.kernel.Outcome;
import se.fadder.staff.StaffRows;

/** The attempts to see and to decide about a file of staff, by the name of {@link AccessTest}. */
final class StaffAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.of(
          "staff file see",
          (w, tx, v) -> {
            StaffRows.shown(tx, w);
            return StaffRows.sees(w, tx, v);
          },
          "staff file's changes see",
          (w, tx, v) -> StaffRows.seesChanges(w, tx, v, StaffRows.shown(tx, w)),
          "staff file accept",
          (w, tx, v) ->
              w.staff().files().accept(tx, v, StaffRows.shown(tx, w), null) instanceof Outcome.Done,
          "staff file discard",
          (w, tx, v) ->
              w.staff().files().discard(tx, v, StaffRows.shown(tx, w)) instanceof Outcome.Done,
          "staff file's change hold",
          (w, tx, v) -> StaffRows.hold(w, tx, v, StaffRows.shown(tx, w)) instanceof Outcome.Done,
          "staff file's change answer",
          (w, tx, v) -> StaffRows.answer(w, tx, v, StaffRows.shown(tx, w)) instanceof Outcome.Done);

  private StaffAttempts() {}
}
