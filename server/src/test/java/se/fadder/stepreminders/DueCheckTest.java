package se.fadder.stepreminders;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.people.Employment;
import se.fadder.people.StagingUnit;

/** Tests that what becomes due in the course of a day is told on that day, once. */
@OnOneDatabase
final class DueCheckTest {
  private final ReminderScene scene;
  private final World world;

  DueCheckTest(Database database) {
    scene = new ReminderScene(database);
    world = scene.world;
  }

  private void move(String title, String due) {
    Step step = scene.called(title);
    assertThat(
            world.database.<Outcome<StepId>>write(tx ->
                world
                    .planCommands()
                    .edits()
                    .move(
                        tx, world.viewer("hr"), step.id(), step.revision(), LocalDate.parse(due))))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whatIsMovedToTodayIsToldOnce() {
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(10, 3));
    move("Moment fika", "2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(10, 14));
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(10, 15));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
    move("Moment samtal", "2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(12, 0));
    assertThat(tellings("main mentor")).isEqualTo(1);
    assertThat(tellings("former manager")).isEqualTo(1);
  }

  private long tellings(String name) {
    return world.database.<Long>read(tx -> tx.sql(ToldSql.class).tellings(world.person(name)));
  }

  interface ToldSql {
    @SqlQuery(
        "select count(*) from reminder where person_id = :person and notification_id is not null")
    long tellings(PersonId person);
  }

  @Test
  void whatWasDoneBeforeItWasToldAndIsOpenAgainIsTold() {
    scene.beginOn("2026-02-17");
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(6, 0));
    StepId hello = scene.stepCalled("Moment hej");
    world.database.write(tx -> world.ticks().tick(tx, world.viewer("self"), hello));
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(9, 1));
    assertThat(scene.told("self")).isEmpty();
    world.database.write(tx -> world.ticks().untick(tx, world.viewer("self"), hello));
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(9, 15));
    // The other was due before anybody looked, and nobody was told of it.
    assertThat(scene.steps("self")).containsExactlyInAnyOrder("Moment hej", "Moment valkommen");
  }

  @Test
  void whoIsTakenInOnTheFirstDayIsToldThen() {
    scene.beginOn("2026-02-17");
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(8, 10));
    world.database.write(tx -> {
      world.employ(tx, "new", world.unit("Norr"), LocalDate.parse("2026-02-18"), null);
      return world.beginnings().beginNow(tx, world.viewer("hr"), world.employment("new"), null);
    });
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(8, 15));
    assertThat(scene.steps("new")).containsExactly("Moment hej");
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(12, 0));
    assertThat(tellings("new")).isEqualTo(1);
  }

  @Test
  void whoIsStillBeingTakenInIsToldWhenTheyAreThere() {
    scene.beginOn("2026-02-17");
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(8, 10));
    world.database.write(tx -> {
      world.employ(tx, "new", StagingUnit.open(tx), LocalDate.parse("2026-02-18"), null);
      Employment there = world.employment("new").in(world.unit("Norr"));
      return world
          .beginnings()
          .beginUnseen(tx, world.viewer("hr"), there, world.beginnings().ready(tx, there));
    });
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(9, 0));
    assertThat(tellings("new")).isZero();
    world.database.write(tx -> {
      StagingUnit.admit(tx, List.of(world.employment("new").id()), world.unit("Norr"));
      return true;
    });
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(9, 15));
    assertThat(scene.steps("new")).containsExactly("Moment hej");
  }

  @Test
  void whatIsMovedInTheEveningIsToldInTheMorning() {
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(18, 40));
    move("Moment fika", "2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(7, 0));
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(7, 30));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
  }

  @Test
  void whatIsGivenToSomebodyOnTheDayIsToldToThem() {
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(9, 0));
    Step fika = scene.called("Moment fika");
    world.database.write(tx ->
        world
            .planCommands()
            .edits()
            .assign(tx, world.viewer("hr"), fika.id(), fika.revision(), world.person("colleague")));
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(9, 15));
    assertThat(scene.steps("colleague")).containsExactly("Moment fika");
  }

  @Test
  void whoIsChosenAsMentorAfterAStepWasDueIsToldOfIt() {
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(9, 3));
    choose("colleague", "2026-02-20");
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(9, 15));
    assertThat(scene.steps("colleague")).containsExactly("Moment fika");
    scene.passTo(LocalDate.parse("2026-02-24"), LocalTime.of(12, 0));
    assertThat(tellings("colleague")).isEqualTo(1);
  }

  @Test
  void whoMentorsFromALaterDayOnIsToldOnThatMorning() {
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(9, 0));
    choose("colleague", "2026-02-25");
    scene.passTo(LocalDate.parse("2026-02-25"), LocalTime.of(7, 0));
    assertThat(tellings("colleague")).isZero();
    scene.passTo(LocalDate.parse("2026-02-25"), LocalTime.of(7, 30));
    assertThat(scene.steps("colleague")).containsExactly("Moment fika");
  }

  private void choose(String mentor, String firstDay) {
    assertDone(
        world.database.write(tx ->
            world
                .mentorships()
                .begin(
                    tx,
                    world.viewer("hr"),
                    world.person(mentor),
                    world.person("self"),
                    MentorshipKind.MAIN,
                    LocalDate.parse(firstDay))));
  }
}
