package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.mentorship.PairingRulesTest.request;
import static se.fadder.mentorship.PairingRulesTest.rows;
import static se.fadder.mentorship.PairingRulesTest.write;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;

/**
 * Tests that whoever chooses a mentor by name is warned by some rules and stopped by the others,
 * and that acceptance and what is a fact already are judged in the same place.
 */
@OnOneDatabase
record DirectChoiceTest(Database database) {
  private static final LocalDate DAY = World.DAY;

  @Test
  void whatOnlyWarnsIsPassedOverByWhoeverKnows() {
    World world = new World(database);
    PersonId colleague = world.person("colleague");
    rows(world, sql -> sql.profile(colleague, 0, DAY, DAY));
    Outcome<MentorshipId> warned = begin(world, "manager", "colleague", false);
    assertThat(codes(warned)).containsExactly("NO_SEAT", "PAUSED");
    assertThat(((Outcome.Refused<MentorshipId>) warned).problems())
        .extracting(Problem::field)
        .containsOnly(List.of("mentorId"));
    assertThat(mainMentors(world)).containsExactly(world.person("main mentor"));

    List<Change> changes =
        world.changesOf(() -> assertDone(begin(world, "manager", "colleague", true)));
    assertThat(changes.getLast().detail())
        .isEqualTo("MAIN " + colleague.value() + " 2026-03-11/.. NO_SEAT PAUSED");
    assertThat(mainMentors(world)).contains(colleague);
  }

  @Test
  void nothingIsNamedThatWasNotPassedOver() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> assertDone(begin(world, "manager", "colleague", true)));
    assertThat(changes.getLast().detail())
        .isEqualTo("MAIN " + world.person("colleague").value() + " 2026-03-11/..");
  }

  @Test
  void nobodyPassesOverAHardRule() {
    World world = new World(database);
    rows(world, sql -> request(sql, world, "self", "owner", "DECLINED"));
    write(
        world,
        tx -> world.calendar().recordAbsence(tx, world.person("colleague"), new Term(DAY, null)));
    assertRefused(begin(world, "hr", "owner", true), "DECLINED", "mentorId");
    assertRefused(begin(world, "hr", "colleague", true), "AWAY", "mentorId");
    assertRefused(begin(world, "hr", "manager", true), "MANAGER", "mentorId");
    assertRefused(begin(world, "hr", "left manager", true), "NOT_EMPLOYED", "firstDay");
    assertRefused(begin(world, "hr", "self", true), "OWN_MENTOR", "mentorId");
    assertThat(mainMentors(world)).containsExactly(world.person("main mentor"));
  }

  @Test
  void hardRulesAreToldBeforeWarnings() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("manager"), 0, DAY, DAY));
    assertRefused(begin(world, "hr", "manager", false), "MANAGER", "mentorId");
  }

  @Test
  void thatTwoAreKeptApartIsToldToHrAlone() {
    World world = new World(database);
    PersonId self = world.person("self");
    PersonId colleague = world.person("colleague");
    boolean isFirst = self.value().toString().compareTo(colleague.value().toString()) < 0;
    rows(world, sql -> sql.keepApart(isFirst ? self : colleague, isFirst ? colleague : self));
    for (String viewer : List.of("manager", "sector manager")) {
      assertRefused(begin(world, viewer, "colleague", true), "ASK_HR", "mentorId");
    }
    assertRefused(begin(world, "hr", "colleague", true), "KEPT_APART", "mentorId");
  }

  @Test
  void whoHelpsBesideTakesNoSeat() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 0, null, null));
    assertDone(begin(world, "manager", "colleague", MentorshipKind.CO, false));
  }

  @Test
  void whatIsAFactIsJudgedByTheHardRulesAlone() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 0, DAY, DAY));
    Term later = new Term(DAY, null);
    assertRefused(record(world, "manager", later), "MANAGER", "mentorId");
    List<Change> changes = world.changesOf(() -> assertDone(record(world, "colleague", later)));
    assertThat(changes.getLast().detail())
        .isEqualTo("MAIN " + world.person("colleague").value() + " 2026-03-11/..");
  }

  @Test
  void acceptanceIsJudgedByAllRules() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 0, null, null));
    assertRefused(accept(world, "colleague"), "NO_SEAT", "mentorId");
    assertRefused(accept(world, "manager"), "MANAGER", "mentorId");
    assertDone(accept(world, "owner"));
    assertThat(mainMentors(world)).contains(world.person("owner"));
  }

  private Outcome<MentorshipId> accept(World world, String mentor) {
    return database.write(tx ->
        world
            .mentorships()
            .accept(tx, world.viewer(mentor), world.person(mentor), world.person("self"), DAY));
  }

  private Outcome<MentorshipId> record(World world, String mentor, Term term) {
    return database.write(tx ->
        world
            .mentorships()
            .record(tx, world.person(mentor), world.person("self"), MentorshipKind.MAIN, term));
  }

  private Outcome<MentorshipId> begin(World world, String viewer, String mentor, boolean anyway) {
    return begin(world, viewer, mentor, MentorshipKind.MAIN, anyway);
  }

  private Outcome<MentorshipId> begin(
      World world, String viewer, String mentor, MentorshipKind kind, boolean anyway) {
    return database.write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                world.viewer(viewer),
                world.person(mentor),
                world.person("self"),
                kind,
                DAY,
                anyway));
  }

  private static List<String> codes(Outcome<MentorshipId> refused) {
    assertThat(refused).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<MentorshipId>) refused)
        .problems().stream().map(Problem::code).toList();
  }

  private List<PersonId> mainMentors(World world) {
    return database
        .read(tx -> tx.sql(MentorshipSql.class).ofNewHires(List.of(world.person("self"))))
        .stream()
        .filter(m -> m.kind() == MentorshipKind.MAIN)
        .map(Mentorship::mentorId)
        .toList();
  }
}
