package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.agenda.Agenda;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.mentorship.MentorRequestId;
import se.fadder.onboarding.PlanId;
import se.fadder.people.Role;
import se.fadder.people.Unit;

/**
 * Tests what is told of newcomers and their mentors, to whom and when: over weekends and Easter,
 * whose Friday is 3 April 2026 and whose Monday the 6th.
 */
@OnOneDatabase
final class ConcernsTest {
  private final FollowupScene scene;
  private final World world;

  ConcernsTest(Database database) {
    scene = new FollowupScene(database);
    world = scene.world;
  }

  @Test
  void withoutAMentorAllNearestManagersAreToldFiveWorkingDaysAheadAndHrFiveAfter() {
    scene.assign("colleague", Role.MANAGER, "Norr");
    scene.employ("newcomer", "Norr", "2026-04-13", null);
    scene.wake("2026-04-01");
    assertThat(scene.agenda("manager")).isEmpty();
    scene.wake("2026-04-02");
    for (String manager : List.of("manager", "colleague")) {
      assertThat(scene.agenda(manager)).containsExactly("LACKS_MENTOR newcomer 2026-04-13");
    }
    for (String other : List.of("sector manager", "other manager", "hr", "newcomer", "owner")) {
      assertThat(scene.agenda(other)).as(other).isEmpty();
    }
    scene.deliverUntil("11:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
    assertThat(scene.told("colleague", "MENTOR_CONCERN")).isOne();
    scene.wake("2026-04-17");
    assertThat(scene.agenda("hr")).isEmpty();
    scene.wake("2026-04-20");
    assertThat(scene.agenda("hr")).containsExactly("LACKS_MENTOR newcomer 2026-04-13");
    assertThat(scene.agenda("strange hr")).isEmpty();
    scene.deliverUntil("11:00");
    assertThat(scene.told("hr", "MENTOR_CONCERN")).isOne();
    assertThat(scene.told("manager", "MENTOR_CONCERN")).as("not again").isZero();
    scene.pair("co-mentor", "newcomer", "2026-04-21");
    assertThat(scene.agenda("hr")).isEmpty();
    assertThat(scene.agenda("manager")).isEmpty();
  }

  @Test
  void whileSomebodyIsAskedThereIsNothingToSeeTo() {
    scene.employ("newcomer", "Norr", "2026-04-13", null);
    scene.wake("2026-04-02");
    MentorRequestId asked =
        done(
            world.database.write(tx ->
                world
                    .mentorRequests()
                    .ask(
                        tx,
                        world.viewer("manager"),
                        world.person("newcomer"),
                        world.person("colleague"),
                        LocalDate.parse("2026-04-13"))));
    assertThat(scene.agenda("manager")).isEmpty();
    assertDone(
        world.database.write(tx ->
            world.mentorRequests().decline(tx, world.viewer("colleague"), asked, null, null)));
    assertThat(scene.agenda("manager")).containsExactly("LACKS_MENTOR newcomer 2026-04-13");
  }

  @Test
  void whatIsSeenToBeforeTheMorningIsNotTold() {
    scene.employ("newcomer", "Norr", "2026-04-13", null);
    scene.wake("2026-04-02");
    scene.pair("colleague", "newcomer", "2026-04-13");
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isZero();
  }

  @Test
  void aManagerWhoDoesNotWorkIsToldWhenTheyDo() {
    scene.away("manager", "2026-04-01", "2026-04-07");
    scene.employ("newcomer", "Norr", "2026-04-13", null);
    scene.wake("2026-04-02");
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isZero();
    scene.wake("2026-04-08");
    scene.deliverUntil("07:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isZero();
    scene.deliverUntil("07:30");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
  }

  @Test
  void whereTheUnitHasNoManagerAllOfTheNearestUnitAboveAreTold() {
    scene.leave("manager", "2026-03-10");
    scene.assign("expert", Role.MANAGER, "Barn och vuxna");
    scene.employ("newcomer", "Norr", "2026-03-16", null);
    scene.wake("2026-03-11");
    assertThat(scene.agenda("sector manager")).containsExactly("LACKS_MENTOR newcomer 2026-03-16");
    assertThat(scene.agenda("expert")).containsExactly("LACKS_MENTOR newcomer 2026-03-16");
  }

  @Test
  void ofANewManagerTheOneAboveIsToldAndNotThemselves() {
    scene.employ("new manager", "Söder", "2026-03-16", null);
    scene.leave("other manager", "2026-03-12");
    scene.assign("new manager", Role.MANAGER, "Söder");
    scene.wake("2026-03-16");
    assertThat(scene.agenda("new manager")).isEmpty();
    assertThat(scene.agenda("sector manager"))
        .containsExactly("LACKS_MENTOR new manager 2026-03-16");
  }

  @Test
  void somebodyWithProtectedIdentityIsToldOfInTheirOwnUnitOnly() {
    scene.leave("protected", "2026-03-10");
    world.clock.setDay(LocalDate.parse("2027-06-01"));
    scene.employ("protected", "Norr", "2027-06-07", null);
    scene.wake("2027-06-01");
    assertThat(scene.agenda("manager")).containsExactly("LACKS_MENTOR protected 2027-06-07");
    scene.leave("manager", "2027-05-31");
    scene.wake("2027-06-01");
    assertThat(scene.agenda("sector manager")).isEmpty();
    scene.wake("2027-06-30");
    assertThat(scene.agenda("hr")).isEmpty();
  }

  @Test
  void whoMovesWithinTheOrganisationIsNoNewcomerUnlessTheyAreIntroduced() {
    scene.employ("expert", "Norr", "2026-03-16", null);
    scene.wake("2026-03-16");
    assertThat(scene.agenda("manager")).isEmpty();
    world.database.write(tx ->
        world.beginnings().begin(tx, world.employment("expert"), "grund", world.person("owner")));
    scene.wake("2026-03-17");
    assertThat(scene.agenda("manager")).containsExactly("LACKS_MENTOR expert 2026-03-16");
  }

  @Test
  void anItemIsSaidOnceThoughTheListOfPlansKnowsItToo() {
    scene.employ("newcomer", "Norr", "2026-03-18", null);
    world.database.write(tx ->
        world.beginnings().begin(tx, world.employment("newcomer"), "grund", world.person("owner")));
    scene.wake("2026-03-10");
    assertThat(scene.agenda("manager")).containsExactly("NO_MENTOR newcomer 2026-03-18");
    scene.wake("2026-03-11");
    assertThat(scene.agenda("manager")).containsExactly("LACKS_MENTOR newcomer 2026-03-18");
    assertThat(scene.agenda("sector manager")).containsExactly("NO_MENTOR newcomer 2026-03-18");
    Agenda agenda = world.database.read(tx -> world.agendas().of(tx, world.viewer("manager")));
    assertThat(agenda.counts()).extracting(of -> of.kind().name()).doesNotContain("NO_MENTOR");
  }

  @Test
  void whenThePlanIsClosedNobodyIsToBeFound() {
    scene.employ("newcomer", "Norr", "2026-03-11", null);
    var plan =
        world.database.write(tx ->
            world
                .beginnings()
                .begin(tx, world.employment("newcomer"), "grund", world.person("owner")));
    scene.wake("2026-03-11");
    assertThat(scene.agenda("manager")).hasSize(1);
    world.database.write(tx -> tx.sql(PlanClosingSql.class).close(plan));
    assertThat(scene.agenda("manager")).isEmpty();
  }

  interface PlanClosingSql {
    @SqlUpdate("update plan set closed_at = 1, closing = 'COMPLETED' where id = :id")
    int close(PlanId id);
  }

  @Test
  void aMentorWhoLeavesIsToldAsSoonAsTheLastDayIsSetAndUntilAnotherIsAgreed() {
    scene.leave("main mentor", "2026-05-29");
    assertThat(scene.agenda("manager"))
        .containsExactlyInAnyOrder(
            "LOSES_MENTOR self 2026-05-29", "LOSES_MENTOR unstarted 2026-05-29");
    assertThat(scene.agenda("hr")).isEmpty();
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
    scene.pair("colleague", "self", "2026-05-18");
    assertThat(scene.agenda("manager")).containsExactly("LOSES_MENTOR unstarted 2026-05-29");
    scene.wake("2026-06-01");
    assertThat(scene.agenda("manager"))
        .as("also once they have left")
        .containsExactly("LOSES_MENTOR unstarted 2026-05-29");
    scene.pair("colleague", "unstarted", "2026-06-01");
    assertThat(scene.agenda("manager")).isEmpty();
  }

  @Test
  void aMentorWhoStaysAfterAllIsNoConcern() {
    scene.leave("main mentor", "2026-05-29");
    assertDone(
        scene.write(tx ->
            world
                .employments()
                .goOn(tx, world.viewer("hr"), scene.employment("main mentor").id())));
    assertThat(scene.agenda("manager")).isEmpty();
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isZero();
  }

  @Test
  void theEndOfATemporaryEmploymentIsToldHalfAYearAhead() {
    scene.leave("main mentor", "2026-12-31");
    assertThat(scene.agenda("manager")).isEmpty();
    scene.wake("2026-07-03");
    assertThat(scene.agenda("manager")).isEmpty();
    scene.wake("2026-07-04");
    assertThat(scene.agenda("manager")).hasSize(2);
  }

  @Test
  void aMentorWhoIsAwayForLongIsToldFiveWorkingDaysAheadAndUntilTheyAreBack() {
    scene.away("main mentor", "2026-04-08", "2026-04-24");
    scene.wake("2026-03-27");
    assertThat(scene.agenda("manager")).isEmpty();
    scene.wake("2026-03-30");
    assertThat(scene.agenda("manager"))
        .containsExactlyInAnyOrder(
            "ABSENT_MENTOR self 2026-04-08", "ABSENT_MENTOR unstarted 2026-04-08");
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
    scene.wake("2026-04-24");
    assertThat(scene.agenda("manager")).hasSize(2);
    scene.wake("2026-04-27");
    assertThat(scene.agenda("manager")).isEmpty();
  }

  @Test
  void aMentorAwayWithoutAnEndIsToldOnceElevenWorkingDaysHaveCome() {
    scene.away("main mentor", "2026-03-11", null);
    scene.wake("2026-03-24");
    assertThat(scene.agenda("manager")).isEmpty();
    scene.wake("2026-03-25");
    assertThat(scene.agenda("manager")).contains("ABSENT_MENTOR self 2026-03-11");
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
  }

  @Test
  void anAgreedMentorWhoIsWithdrawnIsMissedAtOnce() {
    scene.wake("2026-03-20");
    assertThat(scene.agenda("manager")).isEmpty();
    var agreed = scene.mentorship("unstarted");
    assertDone(
        scene.write(tx -> world.mentorships().withdraw(tx, world.viewer("manager"), agreed.id())));
    assertThat(scene.agenda("manager")).containsExactly("LACKS_MENTOR unstarted 2026-03-25");
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
  }

  @Test
  void whoComesLaterIsMissedLaterAndWhoDoesNotComeAtAllIsNot() {
    scene.employ("newcomer", "Norr", "2026-03-16", null);
    scene.wake("2026-03-11");
    assertThat(scene.agenda("manager")).hasSize(1);
    var at = world.employment("newcomer").id();
    assertDone(
        scene.write(tx ->
            world
                .employments()
                .moveFirstDay(tx, world.viewer("hr"), at, LocalDate.parse("2026-04-27"))));
    assertThat(scene.agenda("manager")).isEmpty();
    scene.wake("2026-04-20");
    assertThat(scene.agenda("manager")).containsExactly("LACKS_MENTOR newcomer 2026-04-27");
    assertDone(scene.write(tx -> world.employments().withdraw(tx, world.viewer("hr"), at)));
    assertThat(scene.agenda("manager")).isEmpty();
  }

  /** The index is a projection: after whatever has happened it is what is derived. */
  @Test
  void theIndexIsWhatIsDerivedWhateverHappens() {
    scene.employ("newcomer", "Norr", "2026-03-16", null);
    scene.wake("2026-03-11");
    assertIndexed();
    scene.away("main mentor", "2026-03-12", null);
    assertIndexed();
    scene.leave("main mentor", "2026-05-29");
    assertIndexed();
    scene.pair("colleague", "self", "2026-04-01");
    assertIndexed();
    scene.pair("co-mentor", "newcomer", "2026-03-16");
    assertIndexed();
    scene.leave("newcomer", "2026-03-31");
    assertIndexed();
    scene.wake("2026-04-02");
    assertIndexed();
  }

  private void assertIndexed() {
    Set<String> newHires = Set.of("self", "unstarted", "newcomer");
    world.database.read(tx -> {
      var ids = newHires.stream().map(world::person).collect(toSet());
      assertThat(Set.copyOf(tx.sql(ConcernSql.class).of(ids)))
          .isEqualTo(Set.copyOf(derived().of(tx, ids)));
      return true;
    });
  }

  private Concerns derived() {
    return new Concerns(
        world.people(),
        new MentoredNewHires(world.people(), world.calendar()),
        new ConcernRules(new WorkingDays(DayRules.usual())));
  }

  @Test
  void moreThanFiftyNewcomersAreAllToldOf() {
    Unit soder = world.unit("Söder");
    world.database.write(tx -> {
      for (int i = 0; i < 120; i++) {
        world.employ(tx, "n" + i, soder, LocalDate.parse("2026-03-16"), null);
      }
      return true;
    });
    scene.wake("2026-03-11");
    long listed =
        world.database.read(tx ->
            (long)
                tx.sql(ConcernSql.class)
                    .inUnits(List.of(soder.id()), LocalDate.parse("2026-03-11"), 1000)
                    .size());
    assertThat(listed).isEqualTo(120);
    Agenda agenda =
        world.database.read(tx -> world.agendas().of(tx, world.viewer("other manager")));
    assertThat(agenda.counts())
        .filteredOn(of -> of.kind() == FollowupAgendaKind.LACKS_MENTOR)
        .allSatisfy(of -> {
          assertThat(of.count()).isEqualTo(20);
          assertThat(of.more()).isTrue();
        })
        .hasSize(1);
  }

  /** An item has its person, its day and its deed, and is noted as a read of who mentors them. */
  @Test
  void theItemLeadsToThePersonAndTheChoiceOfAMentor() {
    scene.employ("newcomer", "Norr", "2026-03-11", null);
    scene.wake("2026-03-11");
    var item =
        world.database.read(tx -> world.agendas().of(tx, world.viewer("manager"))).items().stream()
            .filter(one -> one.kind() == FollowupAgendaKind.LACKS_MENTOR)
            .findFirst()
            .orElseThrow();
    assertThat(item.personId()).isEqualTo(world.person("newcomer"));
    assertThat(Objects.requireNonNull(item.leadsTo())).isEqualTo(world.person("newcomer"));
    assertThat(item.deeds()).extracting(deed -> deed.name()).containsExactly("CHOOSE_MENTOR");
  }
}
