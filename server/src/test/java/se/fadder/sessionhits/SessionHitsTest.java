package se.fadder.sessionhits;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.calendar.AbsenceId;
import se.fadder.calendar.WorkingHoursCommands;
import se.fadder.calendar.WorkingHoursDay;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Term;
import se.fadder.supervision.FreeTime;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.SeriesScene;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/**
 * Tests that a changed absence, part time or hours offers to move what it hits, and moves nothing.
 */
@OnOneDatabase
final class SessionHitsTest {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

  private final SeriesScene scene;
  private final World world;
  private final SeriesId series;

  SessionHitsTest(Database database) {
    scene = new SeriesScene(database);
    world = scene.world;
    series =
        done(
            scene.plan(
                "main mentor", scene.pair(DayOfWeek.MONDAY, "14:00", DAY, MONDAY.plusWeeks(8))));
  }

  private List<String> hits(String viewer) {
    List<SessionHit> hits =
        scene.database.read(tx -> world.sessionHits().offers().of(tx, world.viewer(viewer)));
    return hits.stream()
        .map(hit -> hit.session().day() + " " + hit.reason() + " " + hit.offeredDay())
        .toList();
  }

  private List<LocalDate> onAgenda(String viewer) {
    List<AgendaItem> items =
        scene.database.read(tx -> world.agendas().of(tx, world.viewer(viewer)).items());
    return items.stream()
        .filter(item -> item.kind() == SessionHitAgendaKind.SESSION_HIT)
        .map(AgendaItem::date)
        .toList();
  }

  private void away(String person, LocalDate first, @Nullable LocalDate last) {
    scene.database.write(tx -> {
      assertDone(
          world
              .absences()
              .begin(tx, world.viewer(person), world.person(person), first, last, null));
      return true;
    });
  }

  @Test
  void anAbsenceOffersTheNextSharedDayAndMovesNothing() {
    List<String> before = scene.planned(series);
    away("self", MONDAY, MONDAY.plusDays(1));
    assertThat(hits("self")).containsExactly("2026-03-16 NOT_AT_WORK 2026-03-18");
    assertThat(hits("main mentor")).isEqualTo(hits("self"));
    assertThat(hits("manager")).as("takes no part").isEmpty();
    assertThat(onAgenda("main mentor")).containsExactly(MONDAY);
    assertThat(onAgenda("self")).as("does not lead it").isEmpty();
    assertThat(scene.planned(series)).isEqualTo(before);

    assertDone(scene.move("main mentor", scene.sessions(series).getFirst(), MONDAY.plusDays(2)));
    assertThat(hits("main mentor")).isEmpty();
    assertThat(onAgenda("main mentor")).isEmpty();
  }

  @Test
  void offersTheDayBeforeOrNoneWhereNothingElseIsLeft() {
    away("self", MONDAY.plusWeeks(1), MONDAY.plusWeeks(1).plusDays(4));
    assertThat(hits("self")).containsExactly("2026-03-23 NOT_AT_WORK null");
    SeriesId fridays =
        done(
            scene.plan(
                "main mentor",
                scene.pair(DayOfWeek.FRIDAY, "09:00", MONDAY.plusWeeks(5), MONDAY.plusWeeks(6))));
    assertThat(scene.planned(fridays)).hasSize(1);
    away("main mentor", MONDAY.plusWeeks(5).plusDays(4), MONDAY.plusWeeks(5).plusDays(4));
    assertThat(hits("self"))
        .containsExactly("2026-03-23 NOT_AT_WORK null", "2026-04-24 NOT_AT_WORK 2026-04-23");
  }

  @Test
  void whatIsTakenBackHitsNothingAnyMore() {
    away("main mentor", MONDAY, null);
    assertThat(hits("main mentor")).hasSize(9);
    AbsenceId id =
        scene.database.read(tx ->
            Objects.requireNonNull(
                    world
                        .calendar()
                        .absencesOf(
                            tx, world.viewer("main mentor"), Set.of(world.person("main mentor")))
                        .get(world.person("main mentor")))
                .stream()
                .filter(absence -> absence.firstDay().equals(MONDAY))
                .findFirst()
                .orElseThrow()
                .id());
    assertDone(
        scene.database.write(tx -> world.absences().withdraw(tx, world.viewer("main mentor"), id)));
    assertThat(hits("main mentor")).isEmpty();
    assertThat(onAgenda("main mentor")).isEmpty();
  }

