package se.fadder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Viewer;
import se.fadder.sessionhits.SessionHit;
import se.fadder.sessionhits.SessionHitAgendaKind;
import se.fadder.supervision.SeriesDraft;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionTime;
import se.fadder.supervision.SupervisionRoom;

/**
 * The attempts at a series of sessions that HR has planned for the new hire and their main mentor,
 * the first of which falls into an absence that was entered later; see {@link Attempts}.
 */
final class SeriesAttempts {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          Map.entry(
              "series see",
              (w, tx, v) -> !room(w).series().byIds(tx, v, Set.of(planned(w, tx))).isEmpty()),
          Map.entry(
              "series preview",
              (w, tx, v) -> room(w).seriesPlans().preview(tx, v, draft(w)) instanceof Outcome.Done),
          Map.entry(
              "series plan",
              (w, tx, v) -> room(w).seriesPlans().plan(tx, v, draft(w)) instanceof Outcome.Done),
          Map.entry(
              "series end",
              (w, tx, v) ->
                  room(w).seriesPlans().end(tx, v, planned(w, tx), FRIDAY) instanceof Outcome.Done),
          Map.entry(
              "series may be ended",
              (w, tx, v) -> !room(w).series().endable(tx, v, Set.of(planned(w, tx))).isEmpty()),
          Map.entry(
              "session that is hit see",
              (w, tx, v) -> {
                hit(w, tx);
                return !w.sessionHits().offers().of(tx, v).isEmpty();
              }),
          Map.entry(
              "hit session on the agenda",
              (w, tx, v) -> {
                hit(w, tx);
                return w.agendas().of(tx, v).items().stream()
                    .anyMatch(item -> item.kind() == SessionHitAgendaKind.SESSION_HIT);
              }),
          Map.entry(
              "session that is hit keep",
              (w, tx, v) ->
                  w.sessionHits().offers().keep(tx, v, hit(w, tx).session().id())
                      instanceof Outcome.Done),
          Map.entry(
              "times for a session see",
              (w, tx, v) ->
                  !room(w)
                      .suggestedTimes()
                      .of(tx, v, draft(w).session().people(), Duration.ofHours(1), null)
                      .isEmpty()));

  private SeriesAttempts() {}

  private static SupervisionRoom room(World w) {
    return w.supervision();
  }

  private static SeriesDraft draft(World w) {
    return new SeriesDraft(
        new SessionDraft(
            SessionForm.MENTOR,
            true,
            w.person("main mentor"),
            null,
            List.of(w.person("self")),
            new SessionTime(World.DAY, LocalTime.of(14, 0), LocalTime.of(15, 0))),
        DayOfWeek.FRIDAY,
        1,
        FRIDAY.plusWeeks(2));
  }

  private static SeriesId planned(World w, WriteTx tx) {
    return Outcomes.done(room(w).seriesPlans().plan(tx, w.viewer("hr"), draft(w)));
  }

  private static SessionHit hit(World w, WriteTx tx) {
    planned(w, tx);
    Viewer self = w.viewer("self");
    Outcomes.assertDone(w.absences().begin(tx, self, w.person("self"), FRIDAY, FRIDAY, null));
    return w.sessionHits().offers().of(tx, self).getFirst();
  }
}
