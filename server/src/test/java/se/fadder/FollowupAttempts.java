package se.fadder;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.mentorfollowup.FitAnswer;
import se.fadder.mentorfollowup.FitCheck;
import se.fadder.mentorfollowup.FollowupAgendaKind;

/** The attempts at what follows once the new hire has a mentor; see {@link Attempts}. */
final class FollowupAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "fit check see",
              (w, tx, v) -> {
                FitCheck check = asked(w, tx);
                return w.mentorFollowup()
                    .fitChecks()
                    .byIds(tx, v, Set.of(check.id()))
                    .containsKey(check.id());
              }),
          entry("fit check answer", (w, tx, v) -> answers(w, tx, v, asked(w, tx))),
          entry(
              "wish to talk on the agenda",
              (w, tx, v) -> {
                answers(w, tx, w.viewer("self"), asked(w, tx));
                return has(w, tx, v, FollowupAgendaKind.WANTS_TO_TALK);
              }),
          entry(
              "talk say held",
              (w, tx, v) -> {
                answers(w, tx, w.viewer("self"), asked(w, tx));
                return w.mentorFollowup().talks().held(tx, v, w.person("self"))
                    instanceof Outcome.Done;
              }),
          entry(
              "other mentor ask for",
              (w, tx, v) -> w.mentorFollowup().wishes().ask(tx, v) instanceof Outcome.Done),
          entry(
              "wish for another mentor see",
              (w, tx, v) -> {
                Outcomes.assertDone(w.mentorFollowup().wishes().ask(tx, w.viewer("self")));
                var change = w.mentorFollowup().wishes().of(tx, v);
                return (change != null && change.isAsked())
                    || has(w, tx, v, FollowupAgendaKind.WANTS_OTHER_MENTOR);
              }),
          entry(
              "mentor who leaves on the agenda",
              (w, tx, v) -> {
                Outcomes.assertDone(
                    w.employments()
                        .end(
                            tx,
                            w.viewer("hr"),
                            w.employment("main mentor").id(),
                            World.DAY.plusDays(60)));
                return has(w, tx, v, FollowupAgendaKind.LOSES_MENTOR);
              }));

  private FollowupAttempts() {}

  /** Who has been away since it was to be asked is asked on the day on which they are back. */
  static FitCheck asked(World w, WriteTx tx) {
    w.calendar()
        .recordAbsence(
            tx, w.person("self"), new Term(World.DAY.minusDays(7), World.DAY.minusDays(1)));
    Optional<String> place = Optional.of("");
    while (place.isPresent()) {
      place = w.mentorFollowup().fitCheckRun().some(tx, World.DAY, place.get());
    }
    return Objects.requireNonNull(w.mentorFollowup().fitChecks().open(tx, w.viewer("self")));
  }

  private static boolean answers(World w, WriteTx tx, Viewer v, FitCheck check) {
    return w.mentorFollowup().fitChecks().answer(tx, v, check.id(), FitAnswer.NOT_FITTING, true)
        instanceof Outcome.Done;
  }

  private static boolean has(World w, WriteTx tx, Viewer v, FollowupAgendaKind kind) {
    return w.agendas().of(tx, v).items().stream()
        .anyMatch(item -> item.kind() == kind && w.person("self").equals(item.personId()));
  }
}
