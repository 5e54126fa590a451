package se.fadder.mentorship;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.push.Outbox;

/**
 * Whom a request reaches: the mentor while it is open, those who decide when there is an answer, or
 * none for too long, and the newcomer once it was accepted. They are told in the unit of work in
 * which it happens.
 */
public final class RequestNotices implements MentorRequestMoves {
  private final Today today;
  private final PairingAccess access;
  private final SeenRequests seen;
  private final Outbox outbox;
  private final RequestReminders reminders;

  RequestNotices(
      Today today,
      PairingAccess access,
      SeenRequests seen,
      Outbox outbox,
      RequestReminders reminders) {
    this.today = today;
    this.access = access;
    this.seen = seen;
    this.outbox = outbox;
    this.reminders = reminders;
  }

  @Override
  public void moved(WriteTx tx, MentorRequest request) {
    switch (request.state()) {
      case ASKED -> asked(tx, request);
      case ACCEPTED -> {
        forget(tx, request);
        reach(tx, request, access.deciders(tx, request));
        reach(tx, request, Set.of(request.newHireId()));
        remind(tx, request, Set.of(request.newHireId()), reminders.newMentor(), today.now());
      }
      case DECLINED -> {
        forget(tx, request);
        reach(tx, request, access.deciders(tx, request));
      }
      case WITHDRAWN, OVERTAKEN -> forget(tx, request);
    }
  }

  /** Reaches the mentor. Who decides needs to know no more who has declined before. */
  private void asked(WriteTx tx, MentorRequest request) {
    tx.sql(RequestNoticeSql.class)
        .declined(request.newHireId())
        .forEach(declined -> forget(tx, declined));
    reach(tx, request, Set.of(request.mentorId()));
    remind(tx, request, Set.of(request.mentorId()), reminders.asked(), today.now());
  }

  /** Tells those who decide that a request has no answer yet. */
  void unanswered(WriteTx tx, MentorRequest request, Instant at) {
    tx.sql(RequestNoticeSql.class).noteUnanswered(request.id(), today.now());
    Set<PersonId> deciders = access.deciders(tx, request);
    reach(tx, request, deciders);
    remind(tx, request, deciders, reminders.unanswered(), at);
  }

  private void reach(WriteTx tx, MentorRequest request, Collection<PersonId> people) {
    for (PersonId person : people) {
      tx.sql(RequestNoticeSql.class).insert(person, request.id(), today.now());
      tx.publish(MentorRequests.of(person));
    }
  }

  private void remind(
      WriteTx tx,
      MentorRequest request,
      Collection<PersonId> people,
      RequestReminder kind,
      Instant at) {
    String slot = request.id().value().toString();
    outbox.put(
        tx,
        people.stream()
            .map(person ->
                new Outbox.Wanted(
                    person, kind, slot, request.id().value(), at, at.plus(RequestReminder.LIFE)))
            .toList());
  }

  private static void forget(WriteTx tx, MentorRequest request) {
    Set<PersonId> reached = new HashSet<>(tx.sql(RequestNoticeSql.class).reached(request.id()));
    tx.sql(RequestNoticeSql.class).deleteAll(request.id());
    reached.forEach(person -> tx.publish(MentorRequests.of(person)));
  }

  /** What has reached the viewer and still concerns them, the newest first. */
  List<MentorRequest> of(Tx tx, Viewer viewer, int most) {
    List<MentorRequest> found = tx.sql(RequestNoticeSql.class).of(viewer.person(), most);
    return seen.concerning(tx, viewer, found);
  }

  /** Puts away for the viewer what has become of a request. What they are asked stays. */
  public Outcome<MentorRequestId> putAway(WriteTx tx, Viewer viewer, MentorRequestId id) {
    List<MentorRequest> found = tx.sql(MentorRequestSql.class).byIds(Set.of(id));
    if (seen.concerning(tx, viewer, found).isEmpty()) {
      return Outcome.refused(Problem.notFound("requestId"));
    }
    MentorRequest request = found.getFirst();
    if (request.isOpen() && request.mentorId().equals(viewer.person())) {
      return Outcome.refused(
          Problem.at("requestId", "INVALID", "What one is asked is answered, not put away."));
    }
    tx.sql(RequestNoticeSql.class).delete(viewer.person(), id);
    tx.publish(MentorRequests.of(viewer.person()));
    return Outcome.done(id);
  }
}
