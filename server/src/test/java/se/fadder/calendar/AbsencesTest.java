package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/** Tests that days away are entered, ended and taken back, by whom, and what follows from them. */
@OnOneDatabase
record AbsencesTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 6;

  @Test
  void aPersonTheirManagerAndHrEnterDaysAway() {
    World world = new World(database);
    for (String viewer : List.of("colleague", "manager", "hr")) {
      List<Change> changes =
          world.changesOf(() -> {
            assertDone(begin(world, viewer, "colleague", DAY, DAY.plusDays(4)));
            assertDone(withdraw(world, viewer, only(world, "colleague")));
          });
      assertThat(changes)
          .extracting(Change::kind, Change::actorId, Change::subjectId, Change::detail)
          .containsExactly(
              tuple(
                  CalendarChangeKind.ABSENCE_RECORDED,
                  world.person(viewer),
                  world.person("colleague"),
                  "2026-03-11/2026-03-15"),
              tuple(
                  CalendarChangeKind.ABSENCE_WITHDRAWN,
                  world.person(viewer),
                  world.person("colleague"),
                  "2026-03-11/2026-03-15"));
    }
    assertThat(all(world, "colleague")).isEmpty();
  }

  @Test
  void somebodyStandsInWhoIsThere() {
    World world = new World(database);
    assertRefused(standsIn(world, "colleague"), "OWN_STAND_IN", "standInId");
    assertRefused(standsIn(world, "stranger"), "NOT_FOUND", "standInId");
    assertRefused(standsIn(world, "left manager"), "NOT_EMPLOYED_THEN", "standInId");
    assertRefused(standsIn(world, "unstarted"), "NOT_EMPLOYED_THEN", "standInId");
    assertThat(all(world, "colleague")).isEmpty();
    assertDone(standsIn(world, "co-mentor"));
    assertThat(all(world, "colleague"))
        .extracting(Absence::standInId)
        .containsExactly(world.person("co-mentor"));
  }

  private Outcome<PersonId> standsIn(World world, String standIn) {
    return database.write(tx ->
        world
            .absences()
            .begin(
                tx,
                world.viewer("manager"),
                world.person("colleague"),
                DAY,
                DAY,
                world.person(standIn)));
  }

  @Test
  void othersCannotTellWhetherThereIsSomebody() {
    World world = new World(database);
    assertDone(begin(world, "self", "self", DAY, DAY));
    AbsenceId absence = all(world, "self").getFirst().id();
    for (String viewer : List.of("main mentor", "owner", "other manager", "admin", "strange hr")) {
      assertRefused(begin(world, viewer, "self", DAY, DAY), "NOT_FOUND", "personId");
      assertRefused(end(world, viewer, absence, DAY), "NOT_FOUND", "absenceId");
      assertRefused(withdraw(world, viewer, absence), "NOT_FOUND", "absenceId");
    }
  }

  @Test
  void nobodyIsAwayWhoHasLeft() {
    World world = new World(database);
    assertRefused(begin(world, "hr", "left manager", DAY, DAY), "NOT_FOUND", "personId");
  }

  @Test
  void anAbsenceEndsSoonerOrLaterThanWasKnown() {
    World world = new World(database);
    assertDone(begin(world, "manager", "colleague", DAY, null));
    AbsenceId absence = only(world, "colleague");
    for (int days : List.of(9, 3, 0, 20)) {
      LocalDate last = DAY.plusDays(days);
      List<Change> changes =
          world.changesOf(() -> assertDone(end(world, "colleague", absence, last)));
      assertThat(all(world, "colleague"))
          .extracting(Absence::term)
          .containsExactly(new Term(DAY, last));
      assertThat(changes)
          .extracting(Change::kind, Change::detail)
          .containsExactly(tuple(CalendarChangeKind.ABSENCE_ENDED, "2026-03-11/" + last));
    }
    assertRefused(
        end(world, "colleague", absence, DAY.minusDays(1)), "ENDS_BEFORE_IT_BEGINS", "lastDay");
  }

  @Test
  void nobodyIsAwayTwiceOnADay() {
    World world = new World(database);
    assertDone(begin(world, "hr", "colleague", DAY, DAY.plusDays(4)));
    AbsenceId first = only(world, "colleague");
    assertRefused(
        begin(world, "hr", "colleague", DAY.plusDays(4), null), "AWAY_ALREADY", "firstDay");
    assertRefused(
        begin(world, "hr", "colleague", DAY.minusDays(4), null), "AWAY_ALREADY", "firstDay");
    assertDone(begin(world, "hr", "colleague", DAY.plusDays(5), null));
    assertRefused(end(world, "hr", first, DAY.plusDays(5)), "AWAY_ALREADY", "lastDay");
    assertDone(end(world, "hr", first, DAY.plusDays(3)));
  }

  @Test
  void aDayThatIsFarAwayIsASlipOfThePen() {
    World world = new World(database);
    assertRefused(
        begin(world, "hr", "colleague", DAY.minusYears(1).minusDays(1), DAY),
        "DAY_UNLIKELY",
        "firstDay");
    assertRefused(
        begin(world, "hr", "colleague", DAY.plusYears(3).plusDays(1), null),
        "DAY_UNLIKELY",
        "firstDay");
    assertRefused(
        begin(world, "hr", "colleague", DAY, DAY.plusYears(3).plusDays(1)),
        "DAY_UNLIKELY",
        "lastDay");
    assertRefused(
        begin(world, "hr", "colleague", DAY, DAY.minusDays(1)), "ENDS_BEFORE_IT_BEGINS", "lastDay");
    assertDone(begin(world, "hr", "colleague", DAY.minusYears(1), DAY.plusYears(3)));
  }

  /** Whoever is ill in the first week has the week after for what was due in it. */
  @Test
  void whatIsDueMovesWithTheDaysAndBack() {
    World world = new World(database);
    LocalDate due = world.step("unstarted", "hej").due();
    assertDone(begin(world, "unstarted", "unstarted", due, due.plusDays(6)));
    assertThat(world.step("unstarted", "hej").due()).isEqualTo(due.plusDays(7));
    AbsenceId absence = only(world, "unstarted");
    assertDone(end(world, "manager", absence, due));
    assertThat(world.step("unstarted", "hej").due()).isEqualTo(due.plusDays(1));
    assertDone(withdraw(world, "hr", absence));
    assertThat(world.step("unstarted", "hej").due()).isEqualTo(due);
  }

  @Test
  void ofThoseWhoEnterTheSameDaysAtOnceOneDoes() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate first = DAY.plusDays(10L * round);
      List<Outcome<?>> outcomes =
          Race.of(
              List.of(
                  () -> begin(world, "hr", "colleague", first, first.plusDays(2)),
                  () -> begin(world, "manager", "colleague", first.plusDays(1), first.plusDays(2)),
                  () -> begin(world, "colleague", "colleague", first, first.plusDays(1))));
      assertOneDone(outcomes);
    }
  }

  private Outcome<PersonId> begin(
      World world, String viewer, String person, LocalDate first, @Nullable LocalDate last) {
    return database.write(tx ->
        world.absences().begin(tx, world.viewer(viewer), world.person(person), first, last, null));
  }

  private Outcome<PersonId> end(World world, String viewer, AbsenceId id, LocalDate last) {
    return database.write(tx -> world.absences().end(tx, world.viewer(viewer), id, last));
  }

  private Outcome<PersonId> withdraw(World world, String viewer, AbsenceId id) {
    return database.write(tx -> world.absences().withdraw(tx, world.viewer(viewer), id));
  }

  private AbsenceId only(World world, String person) {
    List<Absence> all = all(world, person);
    assertThat(all).hasSize(1);
    return all.getFirst().id();
  }

  private List<Absence> all(World world, String person) {
    LocalDate longAgo = DAY.minusYears(9);
    return database.read(
        tx -> tx.sql(CalendarSql.class).absences(Set.of(world.person(person)), longAgo));
  }
}
