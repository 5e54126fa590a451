package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.World;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;
import se.fadder.overview.Waiting;
import se.fadder.templates.StepRole;

/** Somebody of {@link World} who does things with the new hire's plan, each in a unit of work. */
public record Acting(World world, String who) {

  Viewer viewer() {
    return world.viewer(who);
  }

  <T> Outcome<T> does(BiFunction<PlanCommands, WriteTx, Outcome<T>> what) {
    return world.database.write(tx -> what.apply(world.planCommands(), tx));
  }

  Outcome<StepId> skips(StepId id, int revision) {
    return does((verbs, tx) -> verbs.edits().skip(tx, viewer(), id, revision, "Behövs inte."));
  }

  Outcome<StepId> ticks(StepId id) {
    return world.database.write(tx -> world.ticks().tick(tx, viewer(), id));
  }

  Outcome<StepId> unticks(StepId id) {
    return world.database.write(tx -> world.ticks().untick(tx, viewer(), id));
  }

  Outcome<StepId> signs(StepId id, int revision) {
    return does((verbs, tx) -> verbs.signOffs().sign(tx, viewer(), id, revision));
  }

  <T> T reads(Function<Tx, T> what) {
    return world.database.read(what);
  }

  List<Waiting> waiting() {
    PlanId plan = world.plan("self");
    Map<PlanId, List<Waiting>> found =
        reads(tx -> world.waitingLists().of(tx, viewer(), Set.of(plan)));
    return Objects.requireNonNull(found.get(plan));
  }

  List<String> toDo() {
    return reads(tx -> world.toDo().of(tx, viewer(), Page.first(50))).items().stream()
        .filter(step -> step.planId().equals(world.plan("self")))
        .map(Step::key)
        .toList();
  }

  PlanProgress progress() {
    PlanId plan = world.plan("self");
    Map<PlanId, PlanProgress> found =
        reads(tx -> world.plans().progress(tx, viewer(), Set.of(plan)));
    return Objects.requireNonNull(found.get(plan));
  }

  List<StepEvent> history(StepId id) {
    Map<StepId, List<StepEvent>> found =
        reads(tx -> world.planCommands().comments().historyOf(tx, viewer(), Set.of(id)));
    return Objects.requireNonNull(found.get(id));
  }

  Plan plan() {
    return reads(tx -> Plans.row(tx, world.plan("self")));
  }

  /** Puts in place what the start of a plan does. */
  public void plants(Function<PlantedSql, Integer> what) {
    Integer rows = world.database.write(tx -> what.apply(tx.sql(PlantedSql.class)));
    assertThat(rows).isPositive();
  }

  public interface PlantedSql {
    @SqlUpdate("update step set sign_off_role = :role where id = :id")
    int signedBy(StepId id, StepRole role);

    @SqlUpdate("update step set passed = true where plan_id = :plan and due < '2026-03-11'")
    int passed(PlanId plan);

    @SqlUpdate("update step set required = :required where id = :id")
    int required(StepId id, boolean required);
  }
}
