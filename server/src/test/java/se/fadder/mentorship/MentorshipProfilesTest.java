package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.mentorship.PairingRulesTest.judge;

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
import se.fadder.kernel.ViewerId;

/** Tests what mentors and newcomers say of themselves. */
@OnOneDatabase
record MentorshipProfilesTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 6;

  @Test
  void whoHasSaidNothingHasTwoSeats() {
    World world = new World(database);
    assertThat(mentor(world, "colleague"))
        .isEqualTo(
            new MentorProfile(world.person("colleague"), 2, MentorRoom.FAIR, null, null, null, 0));
    assertThat(taken(world, "main mentor")).isEqualTo(2);
    assertThat(taken(world, "co-mentor")).isZero();
  }

  @Test
  void whatAMentorSaysIsKeptAndCounts() {
    World world = new World(database);
    MentorProfile said = profile(world, 3, DAY, DAY.plusDays(9), "Välkommen.\nRing när du vill.");
    SkillId area = world.skill("Placerade barn");
    SkillId language = world.skill("Nordsamiska");
    List<Change> changes =
        world.changesOf(() -> assertDone(set(world, said, List.of(area), List.of(language))));
    assertThat(changes)
        .extracting(Change::kind, Change::subjectId, Change::detail)
        .containsExactly(
            tuple(MentorshipChangeKind.MENTOR_PROFILE_SET, world.person("colleague"), ""));
    assertThat(mentor(world, "colleague")).isEqualTo(revised(said, 1));
    assertThat(chosen(world, "colleague", SkillSide.HAS, SkillKind.AREA))
        .containsExactly("Placerade barn");
    assertThat(chosen(world, "colleague", SkillSide.HAS, SkillKind.LANGUAGE))
        .containsExactly("Nordsamiska");
    assertThat(judge(world, "colleague", DAY)).containsExactly(PairingRule.PAUSED);

    assertDone(set(world, revised(profile(world, 0, null, null, null), 1), List.of(), List.of()));
    assertThat(chosen(world, "colleague", SkillSide.HAS, SkillKind.AREA)).isEmpty();
    assertThat(judge(world, "colleague", DAY)).containsExactly(PairingRule.NO_SEAT);
  }

  /** A pause stops new mentorships; those that are go on. */
  @Test
  void aPauseEndsNothingAndIsForgottenWhenItIsOver() {
    World world = new World(database);
    MentorProfile paused =
        new MentorProfile(
            world.person("main mentor"), 4, MentorRoom.FULL, DAY, DAY.plusDays(2), null, 0);
    assertDone(
        database.write(tx ->
            world
                .mentorshipProfiles()
                .setMentor(tx, world.viewer("main mentor"), paused, List.of(), List.of())));
    assertThat(taken(world, "main mentor")).isEqualTo(2);
    world.clock.setDay(DAY.plusDays(2));
    assertThat(mentor(world, "main mentor").pauseTo()).isEqualTo(DAY.plusDays(2));
    world.clock.setDay(DAY.plusDays(3));
    assertThat(mentor(world, "main mentor").pause()).isNull();
  }

  @Test
  void aPauseThatCannotBeIsRefused() {
    World world = new World(database);
    assertRefused(set(world, DAY, DAY.minusDays(1)), "ENDS_BEFORE_IT_BEGINS", "pauseTo");
    assertRefused(set(world, DAY, null), "PAUSE_HALF_SET", "pauseTo");
    assertRefused(set(world, null, DAY), "PAUSE_HALF_SET", "pauseFrom");
    assertRefused(set(world, DAY, DAY.plusYears(3)), "DAY_UNLIKELY", "pauseTo");
    assertDone(set(world, DAY, DAY));
  }

  @Test
  void aSkillThatCannotBeChosenIsRefused() {
    World world = new World(database);
    SkillId area = world.skill("Placerade barn");
    SkillId language = world.skill("Nordsamiska");
    SkillId strange = world.skill("Vuxna");
    MentorProfile said = profile(world, 2, null, null, null);
    assertRefused(set(world, said, List.of(strange), List.of()), "NOT_FOUND", "areaIds");
    assertRefused(set(world, said, List.of(language), List.of()), "NOT_FOUND", "areaIds");
    assertRefused(set(world, said, List.of(), List.of(area)), "NOT_FOUND", "languageIds");
    assertRefused(newcomer(world, 0, List.of(), area), "NOT_FOUND", "languageId");
    assertDone(database.write(tx -> world.skills().retire(tx, world.viewer("hr"), area)));
    assertRefused(set(world, said, List.of(area), List.of()), "SKILL_RETIRED", "areaIds");
    assertRefused(newcomer(world, 0, List.of(area), null), "SKILL_RETIRED", "areaIds");
    assertThat(mentor(world, "colleague").revision()).isZero();
  }

  @Test
  void whatANewcomerSaysIsKept() {
    World world = new World(database);
    SkillId area = world.skill("Placerade barn");
    assertDone(newcomer(world, 0, List.of(area), world.skill("Nordsamiska")));
    assertThat(chosen(world, "self", SkillSide.WISHES, SkillKind.AREA))
        .containsExactly("Placerade barn");
    assertThat(chosen(world, "self", SkillSide.WISHES, SkillKind.LANGUAGE))
        .containsExactly("Nordsamiska");
    assertThat(chosen(world, "self", SkillSide.HAS, SkillKind.AREA)).isEmpty();
    assertOvertaken(newcomer(world, 0, List.of(), null));
    assertDone(newcomer(world, 1, List.of(), null));
    assertThat(chosen(world, "self", SkillSide.WISHES, SkillKind.AREA)).isEmpty();
  }

  @Test
  void aSkillThatIsRetiredIsNotShown() {
    World world = new World(database);
    SkillId area = world.skill("Placerade barn");
    assertDone(newcomer(world, 0, List.of(area), null));
    assertDone(database.write(tx -> world.skills().retire(tx, world.viewer("hr"), area)));
    assertThat(chosen(world, "self", SkillSide.WISHES, SkillKind.AREA)).isEmpty();
  }

  @Test
  void ofTwoDevicesThatSetAtOnceOneIsTold() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      MentorProfile seen = revised(profile(world, 1, null, null, null), round);
      List<SkillId> areas = List.of(world.skill("Placerade barn"));
      List<Outcome<ViewerId>> outcomes =
          Race.of(
              List.of(
                  () -> set(world, seen, areas, List.of()),
                  () -> set(world, seen, List.of(), List.of())));
      assertOneDone(outcomes);
      assertThat(outcomes).filteredOn(Outcome.Overtaken.class::isInstance).hasSize(1);
    }
  }

  private Outcome<ViewerId> set(World world, @Nullable LocalDate from, @Nullable LocalDate to) {
    return set(world, profile(world, 2, from, to, null), List.of(), List.of());
  }

  private Outcome<ViewerId> set(
      World world, MentorProfile profile, List<SkillId> areas, List<SkillId> languages) {
    return database.write(tx ->
        world
            .mentorshipProfiles()
            .setMentor(tx, world.viewer("colleague"), profile, areas, languages));
  }

  private Outcome<ViewerId> newcomer(
      World world, int revision, List<SkillId> areas, @Nullable SkillId language) {
    return database.write(tx ->
        world
            .mentorshipProfiles()
            .setNewcomer(tx, world.viewer("self"), revision, areas, language));
  }

  private static MentorProfile profile(
      World world,
      int seats,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String greeting) {
    return new MentorProfile(
        world.person("colleague"), seats, MentorRoom.ROOM, from, to, greeting, 0);
  }

  private static MentorProfile revised(MentorProfile of, int revision) {
    return new MentorProfile(
        of.personId(),
        of.seats(),
        of.room(),
        of.pauseFrom(),
        of.pauseTo(),
        of.greeting(),
        revision);
  }

  private MentorProfile mentor(World world, String name) {
    return database.read(tx -> world.mentorshipProfiles().mentor(tx, world.viewer(name)));
  }

  private int taken(World world, String name) {
    return database.<Integer>read(
        tx -> world.mentorshipProfiles().seatsTaken(tx, world.viewer(name)));
  }

  private Set<String> chosen(World world, String name, SkillSide side, SkillKind kind) {
    return Set.copyOf(
        database
            .read(tx -> world.mentorshipProfiles().skills(tx, world.viewer(name), side, kind))
            .stream()
            .map(Skill::name)
            .toList());
  }
}
