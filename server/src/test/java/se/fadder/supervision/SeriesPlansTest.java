package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/** Tests that series are planned as they were shown, and what cannot be one. */
@OnOneDatabase
final class SeriesPlansTest {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate MAY = LocalDate.parse("2026-05-01");

  private final SeriesScene scene;
  private final World world;

  SeriesPlansTest(Database database) {
    scene = new SeriesScene(database);
    world = scene.world;
  }

  @Test
  void aSeriesIsPlannedOverEasterAsItWasShown() {
    SeriesDraft draft = scene.pair(DayOfWeek.MONDAY, "14:00", DAY, LocalDate.parse("2026-04-20"));
    PlannedSeries shown = done(scene.preview("main mentor", draft));
    assertThat(shown.days().stream().filter(day -> day.reason() != null))
        .containsExactly(
            new SeriesDay(
                LocalDate.parse("2026-04-06"),
                LocalDate.parse("2026-04-07"),
                SeriesReason.HOLIDAY));
    SeriesId id = done(scene.plan("main mentor", draft));
    assertThat(scene.planned(id))
        .containsExactly(
            "2026-03-16",
            "2026-03-23",
            "2026-03-30",
            "2026-04-06 on 2026-04-07",
            "2026-04-13",
            "2026-04-20");
    assertThat(scene.sessions(id).stream().map(Session::day).toList())
        .isEqualTo(shown.days().stream().map(SeriesDay::day).toList());
    assertThat(scene.sessions(id))
        .extracting(Session::moved)
        .containsExactly(false, false, false, true, false, false);
  }

  /** The new hire is away on Tuesday 31 March and Wednesday 1 April; Thursday is a short day. */
  @Test
  void whoIsAwayMovesASessionAndNobodyIsToldWhoItIs() {
    LocalDate last = LocalDate.parse("2026-04-08");
    SeriesDraft morning = scene.pair(DayOfWeek.TUESDAY, "09:00", DAY, last);
    assertThat(done(scene.preview("main mentor", morning)).days())
        .contains(
            new SeriesDay(
                LocalDate.parse("2026-03-31"),
                LocalDate.parse("2026-04-02"),
                SeriesReason.NOT_AT_WORK));
    SeriesDraft afternoon = scene.pair(DayOfWeek.WEDNESDAY, "14:00", DAY, last);
    assertThat(done(scene.preview("main mentor", afternoon)).days())
        .contains(
            new SeriesDay(
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-03-30"),
                SeriesReason.NOT_AT_WORK));
    SeriesDraft mondays =
        scene.pair(DayOfWeek.THURSDAY, "14:00", LocalDate.parse("2026-03-31"), last.plusDays(1));
    assertThat(done(scene.preview("main mentor", mondays)).days())
        .as("nobody moves before the first day")
        .contains(new SeriesDay(LocalDate.parse("2026-04-02"), null, SeriesReason.SHORT_DAY));
    assertThat(scene.planned(done(scene.plan("main mentor", mondays))))
        .containsExactly("2026-04-09");
  }

