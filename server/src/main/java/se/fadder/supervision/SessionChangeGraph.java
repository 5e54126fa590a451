package se.fadder.supervision;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.graph.Args;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.outsidesupervisors.OutsideSupervisorId;

/** The wiring of {@code supervision-changes.graphqls}. */
final class SessionChangeGraph implements SchemaWiring {
  /** The most ids of people that are looked at; how many can take part is a rule of sessions. */
  private static final int MOST_NAMED = 1000;

  private static final int LEAST_MINUTES = 5;
  private static final int MOST_MINUTES = (int) SessionTimes.LONGEST.toMinutes();
  private static final int MOST_CASES = 100;

  private final SessionPlans plans;
  private final SessionLogs logs;
  private final SessionChanges changes;
  private final MemberChanges members;
  private final CaseReviews reviews;

  SessionChangeGraph(
      SessionPlans plans,
      SessionLogs logs,
      SessionChanges changes,
      MemberChanges members,
      CaseReviews reviews) {
    this.plans = plans;
    this.logs = logs;
    this.changes = changes;
    this.members = members;
    this.reviews = reviews;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.mutation(
        "sessionPlan",
        (tx, viewer, input) -> Payload.of(plans.plan(tx, viewer, draft(input, time(input)))));
    wiring.mutation("sessionLog", (tx, viewer, input) -> Payload.of(log(tx, viewer, input)));
    wiring.mutation(
        "sessionHeld",
        (tx, viewer, input) ->
            Payload.of(
                logs.say(
                    tx,
                    viewer,
                    session(input),
                    input.truth("held"),
                    minutes(input),
                    input.instantOrNull("at"),
                    input.numberOrNull("revision"))));
    wiring.mutation(
        "sessionMove",
        (tx, viewer, input) ->
            Payload.of(
                changes.move(
                    tx,
                    viewer,
                    session(input),
                    time(input),
                    input.truthOrNull("onSite"),
                    input.numberOrNull("revision"))));
    wiring.mutation(
        "sessionCallOff",
        (tx, viewer, input) ->
            Payload.of(
                changes.callOff(
                    tx,
                    viewer,
                    session(input),
                    input.oneOf("reason", CallOffReason.class),
                    input.partOrNull("instead", SessionChangeGraph::time),
                    input.instantOrNull("at"),
                    input.numberOrNull("revision"))));
    wireMembers(wiring);
    wireAfterwards(wiring);
  }

  private void wireMembers(Wiring wiring) {
    wiring.mutation(
        "sessionMembersChange",
        (tx, viewer, input) ->
            Payload.of(
                members.change(
                    tx,
                    viewer,
                    session(input),
                    input.ids("addIds", PersonId.class, MOST_NAMED),
                    input.ids("removeIds", PersonId.class, MOST_NAMED),
                    input.numberOrNull("revision"))));
  }

  private void wireAfterwards(Wiring wiring) {
    wiring.mutation(
        "sessionAttendanceSet",
        (tx, viewer, input) ->
            Payload.of(
                changes.setAttendance(
                    tx,
                    viewer,
                    session(input),
                    Set.copyOf(input.ids("presentIds", PersonId.class, MOST_NAMED)),
                    minutes(input),
                    input.numberOrNull("revision"))));
    wiring.mutation(
        "caseReviewRaise",
        (tx, viewer, input) ->
            Payload.of(reviews.raise(tx, viewer, session(input), input.truth("raises"))));
    wiring.mutation(
        "caseReviewCountsSet",
        (tx, viewer, input) ->
            Payload.of(
                reviews.count(
                    tx,
                    viewer,
                    session(input),
                    input.number("raised", 0, MOST_CASES),
                    input.number("notReached", 0, MOST_CASES),
                    input.numberOrNull("revision"))));
  }

  private Outcome<SessionId> log(WriteTx tx, Viewer viewer, Args input) {
    int minutes = input.number("minutes", LEAST_MINUTES, MOST_MINUTES);
    Outcome<Instant> said = logs.said(input.instantOrNull("at"));
    return switch (said) {
      case Outcome.Done<Instant>(Instant when) -> {
        SessionTime time =
            logs.time(when, minutes, input.dayOrNull("day"), input.timeOrNull("begins"));
        yield logs.log(tx, viewer, draft(input, time), when);
      }
      case Outcome.Refused<Instant>(var problems, _) -> new Outcome.Refused<>(problems, null);
      case Outcome.Overtaken<Instant> _ -> throw new IllegalStateException("nobody overtakes");
    };
  }

  private static SessionId session(Args input) {
    return input.id("sessionId", SessionId.class);
  }

  private static SessionTime time(Args input) {
    return new SessionTime(input.day("day"), input.time("begins"), input.time("ends"));
  }

  private static @Nullable Integer minutes(Args input) {
    return input.numberOrNull("minutes") == null
        ? null
        : input.number("minutes", LEAST_MINUTES, MOST_MINUTES);
  }

  private static SessionDraft draft(Args input, SessionTime time) {
    return new SessionDraft(
        input.oneOf("form", SessionForm.class),
        input.truth("onSite"),
        input.idOrNull("leaderId", PersonId.class),
        input.idOrNull("outsideSupervisorId", OutsideSupervisorId.class),
        input.ids("memberIds", PersonId.class, MOST_NAMED),
        time);
  }
}
