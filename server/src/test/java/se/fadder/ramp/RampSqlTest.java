package se.fadder.ramp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.onboarding.PlanId;
import se.fadder.people.EmploymentId;

/** Tests that SQL reckons months and what is above as Java does, over twenty years. */
@OnOneDatabase
record RampSqlTest(Database database) {
  private static final LocalDate FROM = LocalDate.parse("2024-01-01");
  private static final LocalDate TO = LocalDate.parse("2044-01-01");

  /** Where months of different lengths make a difference, and a few others. */
  private static final List<Integer> DAYS_OF_THE_MONTH = List.of(1, 15, 28, 29, 30, 31);

  private static final int ROUNDS = 300;
  private static final int DAYS = 7_305;

  interface MonthSql {
    @SqlUpdate("update employment set first_day = :day where id = :id")
    void begin(EmploymentId id, LocalDate day);

    @SqlUpdate("delete from case_count where plan_id = :plan")
    void forget(PlanId plan);

    @SqlQuery(
        "select c.week, "
            + RampFragments.MONTH
            + """
            as month
            from case_count c join plan p on p.id = c.plan_id
            join employment e on e.id = p.employment_id
            where p.id = :plan and c.week >= :from and c.week < :until
            """)
    List<WeekOf> months(PlanId plan, LocalDate from, LocalDate until);

    record WeekOf(LocalDate week, int month) {}
  }

  @Test
  void theMonthOfAWeekIsTheSame() {
    World world = new World(database);
    PlanId plan = world.plan("self");
    database.write(tx -> {
      for (LocalDate week = CaseCount.weekOf(FROM); week.isBefore(TO); week = week.plusWeeks(1)) {
        tx.sql(RampSql.class).note(new RampSql.Noted(plan, week, 0, 0, Instant.EPOCH));
      }
      return true;
    });
    for (LocalDate first = FROM; first.isBefore(TO.minusYears(1)); first = first.plusDays(1)) {
      if (DAYS_OF_THE_MONTH.contains(first.getDayOfMonth())) {
        assertSameMonths(world, plan, first);
      }
    }
  }

  private void assertSameMonths(World world, PlanId plan, LocalDate first) {
    List<MonthSql.WeekOf> weeks =
        database.write(tx -> {
          MonthSql sql = tx.sql(MonthSql.class);
          sql.begin(world.employment("self").id(), first);
          return sql.months(plan, first.minusDays(6), first.plusMonths(14));
        });
    assertThat(weeks)
        .as("from %s", first)
        .isNotEmpty()
        .allMatch(at -> RampMonth.at(first, at.week()) == at.month());
  }

  @Test
  void whoIsAboveIsTheSame() {
    World world = new World(database);
    Random random = new Random(11);
    int above = 0;
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate first = FROM.plusDays(random.nextInt(DAYS));
      LocalDate today = first.plusDays(random.nextInt(400));
      world.clock.setDay(today);
      database.write(tx -> arrange(tx, world, first, today, random));
      boolean isAbove = isAbove(world);
      above += isAbove ? 1 : 0;
      PlanId plan = world.plan("self");
      assertThat(
              database.<List<PlanId>>read(tx -> tx.sql(RampSql.class).above(Set.of(plan), today)))
          .as("round %s: from %s on %s", round, first, today)
          .isEqualTo(isAbove ? List.of(plan) : List.of());
    }
    assertThat(above).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
  }

  private boolean arrange(
      WriteTx tx, World world, LocalDate first, LocalDate today, Random random) {
    PlanId plan = world.plan("self");
    tx.sql(MonthSql.class).begin(world.employment("self").id(), first);
    tx.sql(MonthSql.class).forget(plan);
    List<Cases> months = new ArrayList<>();
    for (int month = 1; month <= RampMonth.LAST; month++) {
      months.add(new Cases(random.nextInt(12), random.nextInt(12)));
    }
    world.ramps().recordAgreed(tx, plan, months);
    for (int count = random.nextInt(5); count > 0; count--) {
      LocalDate day =
          first.plusDays(random.nextInt((int) (today.toEpochDay() - first.toEpochDay()) + 1));
      Cases cases = new Cases(random.nextInt(12), random.nextInt(8));
      world.ramps().recordNoted(tx, plan, CaseCount.weekOf(day), cases, Instant.EPOCH);
    }
    return true;
  }

  /** As Java derives it. */
  private boolean isAbove(World world) {
    PlanId plan = world.plan("self");
    Map<PlanId, Ramp> found =
        database.read(tx -> world.ramps().ofPlans(tx, world.viewer("manager"), Set.of(plan)));
    return Objects.requireNonNull(found.get(plan)).above();
  }
}
