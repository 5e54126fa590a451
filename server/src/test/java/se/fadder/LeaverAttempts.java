package se.fadder;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.exittalks.CouldHaveStayed;
import se.fadder.exittalks.ExitAgendaKind;
import se.fadder.exittalks.ExitAnswers;
import se.fadder.exittalks.ExitReason;
import se.fadder.freelines.FreeLineKind;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.people.EmploymentId;
import se.fadder.pulse.PulseAgendaKind;
import se.fadder.pulse.PulseAnswers;
import se.fadder.pulse.PulseWeek;

/** The attempts at what is asked of the new hire, and of whoever leaves; see {@link Attempts}. */
final class LeaverAttempts {
  private static final ExitAnswers ANSWERS =
      new ExitAnswers(Set.of(ExitReason.PAY), CouldHaveStayed.NO, 3, "Fikat", null);

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "exit talk on the agenda",
              (w, tx, v) -> {
                leaves(w, tx);
                return w.agendas().of(tx, v).items().stream()
                    .anyMatch(item -> item.kind() == ExitAgendaKind.EXIT_TALK);
              }),
          entry(
              "exit talk see",
              (w, tx, v) -> {
                leaves(w, tx);
                return w.exitTalks().open(tx, v) != null;
              }),
          entry(
              "exit talk give",
              (w, tx, v) ->
                  w.exitTalks().give(tx, v, leaves(w, tx), ANSWERS) instanceof Outcome.Done),
          entry(
              "exit talks to note see",
              (w, tx, v) -> {
                leaves(w, tx);
                return !w.exitTalks().toNote(tx, v).isEmpty();
              }),
          entry(
              "exit talk note",
              (w, tx, v) ->
                  w.exitTalks().note(tx, v, leaves(w, tx), ANSWERS) instanceof Outcome.Done),
          entry("pulse see", (w, tx, v) -> w.pulses().open(tx, v) != null),
          entry(
              "pulse on the agenda",
              (w, tx, v) ->
                  w.agendas().of(tx, v).items().stream()
                      .anyMatch(item -> item.kind() == PulseAgendaKind.PULSE)),
          entry(
              "pulse answer",
              (w, tx, v) ->
                  w.pulses().give(tx, v, PulseWeek.WEEK_2, new PulseAnswers(4, 4, 3, null))
                      instanceof Outcome.Done),
          entry(
              "free lines see",
              (w, tx, v) -> {
                for (int i = 0; i < 5; i++) {
                  w.freeLines()
                      .lines()
                      .write(
                          tx,
                          w.unit("Storsjö kommun").id(),
                          FreeLineKind.PULSE_WEEK_2,
                          "Bra",
                          true);
                }
                return !w.freeLines().lines().batches(tx, v).isEmpty();
              }));

  private LeaverAttempts() {}

  private static EmploymentId leaves(World w, WriteTx tx) {
    EmploymentId id = w.employment("self").id();
    Outcomes.assertDone(w.employments().end(tx, w.viewer("hr"), id, World.DAY.plusDays(60)));
    return id;
  }
}
