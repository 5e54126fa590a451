package se.fadder.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.visits.VisitScene.at;
import static se.fadder.visits.VisitScene.id;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;

/** Tests of visits: from when until when somebody is busy, whenever the server hears of it. */
@OnOneDatabase
final class VisitsTest {
  private final VisitScene scene;

  VisitsTest(Database database) {
    scene = new VisitScene(database);
  }

  @Test
  void aVisitMakesItsPersonBusyUntilItsEndAndNobodyElse() {
    assertDone(scene.visit(1, "11:00"));
    assertThat(scene.running("self")).contains(new Visit(id(1), at("10:00"), at("11:00")));
    assertThat(scene.busy("self")).containsExactly("10:00-11:00");
    assertThat(scene.busy("main mentor")).isEmpty();
    assertThat(scene.running("main mentor")).isEmpty();
    scene.now("10:59:59.999");
    assertThat(scene.running("self")).isPresent();
    scene.now("11:00");
    assertThat(scene.running("self")).isEmpty();
  }

  @Test
  void aNewVisitStandsInPlaceOfTheOneThatRuns() {
    assertDone(scene.visit(1, "12:00"));
    scene.now("10:30");
    assertDone(scene.visit(2, "11:00"));
    assertThat(scene.running("self")).map(Visit::id).contains(id(2));
    assertThat(scene.busy("self")).containsExactly("10:00-10:30", "10:30-11:00");
    scene.now("11:00");
    assertThat(scene.running("self")).isEmpty();
  }

  @Test
  void ofTwoThatAreSaidAtTheSameMomentTheLaterOneHolds() {
    assertDone(scene.visit(1, "12:00"));
    assertDone(scene.visit(2, "11:00"));
    assertThat(scene.busy("self")).containsExactly("10:00-11:00");
  }

  @Test
  void whatArrivesTwiceIsOneVisit() {
    assertDone(scene.visit(1, "11:00"));
    scene.now("10:10");
    assertDone(scene.visit(1, "11:00", "10:00"));
    assertDone(scene.visit(1, "11:30"));
    assertThat(scene.busy("self")).containsExactly("10:00-11:00");
  }

  @Test
  void aVisitCountsFromTheTapHoweverLateItArrives() {
    assertDone(scene.visit(1, "11:00", "09:15"));
    assertThat(scene.running("self")).map(Visit::begins).contains(at("09:15"));
    assertThat(scene.busy("self")).containsExactly("09:15-11:00");
  }

