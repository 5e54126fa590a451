package se.fadder.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.people.UnitId;

/** Tests what is published of templates, and to whom. */
@OnBothDatabases
final class TemplateFiguresTest {
  private static final YearMonth QUARTER = YearMonth.of(2026, 3);

  private final World world;

  TemplateFiguresTest(Database database) {
    world = new World(database);
  }

  private void completes(String name) {
    PlanId plan =
        world.database.write(tx -> {
          world.employ(tx, name, world.unit("Norr"), World.DAY.minusWeeks(3), null);
          return world
              .beginnings()
              .begin(tx, world.employment(name), "grund", world.person("owner"));
        });
    for (Step step : world.database.read(tx -> Plans.stepsOf(tx, plan))) {
      assertDone(
          world.database.write(tx -> world.ticks().tick(tx, world.viewer("manager"), step.id())));
    }
    assertDone(
        world.database.write(
            tx -> world.planCommands().closings().close(tx, world.viewer("manager"), plan)));
  }

  private void complete(int number) {
    for (int i = 0; i < number; i++) {
      completes("newcomer " + i);
    }
    world.clock.setDay(LocalDate.parse("2026-04-03"));
    world.insight().run().make(List.of(QUARTER));
  }

  private Map<UnitId, List<VersionFigures>> seen(String viewer, String unit) {
    UnitId id = world.unit(unit).id();
    return world.database.read(
        tx -> world.insight().templates().of(tx, world.viewer(viewer), Set.of(id)));
  }

  @Test
  void whoSeesTheFiguresOfTheOrganisationSeesThoseOfItsTemplates() {
    complete(5);
    List<VersionFigures> versions =
        seen("hr", "Storsjö kommun").getOrDefault(world.unit("Storsjö kommun").id(), List.of());
    assertThat(versions).hasSize(1);
    assertThat(versions.getFirst().month()).isEqualTo(QUARTER.atDay(1));
    assertThat(versions.getFirst().template()).isEqualTo("Grund");
    assertThat(of(versions, TemplateMeasure.PHASE_WEEKS))
        .extracting(TemplateFigure::name, TemplateFigure::low, TemplateFigure::high)
        .containsExactly(
            Tuple.tuple("Före första dagen", 4, 5), Tuple.tuple("Första veckan", 4, 5));
    // All were late with the same: of that a band is told.
    assertThat(of(versions, TemplateMeasure.STEP_LATE))
        .extracting(TemplateFigure::low, TemplateFigure::whole)
        .containsOnly(Tuple.tuple(4, 5));
    assertThat(seen("it", "Storsjö kommun")).hasSize(1);
    assertThat(seen("colleague", "Storsjö kommun")).isEmpty();
    assertThat(seen("manager", "Storsjö kommun")).isEmpty();
    assertThat(seen("strange hr", "Storsjö kommun")).isEmpty();
    assertThat(seen("manager", "Norr")).isEmpty();
  }

  private static List<TemplateFigure> of(List<VersionFigures> versions, TemplateMeasure measure) {
    return versions.getFirst().figures().stream()
        .filter(figure -> figure.measure() == measure)
        .toList();
  }

  @Test
  void nothingIsToldOfFour() {
    complete(4);
    assertThat(seen("hr", "Storsjö kommun")).isEmpty();
  }
}
