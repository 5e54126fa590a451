package se.fadder;

import static java.util.Map.entry;
import static se.fadder.kernel.Outcomes.done;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.Attempts.Attempt;
import se.fadder.commitments.CommitmentId;
import se.fadder.commitments.Commitments;
import se.fadder.db.WriteTx;
import se.fadder.fixtures.Meetings;
import se.fadder.kernel.Outcome;
import se.fadder.questions.QuestionAnswers;
import se.fadder.questions.QuestionId;
import se.fadder.questions.QuestionParking;
import se.fadder.questions.Questions;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/**
 * The attempts at what the new hire has asked their main mentor, and at what the two have agreed in
 * a session; see {@link Attempts}.
 */
final class QuestionAttempts {
  static final Map<String, Attempt> ALL =
      Map.ofEntries(
          entry(
              "question see",
              (w, tx, v) -> !questions(w).byIds(tx, v, Set.of(asked(w, tx))).isEmpty()),
          entry(
              "session's questions see",
              (w, tx, v) -> {
                SessionId session = met(w, tx);
                asked(w, tx);
                return !questions(w)
                    .ofSessions(tx, v, Set.of(session))
                    .getOrDefault(session, List.of())
                    .isEmpty();
              }),
          entry(
              "question on the agenda see",
              (w, tx, v) -> {
                QuestionId id = asked(w, tx);
                return w.agendas().of(tx, v).items().stream()
                    .anyMatch(item -> id.equals(item.leadsTo()));
              }),
          entry("question park", (w, tx, v) -> isDone(parking(w).park(tx, v, "Var?", null))),
          entry(
              "question answer",
              (w, tx, v) -> isDone(answers(w).answer(tx, v, asked(w, tx), "Här.", null, null))),
          entry(
              "question commit",
              (w, tx, v) ->
                  isDone(
                      answers(w)
                          .commit(
                              tx,
                              v,
                              asked(w, tx),
                              w.person("main mentor"),
                              "Visa var",
                              World.DAY,
                              null,
                              null))),
          entry(
              "question take back",
              (w, tx, v) -> isDone(answers(w).takeBack(tx, v, asked(w, tx), null))),
          entry(
              "question take along",
              (w, tx, v) -> isDone(parking(w).takeAlong(tx, v, asked(w, tx)))),
          entry("question say seen", (w, tx, v) -> isDone(answers(w).see(tx, v, asked(w, tx)))),
          entry(
              "commitment see",
              (w, tx, v) -> !commitments(w).byIds(tx, v, Set.of(agreed(w, tx))).isEmpty()),
          entry(
              "session's commitments see",
              (w, tx, v) -> {
                SessionId session = met(w, tx);
                agreed(w, tx, session);
                return !commitments(w)
                    .ofSessions(tx, v, Set.of(session))
                    .getOrDefault(session, List.of())
                    .isEmpty();
              }),
          entry(
              "commitment add",
              (w, tx, v) ->
                  isDone(
                      commitments(w)
                          .add(tx, v, met(w, tx), w.person("self"), "Läs", World.DAY, null))),
          entry(
              "commitment say done",
              (w, tx, v) -> isDone(commitments(w).done(tx, v, agreed(w, tx), null))),
          entry(
              "commitment say undone",
              (w, tx, v) -> isDone(commitments(w).undone(tx, v, agreed(w, tx)))),
          entry(
              "commitment take back",
              (w, tx, v) -> isDone(commitments(w).takeBack(tx, v, agreed(w, tx)))));

  private QuestionAttempts() {}

  private static Questions questions(World w) {
    return w.questions().questions();
  }

  private static QuestionParking parking(World w) {
    return w.questions().parking();
  }

  private static QuestionAnswers answers(World w) {
    return w.questions().answers();
  }

  private static Commitments commitments(World w) {
    return w.commitments().commitments();
  }

  private static QuestionId asked(World w, WriteTx tx) {
    return done(parking(w).park(tx, w.viewer("self"), "Hur gör vi?", null));
  }

  private static SessionId met(World w, WriteTx tx) {
    return Meetings.plan(tx, w, SessionForm.MENTOR, World.DAY, "main mentor", "self");
  }

  private static CommitmentId agreed(World w, WriteTx tx) {
    return agreed(w, tx, met(w, tx));
  }

  /** What the new hire does, as the mentor has written it down. */
  private static CommitmentId agreed(World w, WriteTx tx, SessionId session) {
    return done(
        commitments(w)
            .add(tx, w.viewer("main mentor"), session, w.person("self"), "Läs", World.DAY, null));
  }

  private static boolean isDone(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done;
  }
}
