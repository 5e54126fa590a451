package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.UnitId;

/** Tests that hours of work are said, by whom, what becomes of former ones and what they move. */
@OnOneDatabase
record WorkingHoursTest(Database database) {
  private static final LocalDate DAY = World.DAY;

  static WorkingHours hours(
      PersonId person,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      int weeks,
      List<WorkingHoursDay> days) {
    return new WorkingHours(
        new WorkingHoursId(new UUID(0, 9)), null, person, firstDay, lastDay, weeks, days);
  }

  static WorkingHoursDay day(int week, DayOfWeek weekday, String begins, String ends) {
    return new WorkingHoursDay(week, weekday, LocalTime.parse(begins), LocalTime.parse(ends));
  }

  private static List<WorkingHoursDay> each(String begins, String ends) {
    return WorkingHours.WEEKDAYS.stream().map(weekday -> day(1, weekday, begins, ends)).toList();
  }

  private Outcome<PersonId> set(
      World world, String viewer, String person, LocalDate from, List<WorkingHoursDay> days) {
    return set(world, viewer, person, from, null, 1, days);
  }

  private Outcome<PersonId> set(
      World world,
      String viewer,
      String person,
      LocalDate from,
      @Nullable LocalDate to,
      int weeks,
      List<WorkingHoursDay> days) {
    return database.write(tx ->
        world
            .hoursCommands()
            .setOwn(
                tx,
                world.viewer(viewer),
                world.person(person),
                new WorkingHoursCommands.Said(from, to, weeks, days)));
  }

  private Outcome<UnitId> setUnit(
      World world, String viewer, String unit, LocalDate from, List<WorkingHoursDay> days) {
    return database.write(tx ->
        world
            .hoursCommands()
            .setUnit(
                tx,
                world.viewer(viewer),
                world.unit(unit).id(),
                new WorkingHoursCommands.Said(from, null, 1, days)));
  }

  private Outcome<WorkingHoursId> end(
      World world, String viewer, WorkingHoursId id, LocalDate lastDay) {
    return database.write(tx -> world.hoursCommands().end(tx, world.viewer(viewer), id, lastDay));
  }

  private List<WorkingHours> own(World world, String person) {
    PersonId id = world.person(person);
    return database.read(tx ->
        WorkingHoursRows.ofPeople(tx, Set.of(id), LocalDate.EPOCH).getOrDefault(id, List.of()));
  }

  private WorkingTime time(World world, String person) {
    PersonId id = world.person(person);
    Map<PersonId, WorkingTime> times =
        database.read(tx -> world.workingTimes().of(tx, Set.of(id), DAY.minusYears(1)));
    return Objects.requireNonNull(times.get(id));
  }

  @Test
  void oneselfAndWhoeverLeadsOneSayOnesHours() {
    World world = new World(database);
    for (String viewer : List.of("colleague", "manager", "sector manager")) {
      List<Change> changes =
          world.changesOf(() ->
              assertDone(
                  set(
                      world,
                      viewer,
                      "colleague",
                      DAY,
                      List.of(day(1, DayOfWeek.MONDAY, "09:00", "15:00")))));
      assertThat(changes)
          .filteredOn(Change::kind, CalendarChangeKind.WORKING_HOURS_SET)
          .extracting(Change::actorId, Change::subjectId, Change::detail)
          .containsExactly(
              tuple(
                  world.person(viewer),
                  world.person("colleague"),
                  "2026-03-11/.., 1 MONDAY 09:00-15:00"));
    }
    WorkingHoursId hours = own(world, "colleague").getFirst().id();
    for (String viewer : List.of("hr", "main mentor", "owner", "other manager", "stranger")) {
      assertRefused(
          set(world, viewer, "colleague", DAY, each("08:00", "12:00")), "NOT_FOUND", "personId");
      assertRefused(end(world, viewer, hours, DAY), "NOT_FOUND", "workingHoursId");
    }
    assertRefused(
        set(world, "manager", "left manager", DAY, each("08:00", "12:00")),
        "NOT_FOUND",
        "personId");
  }

  @Test
  void whoeverLeadsAUnitAndHrSayItsHours() {
    World world = new World(database);
    for (String viewer : List.of("manager", "sector manager", "hr")) {
      List<Change> changes =
          world.changesOf(
              () -> assertDone(setUnit(world, viewer, "Norr", DAY, each("07:30", "16:00"))));
      assertThat(changes)
          .filteredOn(Change::kind, CalendarChangeKind.WORKING_HOURS_SET)
          .extracting(Change::actorId, Change::subjectId)
          .containsExactly(tuple(world.person(viewer), null));
    }
    for (String viewer : List.of("colleague", "other manager", "strange hr", "admin")) {
      assertRefused(
          setUnit(world, viewer, "Norr", DAY, each("07:00", "16:00")), "NOT_FOUND", "unitId");
    }
  }

