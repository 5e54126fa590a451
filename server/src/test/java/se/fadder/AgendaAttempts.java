package se.fadder;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import se.fadder.agenda.AgendaItem;
import se.fadder.audit.ReadKind;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.onboarding.StepId;
import se.fadder.signin.SignInReadKind;

/**
 * The attempts at what stands on agendas of {@link World}'s new hires. Who has which item is in
 * {@code AgendaTest}: an agenda is read in whole, and so what is noted of it.
 */
final class AgendaAttempts {
  private AgendaAttempts() {}

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "step on the agenda see",
              (w, tx, v) -> has(w, tx, v, item -> isOf(w, item, "self", PlanReadKind.STEP))),
          entry(
              "not invited on the agenda",
              (w, tx, v) ->
                  has(w, tx, v, item -> isOf(w, item, "unstarted", SignInReadKind.ACCOUNT))),
          entry(
              "step comments say seen",
              (w, tx, v) -> {
                StepId id = Attempts.step(w, tx, "self", "hej").id();
                Outcomes.assertDone(
                    w.planCommands().comments().comment(tx, w.viewer("self"), id, "Hej?"));
                return w.stepNotices().putAway(tx, v, id) instanceof Outcome.Done;
              }));

  private static boolean has(World w, WriteTx tx, Viewer v, Predicate<AgendaItem> which) {
    return w.agendas().of(tx, v).items().stream().anyMatch(which);
  }

  private static boolean isOf(World w, AgendaItem item, String person, ReadKind kind) {
    return Objects.equals(item.readKind(), kind) && w.person(person).equals(item.personId());
  }
}
