package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.db.BindEach;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobCounts;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Term;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.PlanId;

/**
 * Tests of the daily work of several rooms that one row that cannot be read costs its person that
 * day's work, and nobody else: the others are done, and the one is tried again, which is counted.
 */
@OnOneDatabase
final class OneBadRowTest {
  private static final LocalDate DAY = World.DAY;
  private static final List<String> NEWCOMERS = List.of("kim", "lo", "mio");

  /** Whose row is bad. */
  private static final String BAD = "lo";

  private final World world;
  private final Database database;

  OneBadRowTest(Database database) {
    this.database = database;
    world = new World(database);
    database.write(tx -> {
      for (String name : NEWCOMERS) {
        world.employ(tx, name, world.unit("Norr"), DAY.minusDays(14), null);
      }
      return true;
    });
  }

  @Test
  void ofThoseWhoHaveAStepThatIsDue() {
    database.write(tx -> {
      NEWCOMERS.forEach(name -> tx.sql(RowSql.class).putOff(plan(tx, name), DAY));
      makeAbsenceBad(tx, BAD);
      return true;
    });
    run("stepreminders.morning");
    assertDoneForOthers(sql -> sql.reminded("STEPS_DUE"));
  }

  @Test
  void ofThoseWhoAreAskedHowItGoes() {
    database.write(tx -> {
      for (String name : NEWCOMERS) {
        Term sinceThen = new Term(DAY.minusDays(14), null);
        assertDone(
            world
                .mentorships()
                .record(
                    tx,
                    world.person("colleague"),
                    world.person(name),
                    MentorshipKind.MAIN,
                    sinceThen));
      }
      makeAbsenceBad(tx, BAD);
      return true;
    });
    run("mentorfollowup.fitChecks");
    assertDoneForOthers(RowSql::asked);
  }

  /** The mentor's row is bad: nobody knows on which day they should have answered. */
  @Test
  void ofThoseForWhomAMentorDoesNotAnswer() {
    Map<String, String> mentors =
        Map.of("kim", "colleague", BAD, "co-mentor", "mio", "former mentor");
    database.write(tx -> {
      mentors.forEach((name, mentor) ->
          done(
              world
                  .mentorRequests()
                  .ask(
                      tx,
                      world.viewer("manager"),
                      world.person(name),
                      world.person(mentor),
                      DAY.plusDays(7))));
      makeAbsenceBad(tx, "co-mentor");
      return true;
    });
    world.clock.moveTo(at(DAY.plusDays(6)));
    run("mentorship.unanswered");
    assertDoneForOthers(RowSql::unanswered);
  }

  @Test
  void ofThoseWhoHaveLeft() {
    database.write(tx -> {
      NEWCOMERS.forEach(name -> plan(tx, name));
      tx.sql(RowSql.class).leave(newcomers(), DAY.minusDays(1));
      tx.sql(RowSql.class).beginSomeDay(world.person(BAD));
      return true;
    });
    run("onboarding.leavers");
    assertDoneForOthers(RowSql::closed);
  }

  private PlanId plan(WriteTx tx, String name) {
    return world.beginnings().begin(tx, world.employment(name), "grund", world.person("owner"));
  }

  private void makeAbsenceBad(WriteTx tx, String name) {
    tx.sql(RowSql.class).beAwaySomeDay(world.ids().next().toString(), world.person(name));
  }

  private List<PersonId> newcomers() {
    return NEWCOMERS.stream().map(world::person).toList();
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(6, 0)).atZone(SettableClock.STOCKHOLM).toInstant();
  }

  /** Does the work of the day as a server does it, until only what has failed is left. */
  private void run(String kind) {
    DailyJob job = new DailyJob(database, world.jobs(), world.today(), world.dailyWork(kind));
    job.begin();
    AtomicInteger failed = new AtomicInteger();
    JobWatch watch =
        new JobWatch() {
          @Override
          public void ran(String ran, AttemptResult result, long late, long took) {
            failed.addAndGet(result == AttemptResult.FAILED ? 1 : 0);
          }
        };
    try (JobRunner _ =
        new JobRunner(database, world.jobs(), List.of(job), RandomGenerator.getDefault(), watch)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while ((failed.get() == 0 || counts(kind).held() > 0) && System.nanoTime() < giveUp) {
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(failed).as("attempts that failed").hasValue(1);
    assertThat(counts(kind).waiting()).as("the next day, and that which failed").isEqualTo(2);
  }

  private JobCounts counts(String kind) {
    return database.read(tx -> world.jobs().counts(tx, kind));
  }

  private interface Done {
    List<PersonId> of(RowSql sql);
  }

  private void assertDoneForOthers(Done done) {
    Set<PersonId> people = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    people.addAll(database.<List<PersonId>>read(tx -> done.of(tx.sql(RowSql.class))));
    people.retainAll(newcomers());
    assertThat(people.stream().map(world::nameOf)).containsExactlyInAnyOrder("kim", "mio");
  }

  /** The SQL by which rows are made bad, and by which the test looks at what was done. */
  interface RowSql {
    @SqlUpdate("insert into absence (id, person_id, first_day) values (:id, :person, 'some day')")
    void beAwaySomeDay(String id, PersonId person);

    @SqlUpdate("update plan set begun_on = 'some day' where new_hire_id = :person")
    void beginSomeDay(PersonId person);

    /** The one step that falls to a newcomer from their first day on. */
    @SqlUpdate(
        """
        update step set due = :day, passed = false
        where plan_id = :plan and role = 'NEW_HIRE' and not open_before_start
        """)
    void putOff(PlanId plan, LocalDate day);

    @SqlUpdate("update employment set last_day = :day where person_id in (<people>)")
    void leave(@BindEach("people") List<PersonId> people, LocalDate day);

    @SqlQuery("select person_id from reminder where kind = :kind")
    List<PersonId> reminded(String kind);

    @SqlQuery("select new_hire_id from fit_check")
    List<PersonId> asked();

    @SqlQuery("select new_hire_id from mentor_request where unanswered_at is not null")
    List<PersonId> unanswered();

    @SqlQuery("select new_hire_id from plan where closed_at is not null")
    List<PersonId> closed();
  }
}
