package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.mentorship.PairingRule.AWAY;
import static se.fadder.mentorship.PairingRule.DECLINED;
import static se.fadder.mentorship.PairingRule.KEPT_APART;
import static se.fadder.mentorship.PairingRule.MANAGER;
import static se.fadder.mentorship.PairingRule.NEW_HERE;
import static se.fadder.mentorship.PairingRule.NOT_EMPLOYED;
import static se.fadder.mentorship.PairingRule.NO_SEAT;
import static se.fadder.mentorship.PairingRule.OWN_MENTOR;
import static se.fadder.mentorship.PairingRule.PAUSED;
import static se.fadder.mentorship.PairingRule.WEEKDAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.Role;

/** Tests each rule that stops a pair, at its border. */
@OnOneDatabase
record PairingRulesTest(Database database) {
  private static final LocalDate DAY = World.DAY;

  @Test
  void twoWhomNothingStopsMayBePaired() {
    World world = new World(database);
    assertThat(judge(world, "colleague", DAY)).isEmpty();
    assertThat(judge(world, "owner", DAY)).isEmpty();
  }

  @Test
  void nobodyIsTheirOwnMentor() {
    World world = new World(database);
    assertThat(judge(world, "self", DAY)).contains(OWN_MENTOR);
  }

  @Test
  void bothAreEmployedOnTheFirstDay() {
    World world = new World(database);
    assertThat(judge(world, "left manager", DAY.minusDays(1))).doesNotContain(NOT_EMPLOYED);
    assertThat(judge(world, "left manager", DAY)).containsExactly(NOT_EMPLOYED);
    assertThat(judge(world, "colleague", LocalDate.parse("2026-02-17")))
        .containsExactly(NOT_EMPLOYED);
    assertThat(judge(world, "colleague", LocalDate.parse("2026-02-18"))).isEmpty();
  }

  @Test
  void aMentorHasBeenEmployedForAYear() {
    World world = new World(database);
    employ(world, "of a year", LocalDate.parse("2025-03-11"), null);
    employ(world, "of a day less", LocalDate.parse("2025-03-12"), null);
    assertThat(judge(world, "of a year", DAY)).isEmpty();
    assertThat(judge(world, "of a day less", DAY)).containsExactly(NEW_HERE);
  }

  @Test
  void whoComesBackSoonIsNotNewAgain() {
    World world = new World(database);
    LocalDate back = LocalDate.parse("2026-01-10");
    employ(world, "soon back", LocalDate.parse("2024-01-10"), back.minusDays(31));
    employ(world, "soon back", back, null);
    employ(world, "late back", LocalDate.parse("2024-01-10"), back.minusDays(32));
    employ(world, "late back", back, null);
    assertThat(judge(world, "soon back", DAY)).isEmpty();
    assertThat(judge(world, "late back", DAY)).containsExactly(NEW_HERE);
  }

  @Test
  void whoHasWorkedInAnotherOrganisationIsNewHere() {
    World world = new World(database);
    employ(world, "stranger", LocalDate.parse("2026-01-01"), null);
    assertThat(judge(world, "stranger", DAY)).containsExactly(NEW_HERE);
  }

  @Test
  void whoLeadsTheNewcomerIsNoMentor() {
    World world = new World(database);
    assertThat(judge(world, "manager", DAY)).containsExactly(MANAGER);
    assertThat(judge(world, "sector manager", DAY)).containsExactly(MANAGER);
    assertThat(judge(world, "other manager", DAY)).isEmpty();
    assertThat(judge(world, "former manager", DAY)).isEmpty();
    assertThat(judge(world, "expert", DAY)).isEmpty();
  }

  @Test
  void whoWillLeadTheNewcomerIsNoMentorFromThatDayOn() {
    World world = new World(database);
    write(
        world,
        tx ->
            world
                .peopleWriter()
                .assignRole(
                    tx,
                    world.person("colleague"),
                    Role.MANAGER,
                    world.unit("Norr"),
                    new Term(DAY.plusDays(10), DAY.plusDays(12))));
    assertThat(judge(world, "colleague", DAY.plusDays(9))).isEmpty();
    assertThat(judge(world, "colleague", DAY.plusDays(10))).containsExactly(MANAGER);
    assertThat(judge(world, "colleague", DAY.plusDays(12))).containsExactly(MANAGER);
    assertThat(judge(world, "colleague", DAY.plusDays(13))).isEmpty();
  }

