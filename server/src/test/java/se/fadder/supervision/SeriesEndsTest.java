package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.mentorship.MentorshipKind;

/** Tests how series end: by somebody, or with the mentorship of the two. */
@OnOneDatabase
final class SeriesEndsTest {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");

  private final SeriesScene scene;
  private final World world;
  private final SeriesId series;

  SeriesEndsTest(Database database) {
    scene = new SeriesScene(database);
    world = scene.world;
    series =
        done(
            scene.plan(
                "main mentor", scene.pair(DayOfWeek.FRIDAY, "14:00", DAY, FRIDAY.plusWeeks(8))));
  }

  @Test
  void whatIsPlannedAfterTheDayIsCalledOffWhereverItWasMoved() {
    Session early = scene.sessions(series).get(1);
    Session late = scene.sessions(series).get(6);
    assertDone(scene.move("self", early, FRIDAY.plusWeeks(7).minusDays(1)));
    assertDone(scene.move("self", late, FRIDAY.plusDays(6)));
    LocalDate last = FRIDAY.plusWeeks(2);
    assertDone(scene.end("main mentor", series, last));
    assertThat(scene.planned(series))
        .containsExactly("2026-03-13", "2026-04-24 on 2026-03-19", "2026-03-27");
    assertThat(scene.sessions(series))
        .filteredOn(session -> !session.isPlanned())
        .hasSize(6)
        .allSatisfy(session -> {
          assertThat(session.state()).isEqualTo(SessionState.CALLED_OFF);
          assertThat(session.reason()).isNull();
        });
    assertThat(scene.series("self", series).lastDay()).isEqualTo(last);
    assertThat(busyAfter(last)).isEmpty();
    assertThat(listed())
        .as("what went with the series is in no list")
        .allMatch(session -> !session.day().isAfter(last));
    assertDone(scene.end("main mentor", series, last));
  }

  private List<TimeSpan> busyAfter(LocalDate day) {
    PersonId self = world.person("self");
    TimeSpan later =
        new TimeSpan(
            day.plusDays(1).atStartOfDay(world.today().zone()).toInstant(),
            day.plusYears(1).atStartOfDay(world.today().zone()).toInstant());
    return scene.database.read(
        tx -> world.busyTimes().of(tx, Set.of(self), later).getOrDefault(self, List.of()));
  }

  private List<Session> listed() {
    return scene.database.read(
        tx -> world.supervision().lists().toCome(tx, world.viewer("self"), Page.first(50)).items());
  }

  @Test
  void whatWasHeldOrHasBegunStays() {
    world.clock.setDay(FRIDAY.plusWeeks(1));
    Session first = scene.sessions(series).getFirst();
    assertDone(
        scene.database.write(tx ->
            world
                .supervision()
                .logs()
                .say(tx, world.viewer("self"), first.id(), true, null, null, null)));
    assertDone(scene.end("self", series, FRIDAY.plusDays(6)));
    assertThat(scene.sessions(series).getFirst().state()).isEqualTo(SessionState.HELD);
    assertThat(scene.planned(series)).isEmpty();
    assertRefused(scene.end("self", series, FRIDAY), "DAY_PASSED", "lastDay");
    assertRefused(scene.end("self", series, FRIDAY.plusWeeks(3)), "SERIES_TOO_LONG", "lastDay");
  }

  @Test
  void aSessionThatIsMovedAloneKeepsItsDayByTheRule() {
    Session some = scene.sessions(series).get(2);
    assertDone(scene.move("main mentor", some, FRIDAY.plusWeeks(2).minusDays(2)));
    assertThat(scene.planned(series)).contains("2026-03-27 on 2026-03-25");
    SeriesReader.Ahead ahead =
        Objects.requireNonNull(
            scene.database.read(tx ->
                world
                    .supervision()
                    .series()
                    .ahead(tx, world.viewer("self"), Set.of(series))
                    .get(series)));
    assertThat(ahead.next()).isEqualTo(scene.sessions(series).getFirst().id());
    assertThat(ahead.last()).isEqualTo(scene.sessions(series).getLast().id());
    assertThat(ahead.moved()).as("Good Friday, the first of May and this one").isEqualTo(3);
  }

  @Test
  void aMentorshipThatEndsTakesTheSeriesOfTheTwoWithIt() {
    LocalDate last = FRIDAY.plusWeeks(4);
    SeriesId other =
        done(
            scene.plan(
                "main mentor",
                scene.draft(
                    SessionForm.INDIVIDUAL,
                    "main mentor",
                    DayOfWeek.FRIDAY,
                    "10:00",
                    DAY,
                    FRIDAY.plusWeeks(8),
                    "self")));
    scene.database.write(tx -> {
      assertDone(world.mentorships().end(tx, world.viewer("manager"), mentorship("self"), last));
      return true;
    });
    assertThat(scene.series("self", series).lastDay()).isEqualTo(last);
    assertThat(scene.planned(series)).hasSize(5);
    assertThat(scene.series("self", other).lastDay()).as("no mentoring").isAfter(last);
  }

  @Test
  void aHandOverEndsItTheDayBefore() {
    LocalDate from = FRIDAY.plusWeeks(3);
    scene.database.write(tx -> {
      assertDone(
          world
              .mentorships()
              .begin(
                  tx,
                  world.viewer("manager"),
                  world.person("colleague"),
                  world.person("self"),
                  MentorshipKind.MAIN,
                  from,
                  true));
      return true;
    });
    assertThat(scene.series("main mentor", series).lastDay()).isEqualTo(from.minusDays(1));
    assertThat(scene.planned(series))
        .containsExactly("2026-03-13", "2026-03-20", "2026-03-27", "2026-04-03 on 2026-03-30");
  }

  private MentorshipId mentorship(String newHire) {
    PersonId person = world.person(newHire);
    return scene.database.read(tx ->
        Objects.requireNonNull(
                world
                    .mentorships()
                    .mentorsOf(tx, world.viewer("manager"), Set.of(person))
                    .get(person))
            .getFirst()
            .id());
  }
}
