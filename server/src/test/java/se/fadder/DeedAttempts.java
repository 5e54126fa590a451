package se.fadder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.fadder.calendar.AbsenceId;
import se.fadder.db.Tx;
import se.fadder.kernel.Outcome;

/** The attempts at what managers, HR and people themselves do to the record of a person. */
final class DeedAttempts {
  static final Map<String, Attempts.Attempt> ALL = new HashMap<>();

  private static final LocalDate LATER = World.DAY.plusDays(40);

  static {
    ALL.put(
        "absence begin",
        (w, tx, v) ->
            w.rooms.calendar.absences().begin(tx, v, w.person("self"), LATER, LATER)
                instanceof Outcome.Done);
    ALL.put(
        "absence end",
        (w, tx, v) ->
            w.rooms.calendar.absences().end(tx, v, absence(w, tx), World.DAY.plusDays(25))
                instanceof Outcome.Done);
    ALL.put(
        "absence withdraw",
        (w, tx, v) ->
            w.rooms.calendar.absences().withdraw(tx, v, absence(w, tx)) instanceof Outcome.Done);
  }

  private DeedAttempts() {}

  /** The days on which the new hire is away, as found by themselves. */
  private static AbsenceId absence(World w, Tx tx) {
    return w.rooms
        .calendar
        .calendar()
        .absencesOf(tx, w.viewer("self"), Set.of(w.person("self")))
        .get(w.person("self"))
        .getFirst()
        .id();
  }
}
