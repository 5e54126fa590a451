package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.audit.AuditLog;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Id;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.onboarding.Beginnings;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanListeners;
import se.fadder.templates.Template;

/**
 * Tests that a bug in the middle of a unit of work is told as what it is, and that nothing of the
 * work is stored, whichever exception it throws: it does not pass for a reason not to do what was
 * asked.
 */
@OnOneDatabase
final class BugInAUnitOfWorkTest {
  private final Database database;
  private final World world;
  private final Graph graph;

  BugInAUnitOfWorkTest(Database database) {
    this.database = database;
    this.world = new World(database);
    this.graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  interface BreakSql {
    /** Weekdays that are none: whoever reads them throws an IllegalArgumentException. */
    @SqlUpdate(
        """
        insert into part_time (id, person_id, first_day, last_day, working_days)
        values ('00000000-0000-0000-0000-000000000001', :person, '2026-01-01', null, '89')
        """)
    void breakPartTime(PersonId person);
  }

  private void breakCalendarOf(String name) {
    database.write(tx -> {
      tx.sql(BreakSql.class).breakPartTime(world.person(name));
      return true;
    });
  }

  private void isAwayForAges(String name) {
    database.write(tx -> {
      world
          .calendar()
          .recordAbsence(
              tx,
              world.person(name),
              new Term(LocalDate.parse("2018-01-01"), LocalDate.parse("2199-12-31")));
      return true;
    });
  }

  private static String outer(String type, Id id) {
    return type + "_" + id.value();
  }

  private GraphAnswer ask(String mutation, Map<String, ?> input) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    String document =
        "mutation($input: %s) {%s(input: $input) {plan {id} userErrors {code}}}"
            .formatted(type, mutation);
    return graph.answer(
        new GraphRequest(document, null, Map.of("input", input), false), world.viewer("hr"));
  }

  private void assertIsABug(String mutation, Map<String, ?> input) {
    List<?> changes =
        world.changesOf(() ->
            assertThat(ask(mutation, input).errors())
                .extracting(Failure::code)
                .containsExactly(ErrorCode.INTERNAL));
    assertThat(changes).isEmpty();
  }

  private void assertRefused(String mutation, Map<String, ?> input, String code) {
    GraphAnswer answer = ask(mutation, input);
    assertThat(answer.errors()).isEmpty();
    assertThat(String.valueOf(((GraphAnswer.Carried) answer).data())).contains("code=" + code);
  }

  private Plan plan(String name) {
    return database.read(tx ->
        world
            .plans()
            .byIds(tx, world.viewer("hr"), Set.of(world.plan(name)))
            .values()
            .iterator()
            .next());
  }

  private @Nullable Plan planOfColleague() {
    return database.read(tx ->
        world
            .plans()
            .ofNewHires(tx, world.viewer("hr"), Set.of(world.person("colleague")))
            .get(world.person("colleague")));
  }

  @Test
  void ofABeginning() {
    Map<String, String> input =
        Map.of("employmentId", outer("Employment", world.employment("colleague").id()));
    breakCalendarOf("colleague");
    assertIsABug("planBegin", input);
    assertThat(planOfColleague()).isNull();
  }

  @Test
  void ofABeginningAfterThePlanIsStored() {
    RandomGenerator broken =
        () -> {
          throw new IllegalArgumentException("a bug");
        };
    AuditLog auditLog =
        new AuditLog(new Ids(world.clock, broken), world.today(), world.changeKinds());
    Beginnings beginnings =
        new Beginnings(
            new Ids(world.clock, RandomGenerator.getDefault()),
            world.people(),
            world.calendar(),
            new WorkingDays(DayRules.usual()),
            new PlanListeners(),
            auditLog);
    assertThatThrownBy(() ->
            database.write(tx ->
                beginnings.begin(
                    tx, world.viewer("hr"), world.employment("colleague").id(), null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a bug");
    assertThat(planOfColleague()).isNull();
  }

  @Test
  void whoeverIsNeverAtWorkIsRefused() {
    Map<String, String> input =
        Map.of("employmentId", outer("Employment", world.employment("colleague").id()));
    isAwayForAges("colleague");
    assertRefused("planBegin", input, "NEVER_AT_WORK");
    assertThat(planOfColleague()).isNull();
  }

  @Test
  void ofAMovedFirstDay() {
    LocalDate before = plan("self").firstDay();
    breakCalendarOf("self");
    assertIsABug(
        "planMoveFirstDay",
        Map.of("planId", outer("Plan", world.plan("self")), "firstDay", "2026-02-23"));
    assertThat(plan("self").firstDay()).isEqualTo(before);
  }

  @Test
  void ofAVersionTakenOver() {
    breakCalendarOf("self");
    database.write(tx -> world.publish(tx, next()));
    assertIsABug("planTakeOver", Map.of("planId", outer("Plan", world.plan("self")), "version", 2));
    assertThat(plan("self").templateVersion()).isEqualTo(1);
  }

  private static Template next() {
    Template first = World.template();
    return new Template(first.key(), first.name(), first.phases().subList(1, 2));
  }

  @Test
  void aVersionIsNotTakenOverForWhoeverIsNeverAtWork() {
    isAwayForAges("self");
    database.write(tx -> world.publish(tx, next()));
    assertRefused(
        "planTakeOver",
        Map.of("planId", outer("Plan", world.plan("self")), "version", 2),
        "NEVER_AT_WORK");
    assertThat(plan("self").templateVersion()).isEqualTo(1);
  }
}
