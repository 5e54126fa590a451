package se.fadder.mentorfollowup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Term;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;

/**
 * Tests that the step which says that somebody has a mentor is done when their plan begins after
 * that was agreed.
 */
@OnBothDatabases
class MentorStepAtBeginningTest {
  private final World world;

  MentorStepAtBeginningTest(Database database) {
    world = new World(database);
    world
        .planListeners()
        .add(new MentorStep(world.today(), world.ticks(), new MentorFollowupSettings("fika")));
  }

  @Test
  void whoeverBeginsThePlanHasDoneIt() {
    pair(MentorshipKind.MAIN, new Term(World.DAY.minusDays(3), null));
    Map<String, Step> steps = begun();
    assertThat(step(steps, "fika").doneBy()).isEqualTo(world.person("manager"));
    assertThat(step(steps, "samtal").hasEnded()).isFalse();
  }

  @Test
  void aMentorWhoIsAgreedForLaterCounts() {
    pair(MentorshipKind.MAIN, new Term(World.DAY.plusDays(9), null));
    assertThat(step(begun(), "fika").hasEnded()).isTrue();
  }

  @Test
  void itIsOpenWhereNobodyIsTheMainMentorAnyMore() {
    pair(MentorshipKind.CO, new Term(World.DAY.minusDays(3), null));
    pair(MentorshipKind.MAIN, new Term(World.DAY.minusDays(30), World.DAY.minusDays(1)));
    assertThat(step(begun(), "fika").hasEnded()).isFalse();
  }

  @Test
  void itIsOpenInAPlanThatIsStoredAsIfItHadBegunInTime() {
    pair(MentorshipKind.MAIN, new Term(World.DAY.minusDays(3), null));
    PlanId plan =
        world.database.write(
            tx -> world.beginnings().begin(tx, world.employment("colleague"), "grund", null));
    assertThat(step(stepsOf(plan), "fika").hasEnded()).isFalse();
  }

  private void pair(MentorshipKind kind, Term term) {
    String mentor = kind == MentorshipKind.MAIN ? "main mentor" : "co-mentor";
    assertDone(
        world.database.write(tx ->
            world
                .mentorships()
                .record(tx, world.person(mentor), world.person("colleague"), kind, term)));
  }

  /** The steps of a plan that the manager begins. */
  private Map<String, Step> begun() {
    return stepsOf(
        done(
            world.database.write(tx ->
                world
                    .beginnings()
                    .begin(
                        tx,
                        world.viewer("manager"),
                        world.employment("colleague").id(),
                        null,
                        null))));
  }

  private Map<String, Step> stepsOf(PlanId plan) {
    return world.database.read(
        tx -> Plans.stepsOf(tx, plan).stream().collect(Collectors.toMap(Step::key, step -> step)));
  }

  private static Step step(Map<String, Step> steps, String key) {
    return Objects.requireNonNull(steps.get(key), key);
  }
}
