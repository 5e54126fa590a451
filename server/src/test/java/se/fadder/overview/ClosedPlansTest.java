package se.fadder.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.people.EmploymentId;

/** Tests who finds which plans that are closed, and in what order. */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
final class ClosedPlansTest {
  private final World world;

  ClosedPlansTest(Database database) {
    world = new World(database);
  }

  private Slice<Plan> closed(String viewer, Page page) {
    return world.database.read(tx -> world.closedPlans().inReach(tx, world.viewer(viewer), page));
  }

  private List<PlanId> closed(String viewer) {
    return closed(viewer, Page.first(100)).items().stream().map(Plan::id).toList();
  }

  private void complete(String newHire) {
    PlanId plan = world.plan(newHire);
    for (Step step : world.database.read(tx -> Plans.stepsOf(tx, plan))) {
      assertDone(world.database.write(tx -> world.ticks().tick(tx, world.viewer("hr"), step.id())));
    }
    assertDone(
        world.database.write(
            tx -> world.planCommands().closings().close(tx, world.viewer("hr"), plan)));
  }

  private void leave(String name) {
    EmploymentId employment = world.employment(name).id();
    assertDone(
        world.database.write(tx ->
            world.employments().end(tx, world.viewer("hr"), employment, world.today().date())));
  }

  @Test
  void whoeverAnsweredForAPlanFindsItWhenItIsClosed() {
    assertThat(closed("hr")).isEmpty();
    complete("self");
    for (String viewer : List.of("hr", "manager", "sector manager", "owner")) {
      assertThat(closed(viewer)).as(viewer).containsExactly(world.plan("self"));
    }
    for (String viewer :
        List.of("self", "main mentor", "other manager", "expert", "admin", "strange hr")) {
      assertThat(closed(viewer)).as(viewer).isEmpty();
    }
  }

  /** What is listed is what may be read: of somebody who has left HR alone reads the plan. */
  @Test
  void ofWhoeverHasLeftHrAloneFindsIt() {
    leave("self");
    assertThat(closed("manager")).containsExactly(world.plan("self"));
    world.clock.setDay(World.DAY.plusDays(1));
    assertThat(closed("manager")).isEmpty();
    assertThat(closed("owner")).isEmpty();
    assertThat(closed("hr")).containsExactly(world.plan("self"));
  }

  @Test
  void aPlanThatGoesOnIsNoClosedOne() {
    leave("self");
    assertDone(
        world.database.write(
            tx -> world.employments().goOn(tx, world.viewer("hr"), world.employment("self").id())));
    assertThat(closed("hr")).isEmpty();
    leave("self");
    assertThat(closed("hr")).containsExactly(world.plan("self"));
  }

  @Test
  void theLastOneComesFirstAPageAtATime() {
    complete("self");
    world.clock.setDay(World.DAY.plusDays(20));
    complete("unstarted");
    assertThat(closed("manager")).containsExactly(world.plan("unstarted"), world.plan("self"));
    Slice<Plan> first = closed("hr", Page.first(1));
    assertThat(first.hasNext()).isTrue();
    Page next = new Page(1, ClosedPlans.placeOf(first.items().getFirst()));
    Slice<Plan> second = closed("hr", next);
    assertThat(second.items()).extracting(Plan::id).containsExactly(world.plan("self"));
    assertThat(second.hasNext()).isFalse();
    // A cursor that no list of the server's has leads to the end.
    assertThat(closed("hr", new Page(1, new Page.After("soon", "x"))).items()).isEmpty();
  }
}
