package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;

/** Tests that mentorships that are agreed and have not begun are withdrawn and replaced. */
@OnOneDatabase
record AgreedMentorshipsTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate NOVA_STARTS = LocalDate.parse("2026-03-25");
  private static final int ROUNDS = 6;

  @Test
  void whatHasNotBegunIsWithdrawn() {
    World world = new World(database);
    Mentorship agreed = all(world, "unstarted").getFirst();
    List<Change> changes =
        world.changesOf(() -> assertDone(withdraw(world, "manager", agreed.id())));
    assertThat(changes)
        .extracting(Change::kind, Change::subjectId, Change::detail)
        .containsExactly(
            tuple(
                MentorshipChangeKind.MENTORSHIP_WITHDRAWN,
                world.person("unstarted"),
                "MAIN " + world.person("main mentor").value() + " 2026-03-25/.."));
    assertThat(all(world, "unstarted")).isEmpty();
    assertRefused(withdraw(world, "manager", agreed.id()), "NOT_FOUND", "mentorshipId");
  }

  /** Whoever may see the mentors of today sees who takes over, so that nobody is chosen twice. */
  @Test
  void whoTakesOverLaterIsSeenByWhoeverIsNear() {
    World world = new World(database);
    MentorshipId next = main(world, "colleague", "self", DAY.plusDays(20));
    for (String viewer : List.of("self", "manager", "hr", "owner", "main mentor")) {
      assertThat(agreed(world, viewer)).as(viewer).containsExactly(next);
    }
    for (String viewer : List.of("other manager", "expert", "admin", "strange hr")) {
      assertThat(agreed(world, viewer)).as(viewer).isEmpty();
    }
    assertDone(withdraw(world, "hr", next));
    assertThat(agreed(world, "hr")).isEmpty();
  }

  private List<MentorshipId> agreed(World world, String viewer) {
    PersonId self = world.person("self");
    return database
        .read(tx -> world.mentorships().agreed().ofNewHires(tx, world.viewer(viewer), Set.of(self)))
        .getOrDefault(self, List.of())
        .stream()
        .map(Mentorship::id)
        .toList();
  }

  @Test
  void whatHasBegunIsEnded() {
    World world = new World(database);
    Mentorship begun = all(world, "self").getFirst();
    assertRefused(withdraw(world, "hr", begun.id()), "BEGUN_ALREADY", "mentorshipId");
    assertRefused(withdraw(world, "self", begun.id()), "NOT_FOUND", "mentorshipId");
  }

  /** Otherwise the newcomer would be without a mentor from the day of a hand-over that is not. */
  @Test
  void whoeverWasToHandOverGoesOn() {
    World world = new World(database);
    Mentorship main = all(world, "self").getFirst();
    assertDone(end(world, main.id(), DAY.plusDays(90)));
    MentorshipId next = main(world, "colleague", "self", DAY.plusDays(20));
    assertThat(only(main.id()).lastDay()).isEqualTo(DAY.plusDays(19));
    assertDone(withdraw(world, "hr", next));
    assertThat(only(main.id()).lastDay()).isEqualTo(DAY.plusDays(90));
  }

  @Test
  void whoIsChosenInPlaceOfSomebodyTakesOverFromWhoeverGoesOnMeanwhile() {
    World world = new World(database);
    Mentorship main = all(world, "self").getFirst();
    main(world, "colleague", "self", DAY.plusDays(20));
    MentorshipId other = main(world, "owner", "self", DAY.plusDays(20));
    assertThat(only(main.id()).lastDay()).isEqualTo(DAY.plusDays(19));
    assertThat(only(other).lastDay()).isNull();
    assertThat(main(world, "main mentor", "self", DAY.plusDays(20)))
        .as("who is the mentor anyway goes on")
        .isEqualTo(main.id());
    assertThat(only(main.id()).lastDay()).isNull();
    assertThat(all(world, "self")).filteredOn(m -> m.kind() == MentorshipKind.MAIN).hasSize(1);
  }

  @Test
  void aLastDayThatSomebodyHasSetSinceStays() {
    World world = new World(database);
    Mentorship main = all(world, "self").getFirst();
    MentorshipId next = main(world, "colleague", "self", DAY.plusDays(20));
    assertDone(end(world, main.id(), DAY.plusDays(5)));
    assertDone(withdraw(world, "hr", next));
    assertThat(only(main.id()).lastDay()).isEqualTo(DAY.plusDays(5));
  }

  @Test
  void anotherMentorIsChosenForWhoHasNotStarted() {
    World world = new World(database);
    main(world, "colleague", "unstarted", NOVA_STARTS);
    assertThat(all(world, "unstarted"))
        .extracting(Mentorship::mentorId, Mentorship::firstDay)
        .containsExactly(tuple(world.person("colleague"), NOVA_STARTS));
  }

  @Test
  void ofThoseWhoWithdrawAtOnceOneDoes() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      MentorshipId next = main(world, "colleague", "self", DAY.plusDays(20));
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> withdraw(world, "hr", next),
                  () -> withdraw(world, "manager", next),
                  () -> withdraw(world, "sector manager", next))));
      assertThat(all(world, "self").getFirst().lastDay()).isNull();
    }
  }

  private MentorshipId main(World world, String mentor, String newHire, LocalDate firstDay) {
    return done(
        database.write(tx ->
            world
                .mentorships()
                .begin(
                    tx,
                    world.viewer("manager"),
                    world.person(mentor),
                    world.person(newHire),
                    MentorshipKind.MAIN,
                    firstDay)));
  }

  private Outcome<PersonId> withdraw(World world, String viewer, MentorshipId id) {
    return database.write(tx -> world.mentorships().withdraw(tx, world.viewer(viewer), id));
  }

  private Outcome<MentorshipId> end(World world, MentorshipId id, LocalDate day) {
    return database.write(tx -> world.mentorships().end(tx, world.viewer("hr"), id, day));
  }

  private List<Mentorship> all(World world, String newHire) {
    return database.read(
        tx -> tx.sql(MentorshipSql.class).ofNewHires(Set.of(world.person(newHire))));
  }

  private Mentorship only(MentorshipId id) {
    return database.read(tx -> tx.sql(MentorshipSql.class).byIds(Set.of(id))).getFirst();
  }
}
