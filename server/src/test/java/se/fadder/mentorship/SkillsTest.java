package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;

/** Tests what HR does with the list of skills, and that no two of a kind have one name. */
@OnOneDatabase
record SkillsTest(Database database) {
  private static final int ROUNDS = 6;

  @Test
  void hrAddsRenamesAndRetires() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> {
          SkillId vald = done(add(world, "Våld i nära relation"));
          assertDone(rename(world, vald, "Våld i nära relationer"));
          assertThat(names(world, false))
              .containsExactly("Placerade barn", "Våld i nära relationer", "Nordsamiska");
          assertDone(retire(world, vald));
          assertDone(retire(world, vald));
        });
    assertThat(names(world, false)).containsExactly("Placerade barn", "Nordsamiska");
    assertThat(names(world, true)).contains("Våld i nära relationer");
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(
            MentorshipChangeKind.SKILL_ADDED,
            MentorshipChangeKind.SKILL_RENAMED,
            MentorshipChangeKind.SKILL_RETIRED);
    assertThat(changes).extracting(Change::detail).containsExactly("AREA", "", "");
  }

  @Test
  void twoSkillsOfAKindHaveNotOneName() {
    World world = new World(database);
    assertRefused(add(world, "Placerade barn"), "SKILL_EXISTS", "name");
    assertRefused(add(world, "placerade  BARN"), "SKILL_EXISTS", "name");
    SkillId adults = done(add(world, "Vuxna"));
    assertRefused(rename(world, adults, "Placerade barn"), "SKILL_EXISTS", "name");
    assertDone(rename(world, adults, "VUXNA"));
    assertDone(
        database.write(tx ->
            world
                .skills()
                .add(
                    tx,
                    world.viewer("hr"),
                    world.unit("Norr").id(),
                    SkillKind.LANGUAGE,
                    "Placerade barn")));
  }

  @Test
  void oneThatWasRetiredIsTakenUpAgain() {
    World world = new World(database);
    assertDone(retire(world, world.skill("Placerade barn")));
    assertThat(done(add(world, "Placerade barn"))).isEqualTo(world.skill("Placerade barn"));
    assertThat(names(world, false)).contains("Placerade barn");
  }

  @Test
  void aNameThatCannotBeReadIsRefused() {
    World world = new World(database);
    assertRefused(add(world, "Barn\u0007"), "INVALID", "name");
    assertRefused(add(world, "Barn 811228-9874"), "INVALID", "name");
  }

  @Test
  void thereAreNotMoreThanCanBeChosenFrom() {
    World world = new World(database);
    for (int number = 1; number < Skill.MOST; number++) {
      assertDone(add(world, "Område " + number));
    }
    assertRefused(add(world, "Ett till"), "TOO_MANY_SKILLS", "");
  }

  @Test
  void ofTwoWhoAddOneNameAtOnceOneDoes() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      String name = "Område " + round;
      assertOneDone(
          Race.<Outcome<?>>of(List.of(() -> add(world, name), () -> add(world, name + " "))));
    }
  }

  private Outcome<SkillId> add(World world, String name) {
    return database.write(tx ->
        world.skills().add(tx, world.viewer("hr"), world.unit("Norr").id(), SkillKind.AREA, name));
  }

  private Outcome<SkillId> rename(World world, SkillId id, String name) {
    return database.write(tx -> world.skills().rename(tx, world.viewer("hr"), id, name));
  }

  private Outcome<SkillId> retire(World world, SkillId id) {
    return database.write(tx -> world.skills().retire(tx, world.viewer("hr"), id));
  }

  private List<String> names(World world, boolean withRetired) {
    return database.read(tx -> world.skills().all(tx, world.viewer("self"), withRetired)).stream()
        .map(Skill::name)
        .toList();
  }
}
