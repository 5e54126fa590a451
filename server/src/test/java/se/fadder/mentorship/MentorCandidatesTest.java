package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.mentorship.PairingRulesTest.request;
import static se.fadder.mentorship.PairingRulesTest.rows;
import static se.fadder.mentorship.PairingRulesTest.write;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/** Tests who may become a mentor within some units, and what is read of them and of newcomers. */
@OnOneDatabase
record MentorCandidatesTest(Database database) {
  private static final LocalDate DAY = World.DAY;

  @Test
  void whoIsOrWasAMentorOrHasSaidSoIsACandidate() {
    World world = new World(database);
    assertThat(mentors(world, "Norr"))
        .containsExactlyInAnyOrder("main mentor", "co-mentor", "former mentor");
    assertThat(mentors(world, "Söder")).isEmpty();
    rows(world, sql -> sql.profile(world.person("owner"), 1, null, null));
    rows(world, sql -> sql.profile(world.person("left manager"), 1, null, null));
    assertThat(mentors(world, "Söder")).containsExactly("owner");
    assertThat(mentors(world, "Barn och vuxna"))
        .containsExactlyInAnyOrder("main mentor", "co-mentor", "former mentor", "owner");
    assertThat(mentors(world, "Annanstans kommun")).isEmpty();
  }

  @Test
  void somebodyWithProtectedIdentityIsListedInTheirOwnUnitOnly() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("protected"), 1, null, null));
    assertThat(mentors(world, "Norr")).contains("protected");
    assertThat(mentors(world, "Barn och vuxna")).doesNotContain("protected");
  }

  @Test
  void newcomersAreTakenFromTheirFirstDay() {
    World world = new World(database);
    assertThat(read(world, "Norr", "unstarted", "self").newHires())
        .extracting(NewHireCandidate::id, NewHireCandidate::firstDay)
        .containsExactly(
            tuple(world.person("self"), DAY),
            tuple(world.person("unstarted"), LocalDate.parse("2026-03-25")));
  }

  @Test
  void whatIsKnownOfThemIsRead() {
    World world = new World(database);
    UUID children = UUID.randomUUID();
    UUID finnish = UUID.randomUUID();
    UUID retired = UUID.randomUUID();
    PersonId mentor = world.person("main mentor");
    PersonId self = world.person("self");
    rows(
        world,
        sql -> {
          UUID kommun = world.unit("Storsjö kommun").id().value();
          sql.skill(children, kommun, "AREA", "Barn", false);
          sql.skill(finnish, kommun, "LANGUAGE", "Finska", false);
          sql.skill(retired, kommun, "AREA", "Fax", true);
          for (UUID skill : List.of(children, finnish, retired)) {
            sql.has(mentor, "HAS", skill);
            sql.has(self, "WISHES", skill);
          }
          sql.profile(mentor, 4, DAY, DAY.plusDays(3));
          request(sql, world, "self", "main mentor", "ASKED");
        });
    write(
        world,
        tx ->
            world
                .calendar()
                .recordPartTime(
                    tx, self, new Term(DAY, null), Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)));

    Candidates candidates = read(world, "Norr", "self");
    NewHireCandidate newHire = candidates.newHires().getFirst();
    assertThat(newHire.unitPath()).isEqualTo(world.unit("Norr").path());
    assertThat(newHire.areas()).containsExactly(new SkillId(children));
    assertThat(newHire.languages()).containsExactly(new SkillId(finnish));
    assertThat(newHire.weekdays()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

    MentorCandidate found = mentor(candidates, mentor);
    assertThat(found.seats()).isEqualTo(4);
    assertThat(found.taken()).as("self, unstarted and the request").isEqualTo(3);
    assertThat(found.freeSeats()).isEqualTo(1);
    assertThat(found.room()).isEqualTo(MentorRoom.ROOM);
    assertThat(found.pause()).isEqualTo(new Term(DAY, DAY.plusDays(3)));
    assertThat(found.areas()).containsExactly(new SkillId(children));
    assertThat(found.languages()).containsExactly(new SkillId(finnish));
    assertThat(found.weekdays(DAY)).hasSize(5);
    assertThat(found.unitPaths(DAY)).containsExactly(world.unit("Norr").path());
  }

  @Test
  void whoHasSaidNothingHasTwoSeatsAndSomeRoom() {
    World world = new World(database);
    MentorCandidate found = mentor(read(world, "Norr", "self"), world.person("co-mentor"));
    assertThat(found.seats()).isEqualTo(2);
    assertThat(found.taken()).isZero();
    assertThat(found.room()).isEqualTo(MentorRoom.FAIR);
    assertThat(found.pause()).isNull();
  }

  @Test
  void anEarlierMentorshipOfTheTwoIsKnown() {
    World world = new World(database);
    rows(world, sql -> sql.profile(world.person("colleague"), 1, null, null));
    Candidates candidates = read(world, "Norr", "self", "unstarted");
    NewHireCandidate self = candidates.newHires().getFirst();
    NewHireCandidate unstarted = candidates.newHires().getLast();
    MentorCandidate former = mentor(candidates, world.person("former mentor"));
    assertThat(candidates.knewBefore(self, former)).isTrue();
    assertThat(candidates.knewBefore(unstarted, former)).isFalse();
    assertThat(candidates.knewBefore(self, mentor(candidates, world.person("colleague"))))
        .isFalse();
  }

  private static MentorCandidate mentor(Candidates candidates, PersonId id) {
    return candidates.mentors().stream()
        .filter(mentor -> mentor.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> mentors(World world, String unit) {
    return read(world, unit, "self").mentors().stream()
        .map(mentor -> world.nameOf(mentor.id()))
        .toList();
  }

  private Candidates read(World world, String unit, String... newHires) {
    List<PersonId> ids = List.of(newHires).stream().map(world::person).toList();
    return database.read(
        tx -> world.mentorCandidates().read(tx, ids, Set.of(world.unit(unit).id()), DAY));
  }
}