  @Test
  void thePersonsOwnComeFirstThenTheNearestUnitsThenTheUsualOnes() {
    World world = new World(database);
    assertThat(time(world, "colleague").on(DAY)).hasToString("Optional[08:00-16:30]");
    assertDone(setUnit(world, "hr", "Storsjö kommun", DAY, each("07:00", "15:00")));
    assertThat(time(world, "colleague").on(DAY)).hasToString("Optional[07:00-15:00]");
    assertDone(setUnit(world, "hr", "Norr", DAY, each("08:15", "16:45")));
    assertThat(time(world, "colleague").on(DAY)).hasToString("Optional[08:15-16:45]");
    assertThat(time(world, "owner").on(DAY)).hasToString("Optional[07:00-15:00]");
    assertDone(set(world, "colleague", "colleague", DAY, each("10:00", "14:00")));
    assertThat(time(world, "colleague").on(DAY)).hasToString("Optional[10:00-14:00]");
    assertThat(time(world, "colleague").on(DAY.minusDays(1))).hasToString("Optional[08:00-16:30]");
    assertThat(time(world, "main mentor").on(DAY)).hasToString("Optional[08:15-16:45]");
  }

  @Test
  void nobodyIsAtWorkBeforeTheirFirstDayOrAfterTheirLast() {
    World world = new World(database);
    assertThat(time(world, "unstarted").on(LocalDate.parse("2026-03-24"))).isEmpty();
    assertThat(time(world, "unstarted").on(LocalDate.parse("2026-03-25"))).isPresent();
    assertThat(time(world, "left manager").on(DAY.minusDays(1))).isPresent();
    assertThat(time(world, "left manager").on(DAY)).isEmpty();
  }

  @Test
  void formerHoursEndTheDayBeforeAndThoseOfTheSameDayAreReplaced() {
    World world = new World(database);
    assertDone(set(world, "colleague", "colleague", DAY, each("08:00", "12:00")));
    assertDone(set(world, "colleague", "colleague", DAY.plusDays(7), each("09:00", "12:00")));
    assertDone(set(world, "colleague", "colleague", DAY.plusDays(7), each("10:00", "12:00")));
    assertThat(own(world, "colleague"))
        .extracting(WorkingHours::term, of -> of.days().getFirst().begins())
        .containsExactly(
            tuple(new Term(DAY, DAY.plusDays(6)), LocalTime.of(8, 0)),
            tuple(new Term(DAY.plusDays(7), null), LocalTime.of(10, 0)));
  }

  @Test
  void hoursThatBeginLaterMustBeTakenBackFirst() {
    World world = new World(database);
    LocalDate later = DAY.plusDays(30);
    assertDone(set(world, "colleague", "colleague", later, each("08:00", "12:00")));
    assertRefused(
        set(world, "colleague", "colleague", DAY, each("09:00", "12:00")),
        "HOURS_LATER",
        "firstDay");
    assertDone(
        set(world, "colleague", "colleague", DAY, later.minusDays(1), 1, each("09:00", "12:00")));
    WorkingHoursId first = own(world, "colleague").getFirst().id();
    assertRefused(end(world, "colleague", first, later), "HOURS_LATER", "lastDay");
    assertDone(end(world, "colleague", first, later.minusDays(2)));
    WorkingHoursId second = own(world, "colleague").getLast().id();
    assertDone(end(world, "manager", second, later.minusDays(1)));
    assertThat(own(world, "colleague"))
        .extracting(WorkingHours::term)
        .containsExactly(new Term(DAY, later.minusDays(2)));
  }

  @Test
  void endingIsNotedWithTheDaysThatAreLeft() {
    World world = new World(database);
    assertDone(set(world, "colleague", "colleague", DAY, each("08:00", "12:00")));
    WorkingHoursId hours = own(world, "colleague").getFirst().id();
    List<Change> changes =
        world.changesOf(() -> {
          assertDone(end(world, "colleague", hours, DAY.plusDays(1)));
          assertDone(end(world, "colleague", hours, DAY.minusDays(1)));
        });
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .containsExactly(
            tuple(CalendarChangeKind.WORKING_HOURS_ENDED, "2026-03-11/2026-03-12"),
            tuple(CalendarChangeKind.WORKING_HOURS_ENDED, "none"));
    assertThat(own(world, "colleague")).isEmpty();
  }

