package se.fadder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;

/**
 * Tests that the figures of the demonstration municipality are what plain SQL counts, for every
 * unit and month: it shares no code with what makes them.
 */
@OnOneDatabase
final class FiguresEqualSqlTest {
  private static final int MONTHS = 13;

  private final Database database;

  FiguresEqualSqlTest(Database database, DatabaseSettings settings) {
    this.database = database;
    Storsjo storsjo = Storsjo.loaded(database, settings);
    Rooms rooms = TestRooms.on(database, storsjo.clock);
    YearMonth last = rooms.insight.run().lastMonth();
    rooms
        .insight
        .run()
        .make(IntStream.range(0, MONTHS).mapToObj(i -> last.minusMonths(i)).toList());
  }

  /** What was made, beside what was counted. */
  record Compared(
      String unit,
      String month,
      int least,
      @Nullable String state,
      @Nullable Integer contributors,
      @Nullable Long low,
      @Nullable Long high,
      @Nullable Long whole,
      int people,
      long part,
      long ofAll) {}

  /** A step of somebody, with a figure of it. */
  record StepOf(
      String step,
      String person,
      LocalDate due,
      Instant doneAt,
      boolean isSkipped,
      String measure,
      int contributors,
      long low,
      long high,
      long whole) {
    boolean isLate() {
      LocalDate done = LocalDate.ofInstant(doneAt, ZoneId.of("Europe/Stockholm"));
      return !isSkipped && done.isAfter(due.plusDays(7));
    }
  }

  /** A step that somebody has done, with the figure of its phase. */
  record PhaseOf(
      String phase,
      String version,
      String plan,
      String person,
      LocalDate firstDay,
      Instant doneAt,
      int contributors,
      long low,
      long high) {
    /** From 1; what was done before the first day is of week 1. */
    long week() {
      LocalDate done = LocalDate.ofInstant(doneAt, ZoneId.of("Europe/Stockholm"));
      return Math.max(0, done.toEpochDay() - firstDay.toEpochDay()) / 7 + 1;
    }
  }

  /** Each statement counts for each unit with all below it, in each month. */
  interface PlainSql {
    String COMPARE =
        """
        select u.name as unit, m.month, 5 as least, f.state, f.contributors, f.low, f.high, f.whole,
          coalesce(count(distinct c.person_id), 0) as people, coalesce(sum(c.part), 0) as part,
          coalesce(sum(c.whole), 0) as of_all
        from figure_month m
        cross join unit u
        left join (
        """;

    String TO_FIGURES =
        """
        ) c on c.month = m.month and c.path like u.path || '%'
        left join figure f on f.unit_id = u.id and f.month = m.month and f.measure = :measure
        group by u.id, u.name, m.month, f.state, f.contributors, f.low, f.high, f.whole
        """;

    @SqlQuery(
        COMPARE
            + """
            select n.month, e.person_id, max(v.path) as path, 1 as whole,
              max(case when substr(e.last_day, 1, 7) = n.month and (
                select count(*) from employment o
                where o.person_id = e.person_id and substr(o.first_day, 1, 7) <= n.month
                  and coalesce(o.last_day, '9999') > e.last_day) = 0 then 1 else 0 end) as part
            from figure_month n
            join employment e on substr(e.first_day, 1, 7) <= n.month
              and substr(coalesce(e.last_day, '9999-12'), 1, 7) >= n.month
            join unit v on v.id = e.unit_id
            where not exists (
              select 1 from employment o join unit w on w.id = o.unit_id
              where o.person_id = e.person_id and o.unit_id <> e.unit_id
                and substr(o.first_day, 1, 7) <= n.month
                and substr(coalesce(o.last_day, '9999-12'), 1, 7) >= n.month
                and (length(w.path) < length(v.path)
                  or (length(w.path) = length(v.path) and w.id < v.id)))
            group by n.month, e.person_id
            """
            + TO_FIGURES)
    List<Compared> leavers(String measure);

    @SqlQuery(
        COMPARE
            + """
            select substr(s.day, 1, 7) as month, sm.person_id, v.path, 1 as whole,
              case when s.state = 'HELD' and sm.attended then 1 else 0 end as part
            from session s
            join session_member sm on sm.session_id = s.id
            join unit v on v.id = s.unit_id
            where s.form = :form
            """
            + TO_FIGURES)
    List<Compared> sessions(String form, String measure);

