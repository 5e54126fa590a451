package se.fadder;

import java.util.Map;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.machines.MachineKey;
import se.fadder.machines.MachineScope;

/** The attempts with keys for machines, by the name of {@link AccessTest}. */
final class MachineAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.of(
          "machine keys see",
          (w, tx, v) -> {
            makes(w, tx, w.viewer("admin"));
            return !w.machines().keys().all(tx, v).isEmpty();
          },
          "machine key make",
          MachineAttempts::makes,
          "machine key revoke",
          (w, tx, v) -> {
            Viewer admin = w.viewer("admin");
            makes(w, tx, admin);
            MachineKey key = w.machines().keys().all(tx, admin).getFirst();
            return w.machines().keys().revoke(tx, v, key.id()) instanceof Outcome.Done;
          },
          "machine key for scim see",
          (w, tx, v) -> {
            makes(w, tx, w.viewer("admin"), MachineScope.SCIM);
            return !w.machines().keys().all(tx, v).isEmpty();
          },
          "machine key trust",
          (w, tx, v) -> {
            Viewer admin = w.viewer("admin");
            makes(w, tx, admin, MachineScope.SCIM);
            MachineKey key = w.machines().keys().all(tx, admin).getFirst();
            return w.machines().keys().trust(tx, v, key.id()) instanceof Outcome.Done;
          });

  private MachineAttempts() {}

  private static boolean makes(World world, WriteTx tx, Viewer viewer) {
    return makes(world, tx, viewer, MachineScope.STAFF_FILE);
  }

  private static boolean makes(World world, WriteTx tx, Viewer viewer, MachineScope scope) {
    return world.machines().keys().make(tx, viewer, "Heroma", scope, World.DAY.plusDays(30))
        instanceof Outcome.Done;
  }
}