  @Test
  void partTimeAndHoursOfOnesOwnHitToo() {
    scene.database.write(tx -> {
      world
          .calendar()
          .recordPartTime(
              tx,
              world.person("self"),
              new Term(MONDAY.plusWeeks(6), null),
              Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY));
      return true;
    });
    assertThat(hits("self").getFirst()).isEqualTo("2026-04-27 NOT_AT_WORK 2026-04-28");
    scene.database.write(tx -> {
      assertDone(
          world
              .hoursCommands()
              .setOwn(
                  tx,
                  world.viewer("main mentor"),
                  world.person("main mentor"),
                  new WorkingHoursCommands.Said(
                      MONDAY,
                      MONDAY.plusDays(6),
                      1,
                      List.of(day(DayOfWeek.MONDAY, "12:00"), day(DayOfWeek.THURSDAY, "16:00")))));
      return true;
    });
    assertThat(hits("self").getFirst()).isEqualTo("2026-03-16 NOT_AT_WORK 2026-03-19");
  }

  private static WorkingHoursDay day(DayOfWeek weekday, String until) {
    return new WorkingHoursDay(1, weekday, LocalTime.parse("08:00"), LocalTime.parse(until));
  }

  /** Of a time that was agreed although somebody does not work then, nobody is told. */
  @Test
  void whatWasAgreedSoHitsNobody() {
    Session second = scene.sessions(series).get(1);
    assertDone(
        scene.database.write(tx ->
            world
                .supervision()
                .changes()
                .move(
                    tx,
                    world.viewer("self"),
                    second.id(),
                    new SessionTime(
                        second.day(), LocalTime.parse("17:00"), LocalTime.parse("18:00")),
                    null,
                    null)));
    assertThat(hits("self")).isEmpty();
    away("self", MONDAY, MONDAY);
    assertThat(hits("self")).containsExactly("2026-03-16 NOT_AT_WORK 2026-03-17");

    SessionId first = scene.sessions(series).getFirst().id();
    assertRefused(keep("colleague", first), "NOT_FOUND", "sessionId");
    assertThat(hits("self")).hasSize(1);
    assertDone(keep("self", first));
    assertThat(hits("self")).isEmpty();
    assertThat(onAgenda("main mentor")).isEmpty();
    away("self", MONDAY.plusWeeks(2), MONDAY.plusWeeks(2));
    assertThat(hits("self")).as("what was kept stays so").hasSize(1);
  }

  private Outcome<SessionId> keep(String viewer, SessionId id) {
    return scene.database.write(
        tx -> world.sessionHits().offers().keep(tx, world.viewer(viewer), id));
  }

  @Test
  void theTimesThatAreSuggestedAreThoseAtWhichBothAreFree() {
    List<FreeTime> times = suggested("main mentor", "self", "main mentor");
    assertThat(times.stream().map(time -> time.day() + " " + time.hours()))
        .containsExactly(
            "2026-03-16 10:00-11:00", "2026-03-18 13:30-14:30", "2026-03-20 10:00-11:00");
    away("self", MONDAY, MONDAY.plusDays(3));
    assertThat(suggested("main mentor", "self", "main mentor"))
        .allMatch(time -> time.day().equals(MONDAY.plusDays(4)))
        .hasSize(3);
    assertThat(suggested("stranger", "self", "stranger")).isEmpty();
    assertThat(suggested("colleague", "self", "main mentor")).as("takes no part").isEmpty();
    assertThat(suggested("manager", "self", "main mentor")).hasSize(3);
  }

  private List<FreeTime> suggested(String viewer, String... people) {
    return scene.database.read(tx ->
        world
            .supervision()
            .suggestedTimes()
            .of(
                tx,
                world.viewer(viewer),
                Arrays.stream(people).map(world::person).collect(toSet()),
                Duration.ofHours(1),
                null));
  }
}