  @Test
  void whatIsOverWhenItArrivesChangesNothing() {
    List<Set<PersonId>> heard = new ArrayList<>();
    scene.world.busyTimes().addListener((tx, people, spans) -> heard.add(people));
    assertDone(scene.visit(1, "10:00", "09:00"));
    assertDone(scene.end("self", id(1), at("09:30")));
    assertDone(
        scene.visit(
            "self",
            2,
            at(VisitScene.DAY.minusDays(3), "12:00"),
            at(VisitScene.DAY.minusDays(3), "11:00")));
    assertThat(scene.busy("self")).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void anOlderVisitThatArrivesLaterLeavesTheNewerOneAlone() {
    assertDone(scene.visit(2, "10:30", "09:30"));
    assertDone(scene.visit(1, "12:00", "09:00"));
    assertThat(scene.busy("self")).containsExactly("09:30-10:30");
    assertThat(scene.running("self")).map(Visit::id).contains(id(2));
  }

  @Test
  void aVisitIsEndedSoonerFromTheTap() {
    assertDone(scene.visit(1, "11:00"));
    scene.now("10:40");
    assertDone(scene.end("self", id(1), at("10:20")));
    assertThat(scene.busy("self")).containsExactly("10:00-10:20");
    assertThat(scene.running("self")).isEmpty();
    assertDone(scene.end("self", id(1), null));
    assertThat(scene.busy("self")).containsExactly("10:00-10:20");
  }

  @Test
  void oneThatIsEndedAtOnceWasNone() {
    assertDone(scene.visit(1, "11:00"));
    assertDone(scene.end("self", id(1), at("09:00")));
    assertThat(scene.busy("self")).isEmpty();
  }

  @Test
  void whateverRanAtThatTimeIsEndedWithoutAnId() {
    assertDone(scene.visit(1, "11:00"));
    scene.now("10:20");
    assertDone(scene.visit(2, "12:00"));
    scene.now("10:30");
    assertDone(scene.end("self", null, at("10:10")));
    assertThat(scene.busy("self")).containsExactly("10:00-10:10", "10:20-12:00");
    assertDone(scene.end("self", null, null));
    assertThat(scene.busy("self")).containsExactly("10:00-10:10", "10:20-10:30");
    assertDone(scene.end("self", null, null));
  }

  /** The phone that says so late said so of the one that it showed. */
  @Test
  void endingOneLateEndsNoneThatCameAfterIt() {
    assertDone(scene.visit(1, "11:00"));
    scene.now("10:20");
    assertDone(scene.visit(2, "12:00"));
    assertDone(scene.end("self", id(1), at("10:25")));
    assertThat(scene.busy("self")).containsExactly("10:00-10:20", "10:20-12:00");
  }

  @Test
  void nobodyEndsOrTakesTheVisitOfAnother() {
    assertDone(scene.visit(1, "11:00"));
    assertDone(scene.end("manager", id(1), null));
    assertDone(scene.end("manager", null, null));
    assertDone(scene.visit("manager", 1, at("13:00"), null));
    assertThat(scene.busy("self")).containsExactly("10:00-11:00");
    assertThat(scene.busy("manager")).containsExactly("10:00-13:00");
  }

  @Test
  void aVisitEndsAfterItBeginsAndOnTheSameDay() {
    assertRefused(scene.visit(1, "10:00"), "VISIT_IS_OVER", "until");
    assertRefused(scene.visit(1, "09:00"), "VISIT_IS_OVER", "until");
    assertRefused(scene.visit(1, "09:00", "09:30"), "VISIT_IS_OVER", "until");
    assertRefused(
        scene.visit("self", 1, at("10:00").plus(Duration.ofDays(7)), null),
        "VISIT_TOO_LONG",
        "until");
    assertRefused(
        scene.visit("self", 1, at(VisitScene.DAY.plusDays(1), "00:00:00.001"), null),
        "VISIT_TOO_LONG",
        "until");
    assertRefused(
        scene.visit("self", 1, at("11:00"), at(VisitScene.DAY.minusDays(1), "23:00")),
        "VISIT_TOO_LONG",
        "until");
    assertThat(scene.busy("self")).isEmpty();
    assertDone(scene.visit("self", 1, at(VisitScene.DAY.plusDays(1), "00:00"), null));
    assertThat(scene.busy("self")).containsExactly("10:00-00:00");
  }

  /** The clocks of phones differ: no visit begins, or is ended, after now. */
  @Test
  void whatIsSaidToBeginLaterBeginsNow() {
    assertDone(scene.visit(1, "11:00", "10:10"));
    assertThat(scene.busy("self")).containsExactly("10:00-11:00");
    scene.now("10:20");
    assertDone(scene.end("self", id(1), at("10:50")));
    assertThat(scene.busy("self")).containsExactly("10:00-10:20");
  }

  @Test
  void itsPersonNeverSeemsFreeWhileOneVisitReplacesAnother() {
    List<List<TimeSpan>> heard = new ArrayList<>();
    PersonId self = scene.world.person("self");
    scene
        .world
        .busyTimes()
        .addListener((tx, people, spans) ->
            heard.add(
                scene
                    .world
                    .busyTimes()
                    .of(tx, Set.of(self), new TimeSpan(at("10:30"), at("10:31")))
                    .get(self)));
    assertDone(scene.visit(1, "12:00"));
    scene.now("10:30");
    assertDone(scene.visit(2, "11:00"));
    assertThat(heard).hasSize(3).noneMatch(List::isEmpty);
  }

  @Test
  void nothingOfItIsNotedAnywhere() {
    assertThat(
            scene.world.changesOf(() -> {
              scene.visit(1, "11:00");
              scene.running("self");
              scene.home("self", "15:00", null);
              scene.begin("self", "10:30", null);
              scene.end("self", id(1), null);
            }))
        .isEmpty();
  }

  @Test
  void allOfOnesOwnIsShownAndDeleted() {
    scene.visit(1, "11:00");
    scene.visit("manager", 2, at("11:00"), null);
    scene.home("self", "15:00", null);
    Visits visits = scene.world.visits().visits();
    HoursOfDays hours = scene.world.visits().hoursOfDays();
    PersonId self = scene.world.person("self");
    assertThat(scene.database.<List<Visit>>read(tx -> visits.kept(tx, self))).hasSize(1);
    assertThat(scene.database.<Integer>read(tx -> hours.kept(tx, self).size())).isEqualTo(1);
    List<PersonId> heard = new ArrayList<>();
    hours.addListener((tx, person) -> heard.add(person));
    scene.database.write(tx -> {
      visits.deleteAll(tx, self);
      hours.deleteAll(tx, self);
      return true;
    });
    assertThat(scene.busy("self")).isEmpty();
    assertThat(scene.hours("self")).isEmpty();
    assertThat(heard).containsExactly(self);
    assertThat(scene.database.<List<Visit>>read(tx -> visits.kept(tx, self))).isEmpty();
    assertThat(scene.busy("manager")).containsExactly("10:00-11:00");
  }

  @Test
  void whatWasSaidMoreThanThirtyDaysAgoIsRefused() {
    Instant longAgo = scene.world.today().now().minus(Duration.ofDays(31));
    assertRefused(
        scene.visit("self", 1, longAgo.plus(Duration.ofHours(1)), longAgo), "INVALID", "at");
    assertRefused(scene.end("self", id(1), longAgo), "INVALID", "at");
    assertRefused(scene.home("self", "15:00", longAgo), "INVALID", "at");
    assertRefused(scene.begin("self", "10:00", longAgo), "INVALID", "at");
  }
}
