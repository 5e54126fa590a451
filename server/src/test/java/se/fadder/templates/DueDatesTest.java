package se.fadder.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Absence;
import se.fadder.calendar.AbsenceId;
import se.fadder.calendar.Availability;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.Eve;
import se.fadder.calendar.PartTime;
import se.fadder.calendar.WorkingDays;
import se.fadder.kernel.PersonId;
import se.fadder.templates.DueDates.Standing;

/** Tests the date rules of plans over twenty years of Swedish calendars. */
final class DueDatesTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
  private static final LocalDate LAST = LocalDate.parse("2040-12-31");
  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

  /** With short days, which are days of work, and with every eve free. */
  private static final List<DayRules> RULES =
      List.of(
          DayRules.usual(),
          new DayRules(EnumSet.allOf(Eve.class), Set.of()),
          new DayRules(Set.of(), EnumSet.allOf(Eve.class)));

  /** The working days by each of the rules, whose holidays take longer than all that is counted. */
  private static final Map<DayRules, WorkingDays> DAYS = new ConcurrentHashMap<>();

  /** A new hire, and when they work around their first day. */
  record NewHire(LocalDate firstDay, DayRules rules, Availability person) {
    WorkingDays days() {
      return DAYS.computeIfAbsent(rules, WorkingDays::new);
    }

    Map<String, LocalDate> due(Map<String, DueRule> plan, Standing standing) {
      return new DueDates(days()).of(firstDay, plan, standing, person).orElseThrow();
    }

    LocalDate due(int count) {
      return due(Map.of("steg", new DueRule(count, null)), Standing.NONE)
          .values()
          .iterator()
          .next();
    }

    NewHire beginning(LocalDate day) {
      return new NewHire(day, rules, person);
    }
  }

  @Property(tries = 1500)
  void everyStepIsDueOnADayOnWhichTheNewHireWorks(
      @ForAll("newHires") NewHire newHire, @ForAll("plans") Map<String, DueRule> plan) {
    Map<String, LocalDate> due = newHire.due(plan, Standing.NONE);
    assertThat(due.keySet()).isEqualTo(plan.keySet());
    assertThat(due.values()).allMatch(day -> newHire.days().includes(day, newHire.person()));
  }

  @Property(tries = 500)
  void aDayMoreIsLater(
      @ForAll("newHires") NewHire newHire, @ForAll @IntRange(min = -60, max = 250) int count) {
    assertThat(newHire.due(count + 1)).isAfter(newHire.due(count));
  }

  @Property(tries = 500)
  void aFirstDayOneWorkingDayLaterMovesEveryDateByOne(
      @ForAll("newHires") NewHire newHire, @ForAll @IntRange(min = -60, max = 250) int count) {
    NewHire later = newHire.beginning(newHire.due(1));
    assertThat(later.due(count)).isEqualTo(newHire.due(count + 1));
  }

  @Property(tries = 1000)
  void aChainOfAnchorsIsItsSumWhileNothingIsDone(
      @ForAll("newHires") NewHire newHire,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -30, max = 40) Integer> counts) {
    Map<String, DueRule> plan = new HashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      plan.put("s" + i, new DueRule(counts.get(i), i == 0 ? null : "s" + (i - 1)));
    }
    int sum = counts.stream().mapToInt(count -> count).sum();
    assertThat(newHire.due(plan, Standing.NONE).get("s" + (counts.size() - 1)))
        .isEqualTo(newHire.due(sum));
  }

  @Property(tries = 500)
  void whatHangsOnAStepCountsFromTheDayOnWhichItWasDone(
      @ForAll("newHires") NewHire newHire,
      @ForAll @IntRange(min = -40, max = 200) int doneAfter,
      @ForAll @IntRange(min = -20, max = 60) int count) {
    Map<String, DueRule> plan =
        Map.of(
            "skugga", new DueRule(12, null),
            "eget", new DueRule(count, "skugga"),
            "annat", new DueRule(12, null));
    LocalDate done = newHire.firstDay().plusDays(doneAfter);
    Map<String, LocalDate> due = newHire.due(plan, new Standing(Map.of("skugga", done), Map.of()));
    assertThat(due)
        .containsEntry("eget", newHire.days().count(done, count, newHire.person()).orElseThrow())
        .containsEntry("skugga", newHire.due(12))
        .containsEntry("annat", newHire.due(12));
  }

  @Property(tries = 500)
  void aDateThatSomebodyHasSetStaysAndWhatHangsOnItFollows(
      @ForAll("newHires") NewHire newHire,
      @ForAll @IntRange(min = -40, max = 200) int setAfter,
      @ForAll @IntRange(min = -20, max = 60) int count) {
    Map<String, DueRule> plan =
        Map.of("kurs", new DueRule(58, null), "efter", new DueRule(count, "kurs"));
    LocalDate set = newHire.firstDay().plusDays(setAfter);
    Map<String, LocalDate> due = newHire.due(plan, new Standing(Map.of(), Map.of("kurs", set)));
    assertThat(due)
        .containsEntry("kurs", set)
        .containsEntry("efter", newHire.days().count(set, count, newHire.person()).orElseThrow());
  }

  /** Absence never makes anything due sooner. */
  @Property(tries = 500)
  void whoeverIsAwayIsNeverAskedForAnythingEarlier(
      @ForAll("newHires") NewHire newHire, @ForAll @IntRange(min = 0, max = 250) int count) {
    NewHire always = new NewHire(newHire.firstDay(), newHire.rules(), Availability.FULL);
    assertThat(newHire.due(count)).isAfterOrEqualTo(always.due(count));
  }

  /** What the plan holds does not depend on the order in which its steps are given. */
  @Property(tries = 200)
  void theOrderOfStepsSaysNothing(
      @ForAll("newHires") NewHire newHire, @ForAll("plans") Map<String, DueRule> plan) {
    Map<String, DueRule> backwards = new LinkedHashMap<>();
    List.copyOf(plan.keySet()).reversed().forEach(key -> backwards.put(key, plan.get(key)));
    assertThat(newHire.due(backwards, Standing.NONE)).isEqualTo(newHire.due(plan, Standing.NONE));
  }

  @Example
  void stepsThatLeadNowhereHaveNoDate() {
    NewHire newHire =
        new NewHire(LocalDate.parse("2026-03-02"), RULES.getFirst(), Availability.FULL);
    Map<String, DueRule> plan =
        Map.of(
            "a", new DueRule(1, "b"),
            "b", new DueRule(1, "a"),
            "c", new DueRule(1, "a"),
            "d", new DueRule(1, "borta"),
            "e", new DueRule(1, null));
    assertThat(newHire.due(plan, Standing.NONE)).containsOnlyKeys("e");
    assertThat(newHire.due(plan, new Standing(Map.of("a", newHire.firstDay()), Map.of())))
        .containsOnlyKeys("a", "b", "c", "e");
  }

  /** Easter, a short day before it, part time and two days away. */
  @Example
  void easterOf2026() {
    LocalDate monday = LocalDate.parse("2026-03-30");
    Availability person =
        new Availability(
            List.of(absence(monday.plusDays(1), 1)),
            List.of(new PartTime(UUID.randomUUID(), SOMEBODY, monday, null, "1234")));
    NewHire newHire = new NewHire(monday, DayRules.usual(), person);
    assertThat(List.of(newHire.due(0), newHire.due(1), newHire.due(2), newHire.due(3)))
        .extracting(LocalDate::toString)
        .containsExactly("2026-03-30", "2026-04-02", "2026-04-07", "2026-04-08");
  }

  /**
   * The day on which something was done is that of the wall clock, also in the hour that summer
   * time skips or repeats: dates are counted without hours.
   */
  @Example
  void summerTimeMovesNoDate() {
    ZoneId stockholm = ZoneId.of("Europe/Stockholm");
    NewHire newHire =
        new NewHire(LocalDate.parse("2026-03-23"), DayRules.usual(), Availability.FULL);
    Map<String, DueRule> plan = Map.of("a", new DueRule(3, null), "b", new DueRule(1, "a"));
    for (String instant :
        List.of("2026-03-28T23:30:00Z", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z")) {
      LocalDate done = LocalDate.ofInstant(Instant.parse(instant), stockholm);
      assertThat(newHire.due(plan, new Standing(Map.of("a", done), Map.of())))
          .containsEntry("b", LocalDate.parse("2026-03-31"));
    }
    assertThat(newHire.due(4)).isEqualTo(LocalDate.parse("2026-03-27"));
    assertThat(newHire.due(5)).isEqualTo(LocalDate.parse("2026-03-30"));
  }

  @Provide
  Arbitrary<NewHire> newHires() {
    // Days are drawn as distances: an arbitrary of its own for each first day takes a hundred times
    // as long.
    return Combinators.combine(
            Arbitraries.integers().between(0, (int) (LAST.toEpochDay() - FIRST.toEpochDay())),
            Arbitraries.of(RULES),
            Arbitraries.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
            away().list().ofMaxSize(4),
            reduced().list().ofMaxSize(2))
        .as((day, rules, always, away, reduced) -> {
          LocalDate firstDay = FIRST.plusDays(day);
          return new NewHire(
              firstDay,
              rules,
              new Availability(
                  away.stream().map(one -> one.from(firstDay)).toList(),
                  reduced.stream().map(one -> one.from(firstDay, always)).toList()));
        });
  }

  /** An absence that begins so many days after a first day. */
  private record Away(int after, @Nullable Integer length) {
    Absence from(LocalDate firstDay) {
      return absence(firstDay.plusDays(after), length);
    }
  }

  private static Arbitrary<Away> away() {
    return Combinators.combine(
            Arbitraries.integers().between(-120, 400),
            Arbitraries.integers().between(0, 60).injectNull(0.1))
        .as(Away::new);
  }

  private static Absence absence(LocalDate from, @Nullable Integer length) {
    return new Absence(
        new AbsenceId(UUID.randomUUID()),
        SOMEBODY,
        from,
        length == null ? null : from.plusDays(length));
  }

  /** Part time that begins so many days after a first day. */
  private record Reduced(int after, @Nullable Integer length, Set<DayOfWeek> weekdays) {
    PartTime from(LocalDate firstDay, DayOfWeek always) {
      EnumSet<DayOfWeek> working = EnumSet.of(always);
      working.addAll(weekdays);
      LocalDate first = firstDay.plusDays(after);
      return new PartTime(
          UUID.randomUUID(),
          SOMEBODY,
          first,
          length == null ? null : first.plusDays(length),
          PartTime.weekdays(working));
    }
  }

  private static Arbitrary<Reduced> reduced() {
    return Combinators.combine(
            Arbitraries.integers().between(-120, 400),
            Arbitraries.integers().between(0, 300).injectNull(0.3),
            Arbitraries.subsetOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
        .as(Reduced::new);
  }

  /** Steps that count from the first day or from one before them in the list. */
  @Provide
  Arbitrary<Map<String, DueRule>> plans() {
    return Combinators.combine(
            Arbitraries.integers().between(-20, 60), Arbitraries.integers().between(-30, 29))
        .as(List::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(rules -> {
          Map<String, DueRule> plan = new LinkedHashMap<>();
          for (int i = 0; i < rules.size(); i++) {
            int anchor = rules.get(i).get(1);
            plan.put(
                "s" + i,
                new DueRule(rules.get(i).get(0), anchor < 0 || i == 0 ? null : "s" + anchor % i));
          }
          return plan;
        });
  }
}
