package se.fadder;

import java.util.Map;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorRequestId;
import se.fadder.mentorship.MentorRequestReadKind;

/** The attempts at the request in which HR asks a colleague to be the new hire's mentor. */
final class MentorRequestAttempts {
  private MentorRequestAttempts() {}

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          Map.entry(
              "mentor request see",
              (w, tx, v) -> !w.seenRequests().byIds(tx, v, Set.of(asked(w, tx))).isEmpty()),
          Map.entry(
              "mentors asked for see",
              (w, tx, v) -> {
                asked(w, tx);
                return w.seenRequests()
                    .ofNewHires(tx, v, Set.of(w.person("self")))
                    .containsKey(w.person("self"));
              }),
          Map.entry("mentor request on the agenda", MentorRequestAttempts::hasOnAgenda),
          Map.entry("mentor ask", (w, tx, v) -> ask(w, tx, v) instanceof Outcome.Done),
          Map.entry(
              "mentor request accept",
              (w, tx, v) ->
                  w.mentorRequests().accept(tx, v, asked(w, tx), null) instanceof Outcome.Done),
          Map.entry(
              "mentor request decline",
              (w, tx, v) ->
                  w.mentorRequests().decline(tx, v, asked(w, tx), "Hinner inte.", null)
                      instanceof Outcome.Done),
          Map.entry(
              "mentor request withdraw",
              (w, tx, v) ->
                  w.mentorRequests().withdraw(tx, v, asked(w, tx)) instanceof Outcome.Done),
          Map.entry(
              "mentor request put away",
              (w, tx, v) -> {
                MentorRequestId id = asked(w, tx);
                Outcomes.assertDone(w.mentorRequests().accept(tx, w.viewer("colleague"), id, null));
                return w.requestNotices().putAway(tx, v, id) instanceof Outcome.Done;
              }));

  private static boolean hasOnAgenda(World w, WriteTx tx, Viewer v) {
    MentorRequestId id = asked(w, tx);
    Outcomes.assertDone(
        w.mentorRequests().decline(tx, w.viewer("colleague"), id, "Hinner inte.", null));
    return w.agendas().of(tx, v).items().stream()
        .anyMatch(item -> item.readKind() == MentorRequestReadKind.MENTOR_REQUEST);
  }

  private static MentorRequestId asked(World w, WriteTx tx) {
    return Outcomes.done(ask(w, tx, w.viewer("hr")));
  }

  private static Outcome<MentorRequestId> ask(World w, WriteTx tx, Viewer v) {
    return w.mentorRequests()
        .ask(tx, v, w.person("self"), w.person("colleague"), World.DAY.plusDays(20));
  }
}