  @Test
  void thoseKeptApartAreNotPairedWhicheverIsTheMentor() {
    World world = new World(database);
    PersonId self = world.person("self");
    PersonId colleague = world.person("colleague");
    boolean isFirst = self.value().toString().compareTo(colleague.value().toString()) < 0;
    rows(world, sql -> sql.keepApart(isFirst ? self : colleague, isFirst ? colleague : self));
    assertThat(judge(world, "colleague", DAY)).containsExactly(KEPT_APART);
    assertThat(
            database.<List<PairingRule>>read(
                tx -> world.mentorRules().judge(tx, colleague, self, DAY)))
        .contains(KEPT_APART);
    assertThat(judge(world, "owner", DAY)).isEmpty();
  }

  @Test
  void mainMentorshipsAndRequestsTakeSeats() {
    World world = new World(database);
    assertThat(judge(world, "main mentor", DAY)).containsExactly(NO_SEAT);
    rows(world, sql -> sql.profile(world.person("main mentor"), 3, null, null));
    assertThat(judge(world, "main mentor", DAY)).isEmpty();
    rows(world, sql -> request(sql, world, "unstarted", "main mentor", "ASKED"));
    assertThat(judge(world, "main mentor", DAY)).containsExactly(NO_SEAT);
    assertThat(judge(world, "co-mentor", DAY)).as("who helps beside has seats left").isEmpty();
  }

