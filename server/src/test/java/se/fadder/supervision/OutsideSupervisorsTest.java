package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.outsidesupervisors.OutsideSupervisor;
import se.fadder.outsidesupervisors.OutsideSupervisorId;
import se.fadder.outsidesupervisors.OutsideSupervisors.Said;

/** Tests that units keep their supervisors from outside, who lead until their term is over. */
@OnOneDatabase
final class OutsideSupervisorsTest {
  private static final Said KARIN = said("Karin Öhrling", DAY.plusDays(10));

  private final SessionScene scene;

  OutsideSupervisorsTest(Database database) {
    scene = new SessionScene(database);
  }

  private static Said said(String name, @Nullable LocalDate lastDay) {
    return new Said(name, "Samtal AB", DAY.minusDays(100), lastDay);
  }

  private Outcome<OutsideSupervisorId> add(String who, String unit, Said said) {
    return scene.database.write(tx ->
        scene
            .world
            .outsideSupervisors()
            .add(tx, scene.world.viewer(who), scene.world.unit(unit).id(), said));
  }

  private List<String> listed(String who, boolean withEnded) {
    return scene
        .database
        .read(tx ->
            scene
                .world
                .outsideSupervisors()
                .listed(tx, scene.world.viewer(who), withEnded, Page.first(10)))
        .items()
        .stream()
        .map(OutsideSupervisor::name)
        .toList();
  }

  private Outcome<SessionId> plan(String who, OutsideSupervisorId id, LocalDate day, String form) {
    SessionDraft draft =
        new SessionDraft(
            SessionForm.valueOf(form),
            true,
            null,
            id,
            List.of(scene.world.person("self"), scene.world.person("colleague")),
            time(day, "09:00", "11:00"));
    return scene.plan(who, draft);
  }

  @Test
  void theyLeadUntilTheirTermIsOver() {
    OutsideSupervisorId id = done(add("manager", "Norr", KARIN));
    SessionId session = done(plan("self", id, DAY.plusDays(10), "GROUP"));
    assertThat(scene.members(session)).hasSize(2);
    assertRefused(plan("self", id, DAY.plusDays(11), "GROUP"), "SUPERVISOR_NOT_THEN", "day");
    assertRefused(plan("self", id, DAY.plusDays(1), "MENTOR"), "ONE_LEADER", "outsideSupervisorId");
    assertRefused(
        plan("self", id, DAY.plusDays(1), "CASE_REVIEW"), "ONE_LEADER", "outsideSupervisorId");
    assertThat(
            scene
                .move("self", session, time(DAY.plusDays(12), "09:00", "10:00"), null)
                .refusal()
                .orElseThrow()
                .code())
        .isEqualTo("SUPERVISOR_NOT_THEN");
    assertDone(plan("manager", id, DAY.plusDays(2), "INDIVIDUAL"));
    OutsideSupervisorId strange = done(add("strange hr", "Annanstans kommun", KARIN));
    assertRefused(
        plan("self", strange, DAY.plusDays(1), "GROUP"), "NOT_FOUND", "outsideSupervisorId");
  }

  @Test
  void unitsKeepThem() {
    OutsideSupervisorId id = done(add("manager", "Norr", KARIN));
    assertDone(add("sector manager", "Barn och vuxna", said("Åsa Berg", null)));
    assertThat(listed("self", false)).containsExactly("Karin Öhrling", "Åsa Berg");
    assertThat(listed("owner", false)).as("of another unit").containsExactly("Åsa Berg");
    assertRefused(add("manager", "Söder", KARIN), "NOT_FOUND", "unitId");
    assertRefused(
        add("manager", "Norr", said("A", DAY.minusDays(200))), "ENDS_BEFORE_IT_BEGINS", "lastDay");
    List<Change> changes =
        scene.world.changesOf(() ->
            assertDone(
                scene.database.write(tx ->
                    scene
                        .world
                        .outsideSupervisors()
                        .change(
                            tx,
                            scene.world.viewer("hr"),
                            id,
                            said("Karin Ö. Lind", DAY.minusDays(1)),
                            1))));
    assertThat(changes)
        .extracting(Change::detail)
        .as("a name is typed")
        .containsExactly("2025-12-01/2026-03-10");
    assertThat(listed("self", false)).containsExactly("Åsa Berg");
    assertThat(listed("self", true)).containsExactly("Karin Ö. Lind", "Åsa Berg");
    Outcome<OutsideSupervisorId> late =
        scene.database.write(tx ->
            scene
                .world
                .outsideSupervisors()
                .change(tx, scene.world.viewer("manager"), id, KARIN, 1));
    assertThat(late).isInstanceOf(Outcome.Overtaken.class);
    assertDone(
        scene.database.write(tx ->
            scene.world.outsideSupervisors().end(tx, scene.world.viewer("manager"), id, DAY)));
  }
}