  @Test
  void overlapsAreSaidAndAllowed() {
    LocalDate friday = LocalDate.parse("2026-03-13");
    SeriesDraft draft = scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, friday.plusWeeks(1));
    assertThat(done(scene.preview("main mentor", draft)).overlapping()).isEmpty();
    assertDone(scene.plan("main mentor", draft));
    assertThat(done(scene.preview("main mentor", draft)).overlapping())
        .containsExactlyInAnyOrder(friday, friday.plusWeeks(1));
    assertDone(scene.plan("main mentor", draft));
  }

  @Test
  void makesItsPeopleBusyAndIsInTheAuditLogOfEach() {
    SeriesDraft draft = scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, DAY.plusDays(10));
    List<Change> changes = world.changesOf(() -> assertDone(scene.plan("main mentor", draft)));
    assertThat(changes)
        .filteredOn(change -> change.kind() == SessionChangeKind.SERIES_PLANNED)
        .extracting(Change::subjectId)
        .containsExactlyInAnyOrder(world.person("self"), world.person("main mentor"));
    assertThat(changes.stream().filter(c -> c.kind() == SessionChangeKind.SESSION_PLANNED))
        .hasSize(4);
    TimeSpan week =
        new TimeSpan(
            LocalDate.parse("2026-03-09").atStartOfDay(world.today().zone()).toInstant(),
            LocalDate.parse("2026-03-15").atStartOfDay(world.today().zone()).toInstant());
    PersonId self = world.person("self");
    assertThat(scene.database.read(tx -> world.busyTimes().of(tx, Set.of(self), week)).get(self))
        .hasSize(1);
  }

  @Test
  void withoutAnEndItGoesOnForAsLongAsTheMentorshipAtMostAYear() {
    SeriesDraft open = scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, null);
    assertThat(done(scene.preview("main mentor", open)).lastDay()).isEqualTo(DAY.plusYears(1));
    endMentorship(MAY);
    assertThat(done(scene.preview("main mentor", open)).lastDay()).isEqualTo(MAY);
    assertRefused(
        scene.plan("main mentor", scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, MAY.plusDays(1))),
        "AFTER_MENTORSHIP",
        "lastDay");
  }

  private void endMentorship(LocalDate lastDay) {
    scene.database.write(tx -> {
      var id =
          Objects.requireNonNull(
                  world
                      .mentorships()
                      .mentorsOf(tx, world.viewer("manager"), Set.of(world.person("self")))
                      .get(world.person("self")))
              .getFirst()
              .id();
      assertDone(world.mentorships().end(tx, world.viewer("manager"), id, lastDay));
      return true;
    });
  }

  @Test
  void withoutAnEndAndWithoutAMentorshipItIsRefused() {
    SeriesDraft open =
        scene.draft(
            SessionForm.GROUP, "colleague", DayOfWeek.FRIDAY, "09:00", DAY, null, "co-mentor");
    assertRefused(scene.plan("colleague", open), "SERIES_WITHOUT_END", "lastDay");
    assertDone(scene.plan("colleague", until(open, DAY.plusYears(1))));
    assertRefused(
        scene.plan("colleague", until(open, DAY.plusYears(1).plusDays(1))),
        "SERIES_TOO_LONG",
        "lastDay");
  }

  private static SeriesDraft until(SeriesDraft draft, LocalDate lastDay) {
    return new SeriesDraft(draft.session(), draft.weekday(), draft.everyWeeks(), lastDay);
  }

  @Test
  void whatIsNoRuleIsRefusedByName() {
    SeriesDraft good = scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, MAY);
    assertRefused(
        scene.plan("main mentor", new SeriesDraft(good.session(), good.weekday(), 3, MAY)),
        "INVALID",
        "everyWeeks");
    assertRefused(
        scene.plan("main mentor", scene.pair(DayOfWeek.SUNDAY, "09:00", DAY, MAY)),
        "FREE_WEEKDAY",
        "weekday");
    assertRefused(
        scene.plan("main mentor", scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, DAY.minusDays(1))),
        "ENDS_BEFORE_IT_BEGINS",
        "lastDay");
    assertRefused(
        scene.plan("main mentor", scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, DAY.plusDays(1))),
        "ENDS_BEFORE_IT_BEGINS",
        "lastDay");
    assertRefused(
        scene.plan("main mentor", scene.pair(DayOfWeek.FRIDAY, "09:00", DAY.minusDays(1), MAY)),
        "DAY_PASSED",
        "firstDay");
    assertRefused(
        scene.plan(
            "main mentor",
            scene.pair(DayOfWeek.FRIDAY, "09:00", LocalDate.parse("3000-01-01"), null)),
        "DAY_UNLIKELY",
        "firstDay");
    SessionTime backwards =
        new SessionTime(DAY, LocalTime.parse("10:00"), LocalTime.parse("09:00"));
    assertRefused(
        scene.plan(
            "main mentor", new SeriesDraft(good.session().at(backwards), good.weekday(), 1, MAY)),
        "ENDS_BEFORE_IT_BEGINS",
        "ends");
    List<Series> planned =
        scene.database.read(tx -> world.supervision().series().of(tx, world.person("main mentor")));
    assertThat(planned).isEmpty();
  }

  /** Clocks skip 02:30 on Sunday 29 March 2026; nobody is at work at that time on other days. */
  @Test
  void aTimeAtWhichNobodyWorksIsSharedOnNoDay() {
    assertRefused(
        scene.plan(
            "main mentor",
            scene.pair(DayOfWeek.MONDAY, "02:30", LocalDate.parse("2026-03-29"), MAY)),
        "WEEKDAY_NOT_SHARED",
        "weekday");
  }

  @Test
  void aWeekdayThatIsNotSharedIsRefused() {
    scene.database.write(tx -> {
      world
          .calendar()
          .recordPartTime(
              tx,
              world.person("self"),
              new Term(DAY.minusYears(1), null),
              Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
      return true;
    });
    assertRefused(
        scene.plan("main mentor", scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, MAY)),
        "WEEKDAY_NOT_SHARED",
        "weekday");
    assertRefused(
        scene.preview("main mentor", scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, MAY)),
        "WEEKDAY_NOT_SHARED",
        "weekday");
    assertDone(scene.plan("main mentor", scene.pair(DayOfWeek.TUESDAY, "09:00", DAY, MAY)));
  }

  @Test
  void fiveHundredParticipantsAreTooMany() {
    SeriesDraft draft =
        scene.draft(
            SessionForm.GROUP,
            "colleague",
            DayOfWeek.FRIDAY,
            "09:00",
            DAY,
            MAY,
            IntStream.range(0, 500).mapToObj(i -> "self").toArray(String[]::new));
    SessionDraft session = draft.session();
    List<PersonId> many =
        IntStream.range(0, 500).mapToObj(i -> world.ids().next(PersonId::new)).toList();
    SessionDraft crowd =
        new SessionDraft(session.form(), true, session.leaderId(), null, many, session.time());
    assertRefused(
        scene.plan("colleague", new SeriesDraft(crowd, draft.weekday(), 1, MAY)),
        "TOO_MANY_MEMBERS",
        "memberIds");
  }

  @Test
  void isPlannedAndSeenByWhomSessionsAre() {
    SeriesDraft draft = scene.pair(DayOfWeek.FRIDAY, "09:00", DAY, MAY);
    assertRefused(scene.plan("stranger", draft), "NOT_FOUND");
    assertRefused(scene.preview("stranger", draft), "NOT_FOUND");
    assertRefused(scene.plan("colleague", draft), "NOT_FOUND");
    SeriesId id = done(scene.plan("manager", draft));
    for (String one : List.of("self", "main mentor", "manager", "sector manager", "hr")) {
      assertThat(scene.sees(one, id)).as(one).isTrue();
    }
    for (String one : List.of("colleague", "owner", "other manager", "stranger", "admin")) {
      assertThat(scene.sees(one, id)).as(one).isFalse();
      assertRefused(scene.end(one, id, DAY), "NOT_FOUND", "seriesId");
    }
    assertDone(scene.end("self", id, DAY.plusDays(20)));
    assertDone(scene.end("hr", id, DAY));
  }
}
