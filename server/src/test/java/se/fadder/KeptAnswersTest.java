package se.fadder;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.audit.ReadLogWriter;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Graph;
import se.fadder.http.ClientDocuments;
import se.fadder.kernel.Changes;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Sha256;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;

/**
 * Tests that an answer which is kept is never another than one that is worked out from nothing,
 * whatever has been done in between and however much time has gone: agendas, one's own plan, that
 * of somebody else, and the newcomers of a unit.
 */
@Tag("slow")
@Tag("thorough")
final class KeptAnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Query AGENDA = Query.of("today", "agenda");
  private static final Query MY_PLAN = Query.of("onboarding", "myPlan");
  private static final Query PLAN = Query.of("onboarding", "plan");
  private static final Query NEWCOMERS = Query.of("insight", "unitNewcomers");
  private static final List<Query> QUERIES = List.of(AGENDA, MY_PLAN, PLAN, NEWCOMERS);

  private Database database;
  private Changes changes;
  private World world;
  private Graph keeping;
  private Graph plain;

  /** How many answers were given that were kept. */
  private final Map<Query, Integer> again = new HashMap<>();

  @BeforeEach
  void build(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("world.db")));
    changes = Objects.requireNonNull(database.changes());
    world = new World(database);
    keeping = graph(QUERIES.stream().map(Query::name).collect(toSet()));
    plain = graph(Set.of());
  }

  private Graph graph(Set<String> kept) {
    return Graph.assemble(
        database,
        world.rooms.base.clock(),
        world.rooms.base.ids(),
        world.rooms.all().stream().flatMap(room -> room.graphs().stream()).toList(),
        new Graph.Settings(
            Limits.USUAL, false, QUERIES.stream().map(Query::text).toList(), false, 0, kept));
  }

  @AfterEach
  void close() {
    keeping.close();
    plain.close();
    database.close();
  }

  /** A query of the client. */
  private record Query(String name, String text) {
    static Query of(String folder, String name) {
      return new Query(
          name, ClientDocuments.bundled().at("/" + folder + "/" + name + ".graphql").orElseThrow());
    }
  }

  private GraphRequest request(Query query) {
    String id = "sha256:" + Sha256.hex(query.text());
    return new GraphRequest(new GraphRequest.Trusted(id), null, variables(query), true);
  }

  private Map<String, @Nullable Object> variables(Query query) {
    if (query == PLAN) {
      return Map.of("id", world.plan("self").value().toString());
    }
    return query == NEWCOMERS
        ? Map.of("unitId", "Unit_" + world.unit("Norr").id().value(), "first", 31)
        : Map.of();
  }

  /** Asks as everybody; where an answer is one that was kept, it is what is found anew. */
  private void check(String after) {
    QUERIES.forEach(query -> check(query, after));
  }

  private void check(Query query, String after) {
    for (Map.Entry<String, Viewer> of : viewers().entrySet()) {
      switch (keeping.answer(request(query), of.getValue())) {
        case GraphAnswer.Again kept -> {
          again.merge(query, 1, Integer::sum);
          assertThat(tree(kept.kept()))
              .as("%s of %s after %s", query.name(), of.getKey(), after)
              .isEqualTo(tree(json(plain.answer(request(query), of.getValue()))));
        }
        case GraphAnswer.ToKeep made -> made.keep().accept(json(made.carried()));
        default -> {}
      }
    }
  }

  private Map<String, Viewer> viewers() {
    Map<String, Viewer> viewers = new TreeMap<>();
    AccessTest.VIEWERS.values().forEach(name -> viewers.put(name, world.viewer(name)));
    return viewers;
  }

  private static byte[] json(GraphAnswer answer) {
    try {
      return JSON.writeValueAsBytes(
          Map.of("data", Objects.requireNonNull(((GraphAnswer.Carried) answer).data())));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itIsKeptUntilSomethingChanges() {
    check("nothing");
    assertThat(again).isEmpty();
    check("nothing");
    assertThat(again.get(AGENDA))
        .as("of all but the admin, who is told of jobs")
        .isEqualTo(viewers().size() - 1);
    assertThat(again.get(MY_PLAN)).isEqualTo(viewers().size());
    assertThat(again.get(PLAN)).isEqualTo(viewers().size());
    assertThat(again.get(NEWCOMERS)).isEqualTo(viewers().size());
  }

  /** Some of all that is attempted, each by everybody; the others are walked through by night. */
  @Test
  void whateverIsAttempted() {
    walk(10);
  }

  @Test
  @Tag("slow")
  void whateverElseIsAttempted() {
    walk(1);
  }

  private void walk(int every) {
    check("nothing");
    int number = 0;
    for (Map.Entry<String, Attempts.Attempt> attempt : attempts()) {
      if (number++ % every == 0) {
        long before = changes.moment();
        for (String name : AccessTest.VIEWERS.values()) {
          attempt(attempt.getValue(), world.viewer(name));
        }
        if (changes.moment() != before) {
          check(attempt.getKey());
        }
      }
    }
    assertThat(again).containsOnlyKeys(QUERIES);
  }

  /** Those of breaks last: while one is due, nothing is kept for whose it is. */
  private static List<Map.Entry<String, Attempts.Attempt>> attempts() {
    return Attempts.ALL.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Attempts.Attempt> of) -> of.getKey().contains("break"))
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  /** Each was written for a world in which nothing else was done; what fails is taken back. */
  private void attempt(Attempts.Attempt attempt, Viewer viewer) {
    try {
      database.write(tx -> attempt.by(world, tx, viewer));
    } catch (RuntimeException | AssertionError e) {
      assertThat(e).as("it was taken back").isNotNull();
    }
  }

  @Test
  void nothingThatIsBeingChangedIsGivenAgain() throws Exception {
    check("nothing");
    Viewer self = world.viewer("self");
    assertThat(keeping.answer(request(AGENDA), self)).isInstanceOf(GraphAnswer.Again.class);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      database.write(tx -> {
        Outcomes.assertDone(world.ticks().tick(tx, self, world.step("self", "hej").id()));
        Future<GraphAnswer> meanwhile = other.submit(() -> keeping.answer(request(AGENDA), self));
        assertThat(resultNow(meanwhile)).isInstanceOf(GraphAnswer.ToKeep.class);
        return true;
      });
    }
    check("a tick");
    assertThat(keeping.answer(request(AGENDA), world.viewer("stranger")))
        .isInstanceOf(GraphAnswer.Again.class);
  }

  /** What was read while a unit of work wrote is not kept once that is stored. */
  @Test
  void whatIsReadWhileItIsBeingChangedIsNotGivenAfter() throws Exception {
    Viewer self = world.viewer("self");
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      database.write(tx -> {
        Outcomes.assertDone(world.ticks().tick(tx, self, world.step("self", "hej").id()));
        if (resultNow(other.submit(() -> keeping.answer(request(AGENDA), self)))
            instanceof GraphAnswer.ToKeep made) {
          made.keep().accept(json(made.carried()));
        }
        return true;
      });
    }
    assertThat(keeping.answer(request(AGENDA), self)).isInstanceOf(GraphAnswer.ToKeep.class);
  }

  private static <T> T resultNow(Future<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsDoneElsewhereLeavesTheNewcomersOfAUnit() {
    PlanId there =
        database.write(tx -> {
          world.employ(tx, "other newcomer", world.unit("Söder"), World.DAY.minusDays(9), null);
          world.pair(
              tx, "colleague", "other newcomer", MentorshipKind.MAIN, World.DAY.minusDays(9), null);
          return world
              .rooms
              .onboarding
              .beginnings()
              .begin(tx, world.employment("other newcomer"), "grund", world.person("owner"));
        });
    check(NEWCOMERS, "nothing");
    database.write(tx -> {
      Step first = Plans.stepsOf(tx, there).getFirst();
      world.ticks().recordTick(tx, first, world.person("colleague"), world.clock.instant());
      assertThat(tx.sql(ElsewhereSql.class).met(world.person("other newcomer"))).isEqualTo(1);
      assertThat(tx.sql(ElsewhereSql.class).listed(there)).isPositive();
      return true;
    });
    assertThat(keeping.answer(request(NEWCOMERS), world.viewer("manager")))
        .isInstanceOf(GraphAnswer.Again.class);
    database.write(tx -> tx.sql(ElsewhereSql.class).met(world.person("self")));
    assertThat(keeping.answer(request(NEWCOMERS), world.viewer("manager")))
        .isInstanceOf(GraphAnswer.ToKeep.class);
  }

  /** What others do all the time, elsewhere. */
  interface ElsewhereSql {
    @SqlUpdate(
        "update mentorship_cadence set contact_until = '2026-01-01' where new_hire_id = :person")
    int met(PersonId person);

    @SqlUpdate("update plan_listing set on_track_until = '2026-01-01' where plan_id = :plan")
    int listed(PlanId plan);
  }

  @Test
  void whoReadsWhatIsKeptIsNotedAnew() {
    check("nothing");
    new ReadLogWriter(database, world.rooms.audit.reads()).close();
    world.clock.pass(Duration.ofHours(1));
    assertThat(keeping.answer(request(AGENDA), world.viewer("manager")))
        .isInstanceOf(GraphAnswer.Again.class);
    assertThat(world.rooms.audit.reads().waiting()).isPositive();
    new ReadLogWriter(database, world.rooms.audit.reads()).close();
    world.clock.pass(Duration.ofHours(1));
    assertThat(keeping.answer(request(NEWCOMERS), world.viewer("manager")))
        .isInstanceOf(GraphAnswer.Again.class);
    assertThat(world.rooms.audit.reads().waiting()).isPositive();
  }

  @Test
  void whenTimePasses() {
    for (String attempt : List.of("session see", "series see", "break see", "team fika see")) {
      database.write(tx ->
          Objects.requireNonNull(Attempts.ALL.get(attempt)).by(world, tx, world.viewer("self")));
    }
    for (Duration step :
        List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(7),
            Duration.ofHours(5),
            Duration.ofDays(3))) {
      for (int i = 0; i < 20; i++) {
        world.clock.pass(step);
        check(world.clock.instant().toString());
      }
    }
  }
}