  @Test
  void aRequestThatIsOverTakesNoSeatNorOneForThisVeryPair() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 1, null, null));
    for (String over : List.of("ACCEPTED", "DECLINED", "WITHDRAWN", "OVERTAKEN")) {
      rows(world, sql -> request(sql, world, "unstarted", "colleague", over));
    }
    assertThat(judge(world, "colleague", DAY)).isEmpty();
    rows(world, sql -> request(sql, world, "self", "colleague", "ASKED"));
    assertThat(judge(world, "colleague", DAY)).isEmpty();
    rows(world, sql -> request(sql, world, "unstarted", "colleague", "ASKED"));
    assertThat(judge(world, "colleague", DAY)).containsExactly(NO_SEAT);
  }

  @Test
  void aMentorshipHoldsItsSeatThroughItsLastDay() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 1, null, null));
    employ(world, "third", DAY.minusDays(30), null);
    pair(world, "colleague", "third", new Term(DAY.minusDays(20), DAY.plusDays(5)));
    assertThat(judge(world, "colleague", DAY.plusDays(5))).containsExactly(NO_SEAT);
    assertThat(judge(world, "colleague", DAY.plusDays(6))).isEmpty();
  }

  @Test
  void whoHasLeftHoldsNoSeat() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 1, null, null));
    employ(world, "leaving", DAY.minusDays(30), DAY.plusDays(5));
    pair(world, "colleague", "leaving", new Term(DAY.minusDays(20), null));
    assertThat(judge(world, "colleague", DAY.plusDays(5))).containsExactly(NO_SEAT);
    assertThat(judge(world, "colleague", DAY.plusDays(6))).isEmpty();
  }

  @Test
  void whoHasSetNoSeatsTakesNobody() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 0, null, null));
    assertThat(judge(world, "colleague", DAY)).containsExactly(NO_SEAT);
  }

  @Test
  void aPauseHoldsOnBothItsEnds() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 2, DAY.plusDays(1), DAY.plusDays(3)));
    assertThat(judge(world, "colleague", DAY)).isEmpty();
    assertThat(judge(world, "colleague", DAY.plusDays(1))).containsExactly(PAUSED);
    assertThat(judge(world, "colleague", DAY.plusDays(3))).containsExactly(PAUSED);
    assertThat(judge(world, "colleague", DAY.plusDays(4))).isEmpty();
  }

  /** The tenth working day from Wednesday 11 March on is Tuesday 24 March. */
  @Test
  void whoIsAwayForMoreThanTenWorkingDaysIsNoMentor() {
    World world = new World(database);
    LocalDate tenth = LocalDate.parse("2026-03-24");
    away(world, "colleague", DAY.minusDays(30), tenth);
    away(world, "owner", DAY.minusDays(30), tenth.plusDays(1));
    assertThat(judge(world, "colleague", DAY)).isEmpty();
    assertThat(judge(world, "owner", DAY)).containsExactly(AWAY);
    assertThat(judge(world, "owner", DAY.plusDays(1))).isEmpty();
    assertThat(judge(world, "colleague", DAY.minusDays(1))).containsExactly(AWAY);
  }

  @Test
  void whoIsAwayWithoutAnEndIsNoMentor() {
    World world = new World(database);
    away(world, "colleague", DAY.plusDays(1), null);
    assertThat(judge(world, "colleague", DAY)).isEmpty();
    assertThat(judge(world, "colleague", DAY.plusDays(1))).containsExactly(AWAY);
    assertThat(judge(world, "colleague", DAY.plusDays(100))).containsExactly(AWAY);
  }

  /** As somebody enters it week by week who works from Monday to Thursday. */
  @Test
  void absencesThatFollowOnOneAnotherCountTogether() {
    World world = new World(database);
    partTime(world, "colleague", "1234");
    for (String monday : List.of("2026-03-09", "2026-03-16", "2026-03-23")) {
      away(world, "colleague", LocalDate.parse(monday), LocalDate.parse(monday).plusDays(3));
    }
    assertThat(judge(world, "colleague", LocalDate.parse("2026-03-10"))).containsExactly(AWAY);
    assertThat(judge(world, "colleague", DAY)).as("ten days are left").isEmpty();
  }

  @Test
  void theTwoShareTwoWeekdays() {
    World world = new World(database);
    partTime(world, "self", "123");
    partTime(world, "colleague", "235");
    partTime(world, "owner", "345");
    assertThat(judge(world, "colleague", DAY)).isEmpty();
    assertThat(judge(world, "owner", DAY)).containsExactly(WEEKDAYS);
    assertThat(judge(world, "main mentor", DAY)).doesNotContain(WEEKDAYS);
  }

  @Test
  void whoHasDeclinedTheNewcomerIsNotAskedAgain() {
    World world = new World(database);
    rows(world, sql -> request(sql, world, "self", "colleague", "DECLINED"));
    rows(world, sql -> request(sql, world, "unstarted", "owner", "DECLINED"));
    rows(world, sql -> request(sql, world, "self", "expert", "WITHDRAWN"));
    assertThat(judge(world, "colleague", DAY)).containsExactly(DECLINED);
    assertThat(judge(world, "owner", DAY)).isEmpty();
    assertThat(judge(world, "expert", DAY)).isEmpty();
  }

  @Test
  void everyRuleThatStopsThemIsNamedInOrder() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("manager"), 0, DAY, DAY));
    away(world, "manager", DAY, null);
    assertThat(judge(world, "manager", DAY)).containsExactly(MANAGER, NO_SEAT, PAUSED, AWAY);
  }

  static List<PairingRule> judge(World world, String mentor, LocalDate firstDay) {
    PersonId self = world.person("self");
    return world.database.read(
        tx -> world.mentorRules().judge(tx, self, world.person(mentor), firstDay));
  }

  static void rows(World world, Consumer<PairingRows> what) {
    write(world, tx -> what.accept(tx.sql(PairingRows.class)));
  }

  static void request(PairingRows sql, World world, String newHire, String mentor, String state) {
    sql.request(UUID.randomUUID(), world.person(newHire), world.person(mentor), state);
  }

  static void write(World world, Consumer<WriteTx> what) {
    world.database.write(tx -> {
      what.accept(tx);
      return true;
    });
  }

  private static void employ(World world, String name, LocalDate from, @Nullable LocalDate to) {
    write(world, tx -> world.employ(tx, name, world.unit("Norr"), from, to));
  }

  private static void pair(World world, String mentor, String newHire, Term term) {
    write(
        world,
        tx ->
            assertThat(
                    world
                        .mentorships()
                        .record(
                            tx,
                            world.person(mentor),
                            world.person(newHire),
                            MentorshipKind.MAIN,
                            term)
                        .refusal())
                .isEmpty());
  }

  private static void away(World world, String name, LocalDate from, @Nullable LocalDate to) {
    write(world, tx -> world.calendar().recordAbsence(tx, world.person(name), new Term(from, to)));
  }

  private static void partTime(World world, String name, String days) {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    days.chars().forEach(digit -> weekdays.add(DayOfWeek.of(digit - '0')));
    Term term = new Term(DAY.minusDays(60), null);
    write(world, tx -> world.calendar().recordPartTime(tx, world.person(name), term, weekdays));
  }
}
