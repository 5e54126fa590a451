package se.fadder.mentorfollowup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorRequestId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.mentorship.MentorshipKind;

/** Tests that the step which says that somebody has a mentor is done when that is so. */
@OnOneDatabase
class MentorStepTest {
  private final World world;

  MentorStepTest(Database database) {
    world = new World(database);
    listen("fika");
  }

  private void listen(@Nullable String key) {
    world
        .mentorships()
        .addListener(new MentorStep(world.today(), world.ticks(), new MentorFollowupSettings(key)));
  }

  @Test
  void whoeverChoosesTheMentorHasDoneIt() {
    assertThat(doneBy("fika")).isNull();
    assertDone(choose("manager", MentorshipKind.MAIN));
    assertThat(doneBy("fika")).isEqualTo(world.person("manager"));
    assertThat(doneBy("samtal")).isNull();
  }

  @Test
  void oneWhoIsAskedHasDoneItWithTheirYes() {
    MentorRequestId asked =
        done(
            world.database.write(tx ->
                world
                    .mentorRequests()
                    .ask(
                        tx,
                        world.viewer("manager"),
                        world.person("self"),
                        world.person("colleague"),
                        World.DAY.plusDays(1))));
    assertThat(doneBy("fika")).isNull();
    assertDone(
        world.database.write(
            tx -> world.mentorRequests().accept(tx, world.viewer("colleague"), asked, null)));
    assertThat(doneBy("fika")).isEqualTo(world.person("colleague"));
  }

  @Test
  void oneWhoHelpsBesideIsNotTheMentor() {
    assertDone(choose("manager", MentorshipKind.CO));
    assertThat(doneBy("fika")).isNull();
  }

  @Test
  void whatWasDoneBeforeStaysAsItWas() {
    assertDone(
        world.database.write(tx ->
            world.ticks().tick(tx, world.viewer("main mentor"), world.step("self", "fika").id())));
    assertDone(choose("manager", MentorshipKind.MAIN));
    assertThat(doneBy("fika")).isEqualTo(world.person("main mentor"));
  }

  private Outcome<MentorshipId> choose(String who, MentorshipKind kind) {
    return world.database.write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                world.viewer(who),
                world.person("colleague"),
                world.person("self"),
                kind,
                World.DAY));
  }

  private @Nullable PersonId doneBy(String key) {
    return world.step("self", key).doneBy();
  }
}
