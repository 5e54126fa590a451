package se.fadder;

import static java.util.Map.entry;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.List;
import java.util.Map;
import se.fadder.breaks.BreakSlotKind;
import se.fadder.breaks.BreaksRoom;
import se.fadder.breaks.PastBreaks.Became;
import se.fadder.breaks.PastBreaks.PastBreak;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Viewer;

/** The attempts at what became of the new hire's breaks; see {@link Attempts}. */
final class BreakHistoryAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry("break history see", (w, tx, v) -> had(w, tx) && isSeen(w, tx, v)),
          entry(
              "break export see",
              (w, tx, v) -> had(w, tx) && !room(w).export().of(tx, v).breaks().isEmpty()),
          entry("break history delete", BreakHistoryAttempts::isDeleted));

  private BreakHistoryAttempts() {}

  private static BreaksRoom room(World w) {
    return w.breaks();
  }

  private static boolean had(World w, WriteTx tx) {
    PastBreak one =
        new PastBreak(
            w.person("self"),
            World.DAY.minusDays(1),
            w.clock.instant().minusSeconds(60L * 60 * 24),
            BreakSlotKind.WALK,
            20,
            Became.TAKEN,
            null);
    room(w).pastBreaks().record(tx, List.of(one));
    return true;
  }

  private static boolean isSeen(World w, WriteTx tx, Viewer v) {
    return !room(w).history().weeks(tx, v, 1).getFirst().days().isEmpty()
        && !room(w).history().week(tx, v, World.DAY).days().isEmpty();
  }

  private static boolean isDeleted(World w, WriteTx tx, Viewer v) {
    had(w, tx);
    assertDone(room(w).deletion().delete(tx, v));
    return !isSeen(w, tx, w.viewer("self"));
  }
}
