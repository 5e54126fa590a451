package se.fadder;

import java.util.Map;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.machines.MachineKey;
import se.fadder.machines.MachineScope;
import se.fadder.staff.StaffRows;

/**
 * The attempts to see and to decide about a file of staff, and to make keys for machines, by the
 * name of {@link AccessTest}.
 */
final class StaffAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.of(
          "machine keys see",
          (w, tx, v) -> {
            makes(w, tx, w.viewer("admin"));
            return !w.machines().keys().all(tx, v).isEmpty();
          },
          "machine key make",
          StaffAttempts::makes,
          "machine key revoke",
          (w, tx, v) -> {
            Viewer admin = w.viewer("admin");
            makes(w, tx, admin);
            MachineKey key = w.machines().keys().all(tx, admin).getFirst();
            return w.machines().keys().revoke(tx, v, key.id()) instanceof Outcome.Done;
          },
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

  private static boolean makes(World world, WriteTx tx, Viewer viewer) {
    return world
            .machines()
            .keys()
            .make(tx, viewer, "Heroma", MachineScope.STAFF_FILE, World.DAY.plusDays(30))
        instanceof Outcome.Done;
  }
}