    @SqlQuery(
        COMPARE
            + """
            select substr(s.due, 1, 7) as month, p.new_hire_id as person_id, v.path, 1 as whole,
              case when s.done_at < n.ends then 1 else 0 end as part
            from step s
            join plan p on p.id = s.plan_id
            join employment e on e.id = p.employment_id
            join unit v on v.id = e.unit_id
            join (
              select '2026-01' as month, 1769900400000 as ends
              union all select '2026-02', 1772319600000) n on n.month = substr(s.due, 1, 7)
            where s.role = :role and s.required and not s.passed
            """
            + TO_FIGURES)
    List<Compared> steps(String role, String measure);

    /** A quarter is counted in its last month; the days of a month are told apart by their text. */
    @SqlQuery(
        COMPARE
            + """
            select n.month, p.new_hire_id as person_id, v.path, 1 as whole,
              case when p.closing = 'COMPLETED' and p.closed_at < n.ends then 1 else 0 end as part
            from plan p
            join employment e on e.id = p.employment_id
            join unit v on v.id = e.unit_id
            join (
              select '2025-12' as month, '2025-07' as first, '2025-09' as last, 1798758000000 as ends
            ) n on substr(e.first_day, 1, 7) between n.first and n.last
            """
            + TO_FIGURES)
    List<Compared> cohort(String measure);

    /** Those who completed in a quarter, each once. */
    @SqlQuery(
        COMPARE
            + """
            select '2025-06' as month, p.new_hire_id as person_id, v.path, 1 as whole, 0 as part
            from plan p
            join employment e on e.id = p.employment_id
            join unit v on v.id = e.unit_id
            where p.closing = 'COMPLETED' and p.closed_at >= 1743458400000
              and p.closed_at < 1751320800000
            """
            + TO_FIGURES)
    List<Compared> completed(String measure);

    /** The steps of those, and what is told of each, as far as anything is. */
    @SqlQuery(
        """
        select s.template_step_id as step, p.new_hire_id as person, s.due, s.done_at,
          s.ending = 'SKIPPED' as is_skipped, f.measure, f.contributors, f.low, f.high, f.whole
        from plan p
        join step s on s.plan_id = p.id
        left join template_figure f on f.thing_id = s.template_step_id
          and f.version_id = p.version_id and f.quarter = '2025-06'
        where p.closing = 'COMPLETED' and p.closed_at >= 1743458400000
          and p.closed_at < 1751320800000
        """)
    List<StepOf> steps();

    /** What those have done, not skipped, and in which week its phase was done by all of them. */
    @SqlQuery(
        """
        select t.phase_id as phase, p.version_id as version, p.id as plan, p.new_hire_id as person,
          e.first_day, s.done_at, f.contributors, f.low, f.high
        from plan p
        join employment e on e.id = p.employment_id
        join step s on s.plan_id = p.id
        join template_step t on t.id = s.template_step_id
        left join template_figure f on f.thing_id = t.phase_id and f.version_id = p.version_id
          and f.measure = 'PHASE_WEEKS' and f.quarter = '2025-06'
        where p.closing = 'COMPLETED' and p.closed_at >= 1743458400000
          and p.closed_at < 1751320800000 and s.ending = 'DONE'
        """)
    List<PhaseOf> phases();
  }

  @Test
  void whoLeftIsWhoLeft() {
    List<Compared> all = database.read(tx -> tx.sql(PlainSql.class).leavers("LEAVERS"));
    assertEqual(all);
    assertThat(all.stream().filter(one -> one.people() > 80)).hasSizeGreaterThanOrEqualTo(MONTHS);
    assertThat(all.stream().filter(one -> one.state() != null).count()).isGreaterThan(100);
    assertThat(all.stream().mapToLong(Compared::part).sum()).isPositive();
  }

  @Test
  void whatWasHeldIsWhatWasHeld() {
    List<Compared> all =
        database.read(tx -> tx.sql(PlainSql.class).sessions("MENTOR", "SESSIONS_MENTOR"));
    assertEqual(all);
    assertThat(all.stream().filter(one -> "PUBLISHED".equals(one.state()))).isNotEmpty();
  }

  @Test
  void whatWasDoneIsWhatWasDone() {
    List<Compared> all =
        database.read(tx -> tx.sql(PlainSql.class).steps("NEW_HIRE", "STEPS_NEW_HIRE")).stream()
            .filter(one -> one.month().startsWith("2026"))
            .toList();
    assertEqual(all);
    assertThat(all.stream().filter(one -> one.people() > 0)).isNotEmpty();
  }

