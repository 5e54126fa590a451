package se.fadder.mentorship;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The way of a request: somebody who may pair asks a mentor, who says yes or no. Until it is a yes,
 * nothing that the newcomer can read is another than before; then the mentorship is agreed.
 */
public final class MentorRequests {
  /** How long ago an answer may have been given of which the server hears now. */
  static final Duration LATEST_TOLD = Duration.ofDays(30);

  private final Ids ids;
  private final Today today;
  private final People people;
  private final PairingAccess access;
  private final Mentorships mentorships;
  private final RequestRules rules;
  private final AuditLog auditLog;
  private final List<MentorRequestMoves> listeners = new CopyOnWriteArrayList<>();

  MentorRequests(
      Ids ids,
      Today today,
      People people,
      PairingAccess access,
      Mentorships mentorships,
      RequestRules rules,
      AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.people = people;
    this.access = access;
    this.mentorships = mentorships;
    this.rules = rules;
    this.auditLog = auditLog;
  }

  /** Registers a listener for requests that change. Called before the start. */
  public void addListener(MentorRequestMoves listener) {
    listeners.add(listener);
  }

  /** The event that another request waits for the person, or something has become of one. */
  public static Event of(PersonId person) {
    return Event.of("mentorship.request", person);
  }

  /**
   * Those among some newcomers for whom somebody is being asked. For other rooms; it says nothing
   * of what a viewer may know.
   */
  public Set<PersonId> askedFor(Tx tx, Set<PersonId> newHires) {
    return newHires.isEmpty()
        ? Set.of()
        : tx.sql(MentorRequestSql.class).openFor(newHires).stream()
            .map(MentorRequest::newHireId)
            .collect(toSet());
  }

  /** Asks a mentor, which holds one of their seats. For those who may pair. */
  public Outcome<MentorRequestId> ask(
      WriteTx tx, Viewer viewer, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    if (!access.mayPair(tx, viewer, newHire)) {
      return Outcome.refused(Problem.notFound("newHireId"));
    }
    if (people.persons(tx, viewer, Set.of(mentor)).isEmpty()) {
      return Outcome.refused(Problem.notFound("mentorId"));
    }
    if (firstDay.isBefore(today.date())) {
      return Outcome.refused(
          Problem.at("firstDay", "DAY_UNLIKELY", "Nobody is asked for a day that has passed."));
    }
    List<Problem> against = rules.against(tx, viewer, newHire, mentor, firstDay);
    if (!against.isEmpty()) {
      return new Outcome.Refused<>(against, null);
    }
    MentorRequest request =
        new MentorRequest(
            ids.next(MentorRequestId::new),
            newHire,
            mentor,
            firstDay,
            MentorRequestState.ASKED,
            viewer.person(),
            today.now(),
            null,
            null,
            null);
    if (tx.sql(MentorRequestSql.class).insert(request) == 0) {
      return Outcome.refused(
          Problem.at("newHireId", "ASKED_ALREADY", "Somebody is being asked for the newcomer."));
    }
    changed(tx, viewer, request, MentorRequestChangeKind.MENTOR_ASKED);
    return Outcome.done(request.id());
  }

  /**
   * Says yes for the viewer, by which the mentorship is agreed from the first day on, or from today
   * when that has passed. Who is main mentor until then hands over.
   *
   * @param at when they said so, if that was before the server heard of it
   */
  public Outcome<MentorRequestId> accept(
      WriteTx tx, Viewer viewer, MentorRequestId id, @Nullable Instant at) {
    Optional<MentorRequest> asked = asked(tx, viewer, id);
    if (asked.isEmpty()) {
      return Outcome.refused(Problem.notFound("requestId"));
    }
    MentorRequest request = asked.get();
    if (!request.isOpen()) {
      return ended(request, MentorRequestState.ACCEPTED);
    }
    if (isLongAgo(at)) {
      return Outcome.refused(longAgo());
    }
    Instant when = time(request, at);
    LocalDate said = when.atZone(today.zone()).toLocalDate();
    LocalDate firstDay = said.isAfter(request.firstDay()) ? said : request.firstDay();
    List<Problem> against = agree(tx, viewer, request, firstDay);
    if (!against.isEmpty()) {
      return new Outcome.Refused<>(against, id);
    }
    end(tx, viewer, request, MentorRequestState.ACCEPTED, when, null);
    return Outcome.done(id);
  }

  /** Agrees the mentorship, which is judged anew by all rules; why not, if it cannot be. */
  private List<Problem> agree(
      WriteTx tx, Viewer viewer, MentorRequest request, LocalDate firstDay) {
    if (RequestRules.isInTheWay(tx, request.newHireId(), request.mentorId(), firstDay)) {
      return List.of(Mentorships.alreadyPaired());
    }
    Outcome<MentorshipId> begun =
        mentorships.accept(tx, viewer, request.mentorId(), request.newHireId(), firstDay);
    return begun instanceof Outcome.Refused<MentorshipId>(var problems, _)
        ? problems.stream().map(of -> Problem.at("requestId", of.code(), of.message())).toList()
        : List.of();
  }

