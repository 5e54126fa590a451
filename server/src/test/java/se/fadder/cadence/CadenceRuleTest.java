package se.fadder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Absence;
import se.fadder.calendar.AbsenceId;
import se.fadder.calendar.Availability;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.PartTime;
import se.fadder.calendar.WallClock;
import se.fadder.calendar.WorkingDays;
import se.fadder.calendar.WorkingTime;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** Tests when the next session of a mentor and a newcomer is due, over 2024 to 2040. */
final class CadenceRuleTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final LocalDate LAST = LocalDate.parse("2040-12-31");
  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
  private static final UnitId UNIT = new UnitId(new UUID(0, 10));

  private final WorkingDays workingDays = new WorkingDays(DayRules.usual());

  /** The calendar of one of the two. */
  record Person(List<Absence> absences, List<PartTime> partTimes, Term employed) {}

  /**
   * A mentorship.
   *
   * @param heldAfter on how many days after the first a session was held; null for none
   */
  record Pair(
      Cadence cadence, Term term, Person mentor, Person newHire, @Nullable Integer heldAfter) {
    @Nullable LocalDate lastHeld() {
      LocalDate day = heldAfter == null ? null : term.firstDay().plusDays(heldAfter);
      return day != null && term.includes(day) ? day : null;
    }
  }

  @Property(tries = 200)
  void isWhatOneFindsByWalkingWeekByWeek(@ForAll("pairs") Pair pair) {
    CadenceDays days =
        CadenceRule.of(
            pair.cadence(),
            pair.term(),
            pair.lastHeld(),
            new SharedDays(time(pair.mentor()), time(pair.newHire())));
    assertThat(days).isEqualTo(walked(pair));
  }

  private WorkingTime time(Person person) {
    return new WorkingTime(
        workingDays,
        LocalTime.NOON,
        new WallClock(ZoneId.of("Europe/Stockholm")),
        new Availability(person.absences(), person.partTimes()),
        List.of(
            new Employment(
                new EmploymentId(new UUID(0, 2)),
                SOMEBODY,
                UNIT,
                UnitPath.root(UNIT),
                "Socialsekreterare",
                EmploymentForm.PERMANENT,
                person.employed().firstDay(),
                person.employed().lastDay())),
        Map.of());
  }

  /**
   * The oracle: strikes days from a list of all, names the weeks of what is left as the calendar
   * does, and takes one week after the other from a pile.
   */
  private CadenceDays walked(Pair pair) {
    LocalDate held = pair.lastHeld();
    LocalDate from = pair.term().firstDay();
    LocalDate until = (held == null ? from : held).plusYears(2);
    TreeSet<LocalDate> left = new TreeSet<>(from.datesUntil(until).toList());
    left.removeIf(day -> workingDays.kind(day) == DayKind.FREE);
    left.removeIf(day -> pair.term().lastDay() != null && day.isAfter(pair.term().lastDay()));
    strike(left, pair.mentor());
    strike(left, pair.newHire());
    Map<String, LocalDate> lastOfWeek = new TreeMap<>();
    left.forEach(day -> lastOfWeek.put(week(day), day));

    LocalDate due = due(pair.cadence(), held, new ArrayList<>(lastOfWeek.entrySet()));
    LocalDate contactUntil = null;
    List<LocalDate> since =
        List.copyOf(held == null ? left : left.tailSet(held, false)).stream().limit(15).toList();
    if (due != null && since.size() == 15) {
      contactUntil = since.getLast().isAfter(due) ? since.getLast() : due;
    }
    return new CadenceDays(held, due, contactUntil);
  }

  private static void strike(Set<LocalDate> left, Person person) {
    left.removeIf(day -> !person.employed().includes(day));
    for (Absence absence : person.absences()) {
      left.removeIf(absence.term()::includes);
    }
    for (PartTime partTime : person.partTimes()) {
      left.removeIf(day ->
          partTime.term().includes(day)
              && !partTime.weekdays().contains("" + day.getDayOfWeek().getValue()));
    }
  }

  private static String week(LocalDate day) {
    return "%d-%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static @Nullable LocalDate due(
      Cadence cadence, @Nullable LocalDate held, List<Map.Entry<String, LocalDate>> weeks) {
    int passed = 0;
    while (held != null
        && !weeks.isEmpty()
        && weeks.getFirst().getKey().compareTo(week(held)) <= 0) {
      weeks.removeFirst();
      passed++;
    }
    int waits = held == null ? 1 : everyWeeks(cadence, passed);
    return weeks.size() < waits ? null : weeks.get(waits - 1).getValue();
  }

  private static int everyWeeks(Cadence cadence, int week) {
    for (CadenceRow row : cadence.rows()) {
      if (row.untilWeek() == null || row.untilWeek() >= week) {
        return row.everyWeeks();
      }
    }
    throw new AssertionError("no last row");
  }

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<@Nullable Integer> held = Arbitraries.integers().between(0, 400).injectNull(0.2);
    return terms(3650, 0.7)
        .flatMap(term ->
            Combinators.combine(cadences(), people(term), people(term), held)
                .as((cadence, mentor, newHire, day) ->
                    new Pair(cadence, term, mentor, newHire, day)));
  }

  private static Arbitrary<Term> terms(int longest, double open) {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()),
            Arbitraries.integers().between(0, longest).injectNull(open))
        .as((first, length) -> {
          LocalDate day = LocalDate.ofEpochDay(first);
          return new Term(day, length == null ? null : day.plusDays(length));
        });
  }

  private static Arbitrary<Cadence> cadences() {
    Arbitrary<Cadence> any =
        Arbitraries.integers()
            .between(1, 60)
            .set()
            .ofMaxSize(5)
            .flatMap(ends ->
                Arbitraries.integers()
                    .between(1, 8)
                    .list()
                    .ofSize(ends.size() + 1)
                    .map(every -> cadence(new TreeSet<>(ends), every)));
    return Arbitraries.oneOf(Arbitraries.just(Cadence.USUAL), any);
  }

  private static Cadence cadence(Set<Integer> ends, List<Integer> every) {
    List<CadenceRow> rows = new ArrayList<>();
    for (Integer end : ends) {
      rows.add(new CadenceRow(end, every.get(rows.size())));
    }
    rows.add(new CadenceRow(null, every.getLast()));
    return new Cadence(rows);
  }

  /** People whose calendar has something to it about the days of a mentorship. */
  private static Arbitrary<Person> people(Term mentorship) {
    Arbitrary<LocalDate> near =
        Arbitraries.integers().between(-60, 500).map(mentorship.firstDay()::plusDays);
    Arbitrary<Absence> absences =
        Combinators.combine(near, Arbitraries.integers().between(0, 90).injectNull(0.05))
            .as((first, length) ->
                new Absence(
                    new AbsenceId(new UUID(0, 3)),
                    SOMEBODY,
                    first,
                    length == null ? null : first.plusDays(length)));
    Arbitrary<PartTime> partTimes =
        Combinators.combine(
                near, Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1).ofMaxSize(4))
            .as((first, weekdays) ->
                new PartTime(
                    new UUID(0, 4),
                    SOMEBODY,
                    first,
                    first.plusDays(200),
                    PartTime.weekdays(new HashSet<>(weekdays))));
    Arbitrary<Term> employed =
        Combinators.combine(
                Arbitraries.integers().between(-100, 30),
                Arbitraries.integers().between(100, 900).injectNull(0.8))
            .as((before, after) ->
                new Term(
                    mentorship.firstDay().plusDays(before),
                    after == null ? null : mentorship.firstDay().plusDays(after)));
    return Combinators.combine(
            absences.list().ofMaxSize(4), partTimes.list().ofMaxSize(2), employed)
        .as(Person::new);
  }

  @Example
  void byTheUsualCadenceTheyMeetEveryWeekThenEverySecondThenEveryFourth() {
    LocalDate first = LocalDate.parse("2026-01-14");
    Term term = new Term(first, null);
    List<String> due = new ArrayList<>();
    @Nullable LocalDate held = null;
    for (int session = 0; session < 20; session++) {
      held = CadenceRule.of(Cadence.USUAL, term, held, this::isWorked).due();
      due.add(week(Objects.requireNonNull(held)));
    }
    assertThat(due)
        .as("weeks 1 to 7 of the mentorship, every second to 27, then every fourth")
        .containsExactly(
            "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-11",
            "2026-13", "2026-15", "2026-17", "2026-19", "2026-21", "2026-23", "2026-25", "2026-27",
            "2026-29", "2026-33", "2026-37", "2026-41");
  }

  @Example
  void itIsDueOnTheLastDayOfTheWeekOnWhichBothWork() {
    Term term = new Term(LocalDate.parse("2026-03-30"), null);
    assertThat(CadenceRule.of(Cadence.USUAL, term, null, this::isWorked))
        .as("Good Friday is on 3 April 2026")
        .isEqualTo(
            new CadenceDays(null, LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-21")));
  }

  @Example
  void itIsMissedOnTheDayAfterAndNotBefore() {
    CadenceDays days =
        new CadenceDays(null, LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-21"));
    assertThat(days.missedOn(LocalDate.parse("2026-04-02"))).isFalse();
    assertThat(days.missedOn(LocalDate.parse("2026-04-03"))).isTrue();
    assertThat(days.noContactOn(LocalDate.parse("2026-04-21"))).isFalse();
    assertThat(days.noContactOn(LocalDate.parse("2026-04-22"))).isTrue();
    CadenceDays none = new CadenceDays(null, null, null);
    assertThat(none.missedOn(LocalDate.MAX)).isFalse();
    assertThat(none.noContactOn(LocalDate.MAX)).isFalse();
  }

  @Example
  void threeWeeksWithoutOneAreAsAgreedWhereTheyMeetEveryFourth() {
    Term term = new Term(LocalDate.parse("2026-01-12"), null);
    LocalDate held = LocalDate.parse("2026-08-31");
    assertThat(CadenceRule.of(Cadence.USUAL, term, held, this::isWorked))
        .isEqualTo(
            new CadenceDays(held, LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-02")));
  }

  private boolean isWorked(LocalDate day) {
    return workingDays.kind(day) != DayKind.FREE;
  }
}