  @Test
  void hoursThatCannotBeAreRefusedAtTheirPlace() {
    World world = new World(database);
    List<WorkingHoursDay> good = each("08:00", "16:00");
    assertRefused(bad(world, List.of()), "NO_HOURS", "days");
    for (String end : List.of("08:00", "07:00")) {
      assertRefused(
          bad(world, with(good, day(1, DayOfWeek.FRIDAY, "08:00", end))),
          "ENDS_BEFORE_IT_BEGINS",
          "days.4.ends");
    }
    assertRefused(
        bad(world, with(good, day(1, DayOfWeek.MONDAY, "08:00", "09:00"))),
        "INVALID",
        "days.4.week");
    assertRefused(
        bad(world, with(good, day(2, DayOfWeek.FRIDAY, "08:00", "09:00"))),
        "INVALID",
        "days.4.week");
    assertRefused(
        bad(world, with(good, day(1, DayOfWeek.SATURDAY, "08:00", "09:00"))),
        "FREE_WEEKDAY",
        "days.4.weekday");
    assertRefused(
        set(world, "colleague", "colleague", DAY, DAY.minusDays(1), 1, good),
        "ENDS_BEFORE_IT_BEGINS",
        "lastDay");
    assertRefused(
        set(world, "colleague", "colleague", LocalDate.parse("3000-01-01"), good),
        "DAY_UNLIKELY",
        "firstDay");
    assertRefused(
        set(world, "colleague", "colleague", DAY, DAY.plusYears(4), 1, good),
        "DAY_UNLIKELY",
        "lastDay");
    assertRefused(setUnit(world, "hr", "Norr", DAY, good.subList(0, 4)), "EVERY_WEEKDAY", "days");
    assertThat(own(world, "colleague")).isEmpty();
  }

  private Outcome<PersonId> bad(World world, List<WorkingHoursDay> days) {
    return set(world, "colleague", "colleague", DAY, days);
  }

  /** The same days with the last one in another's place. */
  private static List<WorkingHoursDay> with(List<WorkingHoursDay> days, WorkingHoursDay last) {
    List<WorkingHoursDay> all = new ArrayList<>(days.subList(0, days.size() - 1));
    all.add(last);
    return all;
  }

  @Test
  void dueDatesKeepToTheDaysOnWhichOnesOwnHoursAre() {
    World world = new World(database);
    List<PersonId> heard = new ArrayList<>();
    world.calendar().addListener((tx, person) -> heard.add(person));
    LocalDate due = world.step("self", "hej").due();
    assertThat(due).isNotNull();
    List<WorkingHoursDay> others =
        each("08:00", "16:30").stream().filter(of -> of.weekday() != due.getDayOfWeek()).toList();
    assertDone(set(world, "manager", "self", LocalDate.parse("2026-02-18"), others));
    assertThat(heard).containsExactly(world.person("self"));
    assertThat(world.step("self", "hej").due()).isAfter(due);
    WorkingHoursId hours = own(world, "self").getFirst().id();
    assertDone(end(world, "self", hours, LocalDate.parse("2026-02-17")));
    assertThat(world.step("self", "hej").due()).isEqualTo(due);
  }

  @Test
  void theHoursInForceOfAUnitAreTheNearestOnes() {
    World world = new World(database);
    UnitId norr = world.unit("Norr").id();
    assertThat(usual(world, "colleague", norr)).isEqualTo(UsualHours.NOBODYS);
    assertDone(setUnit(world, "hr", "Barn och vuxna", DAY.minusDays(7), each("07:45", "16:15")));
    UsualHours found = usual(world, "colleague", norr);
    assertThat(found.unitId()).isEqualTo(world.unit("Barn och vuxna").id());
    assertThat(found.days()).isEqualTo(each("07:45", "16:15"));
    Map<UnitId, UsualHours> strangers =
        database.read(tx -> world.hoursReader().usual(tx, world.viewer("stranger"), Set.of(norr)));
    assertThat(strangers).isEmpty();
  }

  private UsualHours usual(World world, String viewer, UnitId unit) {
    Map<UnitId, UsualHours> found =
        database.read(tx -> world.hoursReader().usual(tx, world.viewer(viewer), Set.of(unit)));
    return Objects.requireNonNull(found.get(unit));
  }
}