  /**
   * On the demonstration nobody completes later than asked for, so that a far end finds the same.
   */
  @Test
  void whoBeganTogetherIsWhoBeganTogether() {
    List<Compared> all =
        database.read(tx -> tx.sql(PlainSql.class).cohort("COMPLETED_IN_3")).stream()
            .filter(one -> one.month().equals("2025-12"))
            .toList();
    assertEqual(all);
    assertThat(all.stream().filter(one -> one.people() > 0)).isNotEmpty();
  }

  @Test
  void whoCompletedIsWhoCompletedOnEachLevel() {
    List<Compared> all =
        database.read(tx -> tx.sql(PlainSql.class).completed("COMPLETED")).stream()
            .filter(one -> one.month().equals("2025-06"))
            .toList();
    assertThat(all.stream().filter(one -> one.people() > 0)).hasSizeGreaterThan(4);
    for (Compared one : all) {
      if (one.people() < one.least()) {
        assertThat(one.state()).as(one.unit()).isNull();
      } else if (!"GIVES_AWAY".equals(one.state())) {
        assertThat(one.contributors()).as(one.unit()).isEqualTo(one.people());
        assertThat(one.whole()).as(one.unit()).isEqualTo(one.ofAll());
        assertThat(one.low()).as(one.unit()).isBetween(300L * one.people(), 420L * one.people());
      }
    }
    assertThat(all.stream().filter(one -> "PUBLISHED".equals(one.state())).map(Compared::unit))
        .contains(
            "Storsjö kommun",
            "Sektor Barn och Vuxna",
            "Barn och Familj",
            "Barn och Familj, team Öster");
  }

  @Test
  void whatIsToldOfStepsIsWhatBecameOfThem() {
    Map<String, List<StepOf>> byFigure =
        database.read(tx -> tx.sql(PlainSql.class).steps()).stream()
            .collect(groupingBy(one -> one.measure() + " " + one.step()));
    assertThat(byFigure).hasSizeGreaterThan(100);
    int between = 0;
    for (Map.Entry<String, List<StepOf>> of : byFigure.entrySet()) {
      StepOf told = of.getValue().getFirst();
      assertThat(told.contributors())
          .as(of.getKey())
          .isEqualTo((int) of.getValue().stream().map(StepOf::person).distinct().count());
      long part =
          of.getValue().stream()
              .filter(one -> told.measure().equals("STEP_LATE") ? one.isLate() : one.isSkipped())
              .count();
      assertThat(part).as(of.getKey()).isBetween(told.low(), told.high());
      assertThat(told.whole()).as(of.getKey()).isEqualTo(of.getValue().size());
      between += told.low() == told.high() ? 1 : 0;
    }
    assertThat(between).as("those of which some, and not all, were late").isGreaterThan(3);
  }

  @Test
  void theWeekOfAPhaseIsThatInWhichItsLastStepWasDoneOnAverage() {
    Map<String, List<PhaseOf>> byPhase =
        database.read(tx -> tx.sql(PlainSql.class).phases()).stream()
            .collect(groupingBy(one -> one.version() + " " + one.phase()));
    assertThat(byPhase).hasSizeGreaterThan(3);
    Set<Long> weeks = new HashSet<>();
    byPhase.forEach((phase, all) -> {
      PhaseOf told = all.getFirst();
      assertThat(told.contributors())
          .as(phase)
          .isEqualTo((int) all.stream().map(PhaseOf::person).distinct().count());
      Map<String, Long> lastOfPlans =
          all.stream().collect(toMap(PhaseOf::plan, PhaseOf::week, Math::max));
      long sum = lastOfPlans.values().stream().mapToLong(week -> week).sum();
      assertThat(told.low()).as(phase).isEqualTo(sum / lastOfPlans.size());
      assertThat(told.high()).as(phase).isEqualTo(told.low() + 1);
      weeks.add(told.low());
    });
    assertThat(weeks).as("phases one after the other").hasSizeGreaterThan(2);
  }

  private static void assertEqual(List<Compared> all) {
    assertThat(all).hasSizeGreaterThan(MONTHS);
    for (Compared one : all) {
      String what = one.unit() + " " + one.month();
      if (one.state() == null) {
        assertThat(one.people()).as(what).isLessThan(one.least());
      } else if (one.state().equals("GIVES_AWAY")) {
        assertThat(one.people()).as(what).isGreaterThanOrEqualTo(one.least());
      } else {
        assertThat(one.contributors()).as(what).isEqualTo(one.people());
        assertThat(one.whole()).as(what).isEqualTo(one.ofAll());
        assertThat(one.part()).as(what).isBetween(one.low(), one.high());
        assertThat(one.state().equals("BANDED")).as(what).isEqualTo(!one.low().equals(one.high()));
      }
    }
  }
}
