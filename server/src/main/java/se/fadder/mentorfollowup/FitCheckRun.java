package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.fadder.calendar.Availability;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.People;

/**
 * The daily work that asks newcomers how it goes with their mentors: two and six weeks after the
 * first day of the mentorship, or on the first day after it on which they work. Who is away until
 * the next round is asked in that one.
 */
final class FitCheckRun implements DailyRound {
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

  /**
   * Some mentorships of a round. Nothing is asked for a day that is over: who was to be asked then
   * is asked today.
   */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    return day.equals(people.today()) ? portion(tx, Place.of(after, day), day) : Portion.NONE;
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

  private static Portion portion(Tx tx, Place place, LocalDate day) {
    Round round = place.round();
    List<FitCheckSql.Unasked> some =
        tx.sql(FitCheckSql.class)
            .unasked(
                round.number(),
                place.firstDay(),
                place.id(),
                day.minusDays(round.after() - 1L),
                day,
                AT_ONCE);
    return new Portion(
        some.stream().map(one -> round.number() + " " + one.id().value()).toList(),
        some.size() == AT_ONCE ? Optional.of(place(round, some.getLast())) : next(round));
  }

  private static String place(Round round, FitCheckSql.Unasked last) {
    return round.number() + " " + last.firstDay() + " " + last.id().value();
  }

  private static Optional<String> next(Round round) {
    return round.number() < ROUNDS.size()
        ? Optional.of(Integer.toString(round.number() + 1))
        : Optional.empty();
  }

  /** Asks in mentorships, of which each stands after the number of its round. */
  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    for (Round round : ROUNDS) {
      String number = round.number() + " ";
      List<MentorshipId> ids =
          things.stream()
              .filter(thing -> thing.startsWith(number))
              .map(thing -> new MentorshipId(UUID.fromString(thing.substring(number.length()))))
              .toList();
      if (!ids.isEmpty()) {
        ask(tx, round, tx.sql(FitCheckSql.class).unaskedAmong(ids, round.number(), day), day);
      }
    }
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