  /**
   * Says no for the viewer.
   *
   * @param reason for those who may pair, and never for the newcomer; null for none
   * @param at as {@link #accept} has it
   */
  public Outcome<MentorRequestId> decline(
      WriteTx tx,
      Viewer viewer,
      MentorRequestId id,
      @Nullable String reason,
      @Nullable Instant at) {
    Optional<MentorRequest> asked = asked(tx, viewer, id);
    if (asked.isEmpty()) {
      return Outcome.refused(Problem.notFound("requestId"));
    }
    MentorRequest request = asked.get();
    if (!request.isOpen()) {
      return ended(request, MentorRequestState.DECLINED);
    }
    if (isLongAgo(at)) {
      return Outcome.refused(longAgo());
    }
    end(tx, viewer, request, MentorRequestState.DECLINED, time(request, at), reason);
    return Outcome.done(id);
  }

  private static Optional<MentorRequest> asked(Tx tx, Viewer viewer, MentorRequestId id) {
    return tx.sql(MentorRequestSql.class).byIds(Set.of(id)).stream()
        .filter(request -> request.mentorId().equals(viewer.person()))
        .findFirst();
  }

  private boolean isLongAgo(@Nullable Instant at) {
    return at != null && at.isBefore(today.now().minus(LATEST_TOLD));
  }

  private static Problem longAgo() {
    return Problem.at("at", "INVALID", "What was said so long ago counts no more.");
  }

  /** When it was said: not before it was asked, nor after now, whatever the clock of a phone. */
  private Instant time(MentorRequest request, @Nullable Instant at) {
    Instant now = today.now();
    if (at == null || at.isAfter(now)) {
      return now;
    }
    return at.isBefore(request.askedAt()) ? request.askedAt() : at;
  }

  /** Takes an open request back. For those who may pair. */
  public Outcome<MentorRequestId> withdraw(WriteTx tx, Viewer viewer, MentorRequestId id) {
    Optional<MentorRequest> found =
        tx.sql(MentorRequestSql.class).byIds(Set.of(id)).stream()
            .filter(request -> access.mayPair(tx, viewer, request.newHireId()))
            .findFirst();
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("requestId"));
    }
    if (!found.get().isOpen()) {
      return ended(found.get(), MentorRequestState.WITHDRAWN);
    }
    end(tx, viewer, found.get(), MentorRequestState.WITHDRAWN, today.now(), null);
    return Outcome.done(id);
  }

  /** The outcome of ending what has ended: done where it was in the same way, else overtaken. */
  private static Outcome<MentorRequestId> ended(MentorRequest request, MentorRequestState as) {
    return request.state() == as
        ? Outcome.done(request.id())
        : Outcome.overtaken(
            request.id(),
            Problem.at("requestId", "REQUEST_OVER", "It has been answered, or is over."));
  }

  /** Ends the open requests of a newcomer that there is nothing to answer to any more. */
  void overtake(WriteTx tx, MentorRequest request) {
    end(tx, null, request, MentorRequestState.OVERTAKEN, today.now(), null);
  }

  /** Lets an open request be for another first day. */
  void move(WriteTx tx, MentorRequest request, LocalDate firstDay) {
    tx.sql(MentorRequestSql.class).move(request.id(), firstDay);
    changed(tx, null, now(tx, request), MentorRequestChangeKind.MENTOR_REQUEST_MOVED);
  }

  private void end(
      WriteTx tx,
      @Nullable Viewer actor,
      MentorRequest request,
      MentorRequestState state,
      Instant at,
      @Nullable String reason) {
    tx.sql(MentorRequestSql.class).end(request.id(), state, at, reason);
    MentorRequestChangeKind kind =
        switch (state) {
          case ACCEPTED -> MentorRequestChangeKind.MENTOR_REQUEST_ACCEPTED;
          case DECLINED -> MentorRequestChangeKind.MENTOR_REQUEST_DECLINED;
          case WITHDRAWN -> MentorRequestChangeKind.MENTOR_REQUEST_WITHDRAWN;
          case OVERTAKEN -> MentorRequestChangeKind.MENTOR_REQUEST_OVERTAKEN;
          case ASKED -> throw new IllegalArgumentException("no end");
        };
    changed(tx, actor, now(tx, request), kind);
  }

  private static MentorRequest now(Tx tx, MentorRequest request) {
    return tx.sql(MentorRequestSql.class).byIds(Set.of(request.id())).getFirst();
  }

  private void changed(
      WriteTx tx, @Nullable Viewer actor, MentorRequest request, MentorRequestChangeKind kind) {
    auditLog.note(
        tx,
        actor,
        request.mentorId(),
        kind,
        request.id(),
        request.newHireId().value() + " " + request.firstDay());
    tx.publish(of(request.mentorId()));
    tx.publish(of(request.askedBy()));
    MentorshipEvents.publish(tx, people, request.newHireId());
    listeners.forEach(listener -> listener.moved(tx, request));
  }
}
