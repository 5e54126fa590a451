package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.people.People;

/**
 * The daily work that asks newcomers how it goes with their mentors: two and six weeks after the
 * first day of the mentorship, or on the first day after it on which they work. Who is away until
 * the next round is asked in that one.
 */
final class FitCheckRun implements DailyWork {
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** The most newcomers in a unit of work: so many take less than the 20 ms that it may. */
  private static final int AT_ONCE = 50;

  /** For how many days a server may have stood still, and yet ask. */
  private static final int MISSED_DAYS = 3;

  /**
   * A round.
   *
   * @param after how many days after the first one of a mentorship it is asked
   * @param within how many days later it is asked at the latest
   */
  private record Round(int number, int after, int within) {}

  private static final List<Round> ROUNDS = List.of(new Round(1, 14, 27), new Round(2, 42, 42));

  private final Ids ids;
  private final People people;
  private final AtWork atWork;
  private final FitCheckReminder reminder;

  FitCheckRun(Ids ids, People people, AtWork atWork, FitCheckReminder reminder) {
    this.ids = ids;
    this.people = people;
    this.atWork = atWork;
    this.reminder = reminder;
  }

  @Override
  public String kind() {
    return "mentorfollowup.fitChecks";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  /** Asks nothing for a day that is over: who was to be asked then is asked today. */
  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    return day.equals(people.today()) ? some(tx, Place.of(after, day), day) : Optional.empty();
  }

  /** A place in the work of a day: in which round, and after which mentorship. */
  private record Place(Round round, LocalDate firstDay, String id) {
    static Place of(String text, LocalDate day) {
      if (text.isEmpty()) {
        return begin(ROUNDS.getFirst(), day);
      }
      String[] parts = text.split(" ", -1);
      Round round = ROUNDS.get(Integer.parseInt(parts[0]) - 1);
      return parts.length == 1
          ? begin(round, day)
          : new Place(round, LocalDate.parse(parts[1]), parts[2]);
    }

    private static Place begin(Round round, LocalDate day) {
      return new Place(round, day.minusDays(round.after() + round.within()), "");
    }
  }

  private Optional<String> some(WriteTx tx, Place place, LocalDate day) {
    Round round = place.round();
    List<MainMentorship> some =
        tx.sql(FitCheckSql.class)
            .unasked(
                round.number(),
                place.firstDay(),
                place.id(),
                day.minusDays(round.after() - 1L),
                day,
                AT_ONCE);
    ask(tx, round, some, day);
    if (some.size() == AT_ONCE) {
      MainMentorship last = some.getLast();
      return Optional.of(round.number() + " " + last.firstDay() + " " + last.id().value());
    }
    return round.number() < ROUNDS.size()
        ? Optional.of(Integer.toString(round.number() + 1))
        : Optional.empty();
  }

  private void ask(WriteTx tx, Round round, List<MainMentorship> some, LocalDate day) {
    Set<PersonId> newHires = some.stream().map(MainMentorship::newHireId).collect(toSet());
    Set<PersonId> there = people.employedToday(tx, newHires);
    Map<PersonId, Availability> availability =
        atWork.availability(tx, there, day.minusDays(round.after() + round.within()));
    List<FitCheck> checks =
        some.stream()
            .filter(m -> there.contains(m.newHireId()))
            .filter(m ->
                isTheDay(
                    m.firstDay().plusDays(round.after()),
                    day,
                    availability.getOrDefault(m.newHireId(), Availability.FULL)))
            .map(m -> check(m, round, day))
            .toList();
    if (!checks.isEmpty()) {
      tx.sql(FitCheckSql.class).ask(checks);
      reminder.put(tx, checks);
      checks.forEach(check -> tx.publish(FitChecks.of(check.newHireId())));
    }
  }

  /** Whether somebody works on the day, and has not since it was to be asked; but for some days. */
  private boolean isTheDay(LocalDate due, LocalDate day, Availability newHire) {
    return atWork.on(day, newHire)
        && due.datesUntil(
                day.minusDays(MISSED_DAYS).isBefore(due) ? due : day.minusDays(MISSED_DAYS))
            .noneMatch(before -> atWork.on(before, newHire));
  }

  private FitCheck check(MainMentorship m, Round round, LocalDate day) {
    return new FitCheck(
        ids.next(FitCheckId::new),
        m.id(),
        m.mentorId(),
        m.newHireId(),
        round.number(),
        day,
        null,
        false,
        null);
  }
}
