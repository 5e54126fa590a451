package se.fadder.mentorship;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkMornings;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;

/**
 * The daily work that tells those who decide of requests without an answer, on the third working
 * day of the mentor after that on which they were asked. Of a mentor who has gone away without an
 * end in sight before that day, they are told once the mentor is away: nobody knows when it comes.
 */
final class UnansweredRequests implements DailyRound {
  private static final LocalTime EARLY = LocalTime.of(5, 0);
  private static final int PATIENCE = 3;

  /** The most in a unit of work: so many take less than the 20 ms that it may. */
  private static final int AT_ONCE = 20;

  private final Today today;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final WorkMornings mornings;
  private final RequestNotices notices;

  UnansweredRequests(
      Today today,
      Calendar calendar,
      WorkingDays workingDays,
      WorkMornings mornings,
      RequestNotices notices) {
    this.today = today;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.mornings = mornings;
    this.notices = notices;
  }

  @Override
  public String kind() {
    return "mentorship.unanswered";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  /** Some requests; where to go on is after which newcomer. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    List<RequestNoticeSql.Waiting> some = tx.sql(RequestNoticeSql.class).waiting(after, AT_ONCE);
    return new Portion(
        some.stream().map(waiting -> waiting.id().value().toString()).toList(),
        some.size() == AT_ONCE
            ? Optional.of(some.getLast().newHireId().value().toString())
            : Optional.empty());
  }

  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    List<MentorRequest> waiting =
        tx.sql(RequestNoticeSql.class)
            .waitingAmong(
                things.stream().map(id -> new MentorRequestId(UUID.fromString(id))).toList());
    if (waiting.isEmpty()) {
      return;
    }
    LocalDate first = waiting.stream().map(this::dayOf).min(LocalDate::compareTo).orElse(day);
    Set<PersonId> mentors = waiting.stream().map(MentorRequest::mentorId).collect(toSet());
    Map<PersonId, Availability> availability = calendar.availability(tx, mentors, first);
    for (MentorRequest request : waiting) {
      Availability mentor = availability.getOrDefault(request.mentorId(), Availability.FULL);
      if (isOver(request, mentor, day)) {
        notices.unanswered(tx, request, mornings.at(day));
      }
    }
  }

  /** Whether the time to answer is over by that day. */
  private boolean isOver(MentorRequest request, Availability mentor, LocalDate day) {
    Optional<LocalDate> last = workingDays.count(dayOf(request), PATIENCE, mentor.asFarAsKnown());
    return last.map(of -> !of.isAfter(day)).orElseGet(() -> mentor.isAway(day));
  }

  private LocalDate dayOf(MentorRequest request) {
    return LocalDate.ofInstant(request.askedAt(), today.zone());
  }
}
