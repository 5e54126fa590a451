package se.fadder.teamfika;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.teamfika.WellnessDays.WellnessYear;

/** Tests who sets and sees what a team does together, who comes, and what is refused. */
@OnOneDatabase
final class TeamFikasTest {
  private final FikaScene scene;

  TeamFikasTest(Database database) {
    scene = new FikaScene(database);
  }

  @Test
  void managersAndExpertsSetItAndNobodyElse() {
    for (String other : List.of("self", "main mentor", "hr", "other manager", "admin", "it")) {
      assertRefused(
          scene.set(other, 0, FikaScene.said(FikaScene.WEEKDAYS, "14:30")), "NOT_FOUND", "unitId");
    }
    assertDone(scene.set("expert", 0, FikaScene.said(FikaScene.WEEKDAYS, "14:30")));
    assertDone(scene.set("sector manager", 1, FikaScene.said(Set.of(DayOfWeek.FRIDAY), "09:00")));
    assertThat(Objects.requireNonNull(scene.fikaSeenBy("self")).days())
        .containsExactly(DayOfWeek.FRIDAY);
  }

  @Test
  void whoWorksThereAndTheirManagersAndExpertsSeeItAndNobodyElse() {
    scene.every("14:30");
    for (String one : List.of("self", "colleague", "manager", "sector manager", "expert")) {
      assertThat(scene.fikaSeenBy(one)).as(one).isNotNull();
    }
    for (String other :
        List.of(
            "hr",
            "other manager",
            "owner",
            "admin",
            "it",
            "stranger",
            "unstarted",
            "left manager")) {
      assertThat(scene.fikaSeenBy(other)).as(other).isNull();
      assertThat(scene.seenBy(other)).as(other).isEmpty();
      assertRefused(scene.come(other, "2026-03-11"), "NOT_FOUND", "teamFikaId");
      assertRefused(scene.line(other, "2026-03-11", "Hej"), "NOT_FOUND", "teamFikaId");
      assertRefused(scene.takeOver(other, "2026-03-11", null), "NOT_FOUND", "teamFikaId");
    }
    assertThat(scene.seenBy("sector manager")).as("who does not work there").isEmpty();
    assertRefused(scene.come("sector manager", "2026-03-11"), "NOT_FOUND", "teamFikaId");
  }

  @Test
  void whoHostsWithProtectedIdentityIsToldToTheTeamAlone() {
    scene.every("14:30");
    PersonId host = scene.world.person("protected");
    assertThat(scene.next("self").hostId()).isEqualTo(host);
    assertThat(scene.next("manager").hostId()).isEqualTo(host);
    assertThat(scene.next("expert").hostId()).isNull();
    assertThat(scene.next("sector manager").hostId()).isNull();
  }

  @Test
  void whoHasSeenAnEarlierOneIsTold() {
    scene.every("14:30");
    assertOvertaken(scene.set("expert", 0, FikaScene.said(FikaScene.WEEKDAYS, "10:30")));
    assertOvertaken(
        scene.write(
            tx -> scene.room().commands().end(tx, scene.world.viewer("expert"), scene.norr(), 7)));
    assertDone(scene.set("expert", 1, FikaScene.said(FikaScene.WEEKDAYS, "10:30")));
  }

