package se.fadder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.outsidesupervisors.OutsideSupervisorId;
import se.fadder.outsidesupervisors.OutsideSupervisors;
import se.fadder.supervision.CallOffReason;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionStanding;
import se.fadder.supervision.SessionState;
import se.fadder.supervision.SessionTime;
import se.fadder.supervision.SupervisionRoom;

/**
 * The attempts at the sessions of the new hire with their main mentor, at planning others, and at
 * the supervisors whom the new hire's unit has engaged; see {@link Attempts}.
 */
final class SessionAttempts {
  private static final Page PAGE = Page.first(100);
  private static final LocalDate DAY = World.DAY;

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          Map.entry(
              "session see",
              (w, tx, v) -> {
                SessionId id = past(w, tx, SessionState.HELD);
                return !room(w).seen().byIds(tx, v, Set.of(id)).isEmpty();
              }),
          Map.entry(
              "session listed",
              (w, tx, v) -> {
                SessionId id = past(w, tx, SessionState.HELD);
                return room(w).lists().past(tx, v, PAGE).items().stream()
                    .anyMatch(session -> session.id().equals(id));
              }),
          Map.entry(
              "sessions of new hire listed",
              (w, tx, v) -> {
                SessionId id = past(w, tx, SessionState.HELD);
                return room(w).lists().ofPerson(tx, v, w.person("self"), PAGE).stream()
                    .flatMap(page -> page.items().stream())
                    .anyMatch(session -> session.id().equals(id));
              }),
          Map.entry(
              "session plan",
              (w, tx, v) ->
                  isDone(room(w).plans().plan(tx, v, draft(w, v.person(), DAY.plusDays(1))))),
          Map.entry(
              "session of others plan",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .plans()
                          .plan(tx, v, draft(w, w.person("main mentor"), DAY.plusDays(1))))),
          Map.entry(
              "session log",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .logs()
                          .log(tx, v, draft(w, v.person(), DAY.minusDays(1)), w.clock.instant()))),
          Map.entry(
              "session say held",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .logs()
                          .say(tx, v, past(w, tx, SessionState.PLANNED), true, null, null, null))),
          Map.entry(
              "session move",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .changes()
                          .move(tx, v, ahead(w, tx), time(DAY.plusDays(3)), null, null))),
          Map.entry(
              "session call off",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .changes()
                          .callOff(tx, v, ahead(w, tx), CallOffReason.CONFLICT, null, null, null))),
          Map.entry(
              "session members change",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .members()
                          .change(
                              tx,
                              v,
                              ahead(w, tx),
                              List.of(w.person("colleague")),
                              List.of(),
                              null))),
          Map.entry(
              "session attendance set",
              (w, tx, v) ->
                  isDone(
                      room(w)
                          .changes()
                          .setAttendance(
                              tx,
                              v,
                              past(w, tx, SessionState.HELD),
                              Set.of(w.person("self")),
                              null,
                              null))),
          Map.entry(
              "session reason see",
              (w, tx, v) ->
                  room(w)
                      .access()
                      .of(tx, v, past(w, tx, SessionState.CALLED_OFF))
                      .filter(SessionStanding::readsTyped)
                      .isPresent()),
          Map.entry(
              "case review raise",
              (w, tx, v) ->
                  isDone(room(w).reviews().raise(tx, v, review(w, tx, DAY.plusDays(1)), true))),
          Map.entry(
              "case review count",
              (w, tx, v) ->
                  isDone(
                      room(w).reviews().count(tx, v, review(w, tx, DAY.minusDays(1)), 3, 1, null))),
          Map.entry(
              "raised cases see",
              (w, tx, v) -> {
                SessionId id = review(w, tx, DAY.plusDays(1));
                return room(w).reviews().raisedIn(tx, v, Set.of(id)).containsKey(id);
              }),
          Map.entry(
              "outside supervisor see",
              (w, tx, v) -> {
                OutsideSupervisorId id = outside(w, tx);
                return !w.outsideSupervisors().byIds(tx, v, Set.of(id)).isEmpty();
              }),
          Map.entry(
              "outside supervisor listed",
              (w, tx, v) -> {
                OutsideSupervisorId id = outside(w, tx);
                return w.outsideSupervisors().listed(tx, v, false, PAGE).items().stream()
                    .anyMatch(one -> one.id().equals(id));
              }),
          Map.entry(
              "outside supervisor add",
              (w, tx, v) ->
                  isDone(w.outsideSupervisors().add(tx, v, w.unit("Norr").id(), said("Ny Namn")))),
          Map.entry(
              "outside supervisor change",
              (w, tx, v) ->
                  isDone(w.outsideSupervisors().change(tx, v, outside(w, tx), said("Ny Namn"), 1))),
          Map.entry(
              "outside supervisor end",
              (w, tx, v) -> isDone(w.outsideSupervisors().end(tx, v, outside(w, tx), DAY))));

  private SessionAttempts() {}

  private static SupervisionRoom room(World world) {
    return world.supervision();
  }

  private static boolean isDone(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done;
  }

  private static SessionTime time(LocalDate day) {
    return new SessionTime(day, LocalTime.of(13, 0), LocalTime.of(14, 0));
  }

  private static SessionDraft draft(World w, PersonId leader, LocalDate day) {
    return draft(w, SessionForm.MENTOR, leader, day);
  }

  private static SessionDraft draft(
      World w, SessionForm form, @Nullable PersonId leader, LocalDate day) {
    return new SessionDraft(form, true, leader, null, List.of(w.person("self")), time(day));
  }

  private static SessionId past(World w, WriteTx tx, SessionState state) {
    return room(w).plans().record(tx, draft(w, w.person("main mentor"), DAY.minusDays(1)), state);
  }

  private static SessionId ahead(World w, WriteTx tx) {
    return room(w)
        .plans()
        .record(tx, draft(w, w.person("main mentor"), DAY.plusDays(1)), SessionState.PLANNED);
  }

  private static SessionId review(World w, WriteTx tx, LocalDate day) {
    SessionDraft draft = draft(w, SessionForm.CASE_REVIEW, w.person("main mentor"), day);
    return room(w).plans().record(tx, draft, SessionState.PLANNED);
  }

  private static OutsideSupervisors.Said said(String name) {
    return new OutsideSupervisors.Said(name, "Samtal AB", DAY.minusDays(30), null);
  }

  private static OutsideSupervisorId outside(World w, WriteTx tx) {
    return w.outsideSupervisors().record(tx, w.unit("Norr"), said("Karin Ö Handledare"));
  }
}
