package se.fadder.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/** Tests which newcomers a manager sees first, and why. */
@OnOneDatabase
final class UnitNewcomersTest {
  private final InsightScene scene;

  UnitNewcomersTest(Database database) {
    scene = new InsightScene(database);
    night();
  }

  /** Lists plans and cadences anew. */
  private void night() {
    scene.world.database.write(tx -> {
      scene.world.cadence().run().some(tx, scene.world.today().date(), "");
      scene.world.planIndex().some(tx, scene.world.today().date(), "");
      return true;
    });
  }

  /** Who is listed, and when they last met their mentor; nothing where the viewer may not see. */
  private Optional<List<String>> seen(String viewer, String unit, int number) {
    UnitId id = scene.world.unit(unit).id();
    return scene
        .world
        .database
        .read(
            tx -> scene.world.insight().newcomers().of(tx, scene.world.viewer(viewer), id, number))
        .map(all -> all.stream().map(this::said).toList());
  }

  private String said(UnitNewcomer one) {
    String name = scene.world.nameOf(one.plan().newHireId());
    return one.noContact() ? name + ", last met " + one.lastMet() : name;
  }

  @Test
  void whoeverLacksAMentorComesBeforeWhoeverHasLostContact() {
    assertThat(seen("manager", "Norr", 30)).hasValue(List.of("self, last met null", "unstarted"));
    scene.world.database.write(tx ->
        scene
            .world
            .beginnings()
            .begin(tx, scene.world.employment("colleague"), "grund", scene.world.person("owner")));
    night();
    assertThat(seen("manager", "Norr", 30))
        .hasValue(List.of("colleague", "self, last met null", "unstarted"));
    assertThat(seen("manager", "Norr", 1)).hasValue(List.of("colleague"));
  }

  @Test
  void theUnitsAboveShowThoseBelow() {
    assertThat(seen("sector manager", "Barn och vuxna", 30)).isEqualTo(seen("manager", "Norr", 30));
    assertThat(seen("hr", "Storsjö kommun", 30)).isEqualTo(seen("manager", "Norr", 30));
    assertThat(seen("other manager", "Söder", 30)).hasValue(List.of());
  }

  /** Whoever follows them up then leads a unit above. */
  @Test
  void whoHasLostContactIsFoundWhereNobodyLeadsTheUnit() {
    scene.world.database.<Object>write(tx ->
        scene
            .world
            .staffing()
            .endRole(
                tx,
                scene.world.viewer("hr"),
                scene.world.person("manager"),
                Role.MANAGER,
                scene.world.unit("Norr").id(),
                scene.world.today().date().minusDays(1)));
    night();
    assertThat(seen("hr", "Norr", 30)).hasValue(List.of("self, last met null", "unstarted"));
    assertThat(seen("sector manager", "Norr", 30)).isEqualTo(seen("hr", "Norr", 30));
    assertThat(seen("hr", "Söder", 30)).hasValue(List.of());
    assertThat(seen("manager", "Norr", 30)).isEmpty();
  }

  /** Where one may not see single people there is nothing, not even that there are none. */
  @Test
  void onlyWhoeverLeadsTheUnitAndHrSeeThem() {
    for (String other :
        List.of("colleague", "owner", "main mentor", "other manager", "left manager", "admin")) {
      assertThat(seen(other, "Norr", 30)).as(other).isEmpty();
    }
    assertThat(seen("manager", "Barn och vuxna", 30)).isEmpty();
    assertThat(seen("manager", "Annanstans kommun", 30)).isEmpty();
    assertThat(seen("strange hr", "Norr", 30)).isEmpty();
  }
}