  @Test
  void badSettingsAreRefused() {
    assertRefused(set(Set.of(), "09:30", 20), "NO_FIKA_WEEKDAYS", "weekdays");
    assertRefused(
        set(Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), "09:30", 20), "FREE_WEEKDAY", "weekdays");
    assertRefused(set(FikaScene.WEEKDAYS, "23:50", 20), "ENDS_BEFORE_IT_BEGINS", "begins");
    assertThat(scene.fikaSeenBy("manager")).isNull();
  }

  private Outcome<UnitId> set(Set<DayOfWeek> weekdays, String begins, int minutes) {
    return scene.set(
        "manager", 0, new TeamFikaCommands.Said(weekdays, LocalTime.parse(begins), minutes, null));
  }

  @Test
  void whoComesIsANumber() {
    scene.every("14:30");
    assertThat(scene.next("self").coming()).isZero();
    assertDone(scene.come("self", "2026-03-11"));
    assertDone(scene.come("self", "2026-03-11"));
    assertDone(scene.come("colleague", "2026-03-11"));
    assertThat(scene.next("self").coming()).isEqualTo(2);
    assertThat(scene.next("self").viewerComes()).isTrue();
    assertThat(scene.next("manager").coming()).isEqualTo(2);
    assertThat(scene.next("manager").viewerComes()).isFalse();
    assertDone(scene.come("self", "2026-03-11", false, null));
    assertThat(scene.next("self").coming()).isEqualTo(1);
    scene.away("colleague", "2026-03-11", null);
    assertThat(scene.next("self").coming()).as("who is ill does not come").isZero();
  }

  @Test
  void whoCameIsForgottenOnceTheDayIsOver() {
    scene.every("14:30");
    assertDone(scene.come("self", "2026-03-11"));
    assertDone(scene.come("self", "2026-03-12"));
    scene.at("2026-03-12", "03:00");
    DailyWork purge = TeamFikaPurge.work(scene.world.today());
    scene.world.database.write(tx -> purge.some(tx, scene.room().fikas().today(), ""));
    assertThat(scene.comers()).isEqualTo(1);
  }

  @Test
  void oneThatIsOverTakesNobodyButWhatWasSaidInTimeIsNotRefused() {
    scene.every("14:30");
    var inTime = scene.world.clock.instant();
    scene.at("2026-03-11", "14:50");
    assertRefused(scene.come("self", "2026-03-11"), "FIKA_OVER", "date");
    assertDone(scene.come("self", "2026-03-11", true, inTime));
    scene.at("2026-03-12", "08:00");
    assertRefused(scene.come("self", "2026-03-11"), "FIKA_OVER", "date");
    assertDone(scene.come("self", "2026-03-11", true, inTime));
    assertRefused(scene.come("self", "2026-03-14"), "NOT_FOUND", "teamFikaId");
    assertRefused(scene.come("self", "2027-03-15"), "NOT_FOUND", "teamFikaId");
  }

  @Test
  void itStandsOnTheDayUntilItIsOverAndForItsHostTheDayBefore() {
    scene.every("14:30");
    assertThat(days("self")).containsExactly("2026-03-11");
    assertThat(days("colleague")).containsExactly("2026-03-11", "2026-03-12");
    assertThat(days("co-mentor")).as("not told yet").containsExactly("2026-03-11");
    scene.away("main mentor", "2026-03-11", "2026-03-11");
    assertThat(days("main mentor")).isEmpty();
    scene.at("2026-03-11", "14:49");
    assertThat(days("self")).containsExactly("2026-03-11");
    scene.at("2026-03-11", "14:50");
    assertThat(days("self")).isEmpty();
    assertThat(days("colleague")).containsExactly("2026-03-12");
  }

  private List<String> days(String name) {
    return scene.seenBy(name).stream().map(day -> day.date().toString()).toList();
  }

  @Test
  void itStandsOnTheAgendaOfThoseWhoAreThere() {
    scene.every("14:30");
    assertThat(onAgenda("self")).isEqualTo(1);
    assertThat(onAgenda("colleague")).isEqualTo(2);
    assertThat(onAgenda("hr")).isZero();
  }

  private long onAgenda(String name) {
    return scene
        .world
        .database
        .read(tx -> scene.world.agendas().of(tx, scene.world.viewer(name)))
        .items()
        .stream()
        .filter(item -> item.kind() == TeamFikaAgendaKind.TEAM_FIKA)
        .count();
  }

  @Test
  void theAuditLogHasWhatWasSetForTheUnitAndNothingOfWhatPeopleDo() {
    assertThat(scene.world.changesOf(() -> scene.every("14:30")))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(TeamFikaChangeKind.TEAM_FIKA_SET);
          assertThat(change.subjectId()).isNull();
          assertThat(change.detail()).isEqualTo("12345 14:30 20 min");
        });
    assertThat(
            scene.world.changesOf(() -> {
              assertDone(scene.come("self", "2026-03-11"));
              assertDone(scene.takeOver("self", "2026-03-11", scene.world.person("protected")));
              assertDone(scene.line("self", "2026-03-11", "Kaffe eller te?"));
            }))
        .isEmpty();
    assertThat(
            scene.world.changesOf(() -> assertDone(plan("manager", "2026-03-13", HalfDay.MORNING))))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(TeamFikaChangeKind.WELLNESS_DAY_SET);
          assertThat(change.detail()).isEqualTo("2026-03-13 MORNING");
        });
  }

  @Test
  void halfDaysOfWellnessArePlannedAndDone() {
    assertDone(plan("manager", "2026-03-10", HalfDay.MORNING));
    assertDone(plan("expert", "2026-10-02", HalfDay.AFTERNOON));
    assertDone(plan("manager", "2027-03-05", HalfDay.MORNING));
    WellnessDayId past = year("self").days().getFirst().id();
    assertDone(
        scene.write(
            tx -> scene.room().wellness().setDone(tx, scene.world.viewer("expert"), past, true)));
    WellnessYear year = year("self");
    assertThat(year.year()).isEqualTo(2026);
    assertThat(year.done()).isEqualTo(1);
    assertThat(year.planned()).isEqualTo(2);
    assertThat(year.days()).hasSize(3);
    WellnessDayId ahead = year.days().get(1).id();
    assertRefused(
        scene.write(
            tx -> scene.room().wellness().setDone(tx, scene.world.viewer("manager"), ahead, true)),
        "WELLNESS_DAY_AHEAD");
    for (String other : List.of("self", "hr", "other manager", "stranger")) {
      assertRefused(
          scene.write(
              tx -> scene.room().wellness().setDone(tx, scene.world.viewer(other), past, false)),
          "NOT_FOUND",
          "wellnessDayId");
      assertRefused(
          scene.write(tx -> scene.room().wellness().remove(tx, scene.world.viewer(other), past)),
          "NOT_FOUND",
          "wellnessDayId");
      assertRefused(plan(other, "2026-06-01", HalfDay.MORNING), "NOT_FOUND", "unitId");
    }
    assertThat(years("hr")).isEmpty();
    assertDone(
        scene.write(tx -> scene.room().wellness().remove(tx, scene.world.viewer("manager"), past)));
    assertThat(year("self").planned()).isEqualTo(1);
  }

  @Test
  void badHalfDaysAreRefused() {
    assertRefused(plan("manager", "2026-03-14", HalfDay.MORNING), "WELLNESS_DAY_FREE", "date");
    assertRefused(plan("manager", "2026-12-25", HalfDay.MORNING), "WELLNESS_DAY_FREE", "date");
    assertRefused(plan("manager", "2025-12-30", HalfDay.MORNING), "DAY_UNLIKELY", "date");
    assertRefused(plan("manager", "2028-01-10", HalfDay.MORNING), "DAY_UNLIKELY", "date");
    assertDone(plan("manager", "2026-03-13", HalfDay.MORNING));
    assertRefused(plan("expert", "2026-03-13", HalfDay.AFTERNOON), "WELLNESS_DAY_THERE", "date");
    LocalDate day = LocalDate.parse("2026-09-07");
    for (int more = 1; more < WellnessDays.MOST; more++) {
      LocalDate one = day.plusDays(more % 5 + more / 5 * 7);
      assertDone(plan("manager", one.toString(), HalfDay.MORNING));
    }
    assertRefused(plan("manager", "2026-06-01", HalfDay.MORNING), "TOO_MANY", "date");
  }

  private Outcome<UnitId> plan(String viewer, String day, HalfDay half) {
    return scene.write(tx ->
        scene
            .room()
            .wellness()
            .set(tx, scene.world.viewer(viewer), scene.norr(), LocalDate.parse(day), half));
  }

  private Map<UnitId, WellnessYear> years(String viewer) {
    return scene.world.database.read(tx ->
        scene.room().wellness().ofUnits(tx, scene.world.viewer(viewer), Set.of(scene.norr())));
  }

  private WellnessYear year(String viewer) {
    return Objects.requireNonNull(years(viewer).get(scene.norr()));
  }

  @Test
  void otherRoomsLearnWhatPeopleHaveOnADay() {
    scene.every("09:30");
    PersonId self = scene.world.person("self");
    PersonId owner = scene.world.person("owner");
    assertThat(of(Set.of(self, owner), "2026-03-12"))
        .containsOnlyKeys(self)
        .satisfies(found -> {
          TeamFikaOfDay fika = Objects.requireNonNull(found.get(self));
          assertThat(fika.at()).isEqualTo(LocalTime.of(9, 30));
          assertThat(fika.minutes()).isEqualTo(20);
        });
    assertThat(of(Set.of(self), "2026-03-14")).isEmpty();
    assertThat(of(Set.of(self), "2026-04-03")).as("Good Friday").isEmpty();
    assertDone(plan("manager", "2026-03-12", HalfDay.MORNING));
    assertThat(of(Set.of(self), "2026-03-12")).isEmpty();
    Map<PersonId, HalfDay> wellness =
        scene.world.database.read(tx ->
            scene.room().days().wellness(tx, Set.of(self, owner), LocalDate.parse("2026-03-12")));
    assertThat(wellness).isEqualTo(Map.of(self, HalfDay.MORNING));
  }

  private Map<PersonId, TeamFikaOfDay> of(Set<PersonId> people, String day) {
    return scene.world.database.read(
        tx -> scene.room().days().of(tx, people, LocalDate.parse(day)));
  }

  @Test
  void listenersHearOfWhatIsSetAndOfNothingElse() {
    List<UnitId> moved = new ArrayList<>();
    scene.room().days().addListener((tx, unit) -> moved.add(unit));
    scene.every("14:30");
    assertDone(plan("manager", "2026-03-13", HalfDay.MORNING));
    assertThat(moved).containsExactly(scene.norr(), scene.norr());
    assertDone(scene.come("self", "2026-03-11"));
    assertDone(plan("manager", "2026-03-10", HalfDay.MORNING));
    scene.world.clock.pass(Duration.ofDays(1));
    scene.morning();
    assertThat(moved).as("a day that is over moves nobody").hasSize(2);
  }

  @Test
  void whoeverSaysThatTheyCameHasSaidSoWithinThirtyDays() {
    scene.every("14:30");
    scene.at("2026-03-11", "14:50");
    Instant now = scene.world.today().now();
    assertRefused(
        scene.come("self", "2026-03-11", true, now.minus(Duration.ofDays(31))), "INVALID", "at");
    assertRefused(
        scene.come("self", "2026-03-11", true, now.plus(Duration.ofDays(1))), "FIKA_OVER", "date");
    assertDone(scene.come("self", "2026-03-11", true, now.minus(Duration.ofMinutes(5))));
  }
}
