package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.templates.StepRole;

/**
 * Tests that what SQL counts of a plan in any state is what follows from its steps in the plainest
 * way.
 */
@OnOneDatabase
record ProgressTest(Database database) {
  private static final int PLANS = 60;

  interface StateSql {
    @SqlUpdate(
        """
        update step
        set due = :due, required = :required, passed = :passed, sign_off_role = :signer, ending = :ending,
          done_at = :done, done_by = :by, signed_at = :signed, signed_by = :signedBy
        where id = :id
        """)
    int set(
        StepId id,
        LocalDate due,
        boolean required,
        boolean passed,
        @Nullable StepRole signer,
        @Nullable StepEnding ending,
        @Nullable Long done,
        @Nullable PersonId by,
        @Nullable Long signed,
        @Nullable PersonId signedBy);
  }

  @Test
  void theCountsFollowFromTheSteps() {
    World world = new World(database);
    Acting owner = new Acting(world, "owner");
    Random random = new Random(20260311);
    for (int round = 0; round < PLANS; round++) {
      database.write(tx -> {
        Plans.stepsOf(tx, world.plan("self"))
            .forEach(step -> shake(tx.sql(StateSql.class), step.id(), world, random));
        return true;
      });
      List<Step> steps = owner.reads(tx -> Plans.stepsOf(tx, world.plan("self")));
      PlanProgress counted = owner.progress();
      assertThat(counted).as("round %s", round).isEqualTo(plainly(steps));
      assertThat(counted.behind()).isLessThanOrEqualTo(counted.expected());
      assertThat(counted.done() + counted.awaiting() + counted.behind())
          .isLessThanOrEqualTo(counted.required());
      boolean nothingLeft =
          counted.done() == counted.required()
              && steps.stream().noneMatch(step -> step.required() && step.passed());
      assertThat(Closings.unready(steps).isEmpty()).isEqualTo(nothingLeft);
    }
  }

  private static void shake(StateSql sql, StepId id, World world, Random random) {
    StepEnding[] endings = StepEnding.values();
    int ended = random.nextInt(endings.length + 2);
    StepEnding ending = ended < endings.length ? endings[ended] : null;
    boolean signs = random.nextBoolean();
    boolean signed = signs && ending == StepEnding.DONE && random.nextBoolean();
    sql.set(
        id,
        World.DAY.plusDays(random.nextInt(7) - 3),
        random.nextInt(4) > 0,
        ending == null && random.nextInt(4) == 0,
        signs ? StepRole.MANAGER : null,
        ending,
        ending == null ? null : 1L,
        ending == null ? null : world.person("self"),
        signed ? 2L : null,
        signed ? world.person("manager") : null);
  }

  private static PlanProgress plainly(List<Step> steps) {
    List<Step> in = steps.stream().filter(step -> step.required() && !step.passed()).toList();
    Predicate<Step> skipped = step -> step.ending() == StepEnding.SKIPPED;
    Predicate<Step> late = step -> step.due().isBefore(World.DAY);
    Predicate<Step> waits =
        step ->
            step.ending() == StepEnding.DONE
                && step.signOffRole() != null
                && step.signedAt() == null;
    return new PlanProgress(
        count(in, skipped.negate()),
        count(in, step -> step.ending() != null && !skipped.test(step) && !waits.test(step)),
        count(in, late.and(skipped.negate())),
        count(in, late.and(step -> step.ending() == null)),
        count(in, waits),
        count(in, skipped));
  }

  private static int count(List<Step> steps, Predicate<Step> which) {
    return (int) steps.stream().filter(which).count();
  }
}
