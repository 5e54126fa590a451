package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
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
import se.fadder.kernel.Viewer;

/**
 * Tests that an agenda which is kept is never another than one that is worked out from nothing,
 * whatever has been done in between and however much time has gone.
 */
@Tag("slow")
@Tag("thorough")
final class KeptAgendaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT =
      ClientDocuments.bundled().at("/today/agenda.graphql").orElseThrow();

  private Database database;
  private Changes changes;
  private World world;
  private Graph keeping;
  private Graph plain;
  private int again;

  @BeforeEach
  void build(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("world.db")));
    changes = Objects.requireNonNull(database.changes());
    world = new World(database);
    keeping = graph(Set.of("agenda"));
    plain = graph(Set.of());
  }

  private Graph graph(Set<String> kept) {
    return Graph.assemble(
        database,
        world.rooms.base.clock(),
        world.rooms.base.ids(),
        world.rooms.all().stream().flatMap(room -> room.graphs().stream()).toList(),
        new Graph.Settings(Limits.USUAL, false, List.of(TEXT), false, 0, kept));
  }

  @AfterEach
  void close() {
    keeping.close();
    plain.close();
    database.close();
  }

  private static GraphRequest request() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(UTF_8));
      String id = "sha256:" + HexFormat.of().formatHex(hash);
      return new GraphRequest(new GraphRequest.Trusted(id), null, Map.of(), true);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for everybody's agenda; where it is one that was kept, it is what is found anew. */
  private void check(String after) {
    for (Map.Entry<String, Viewer> of : viewers().entrySet()) {
      switch (keeping.answer(request(), of.getValue())) {
        case GraphAnswer.Again kept -> {
          again++;
          assertThat(tree(kept.json()))
              .as("the agenda of %s after %s", of.getKey(), after)
              .isEqualTo(tree(json(plain.answer(request(), of.getValue()))));
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
    assertThat(again).isZero();
    check("nothing");
    assertThat(again)
        .as("of all but the admin, who is told of jobs")
        .isEqualTo(viewers().size() - 1);
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
    assertThat(again).isPositive();
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
    assertThat(keeping.answer(request(), self)).isInstanceOf(GraphAnswer.Again.class);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      database.write(tx -> {
        Outcomes.assertDone(world.ticks().tick(tx, self, world.step("self", "hej").id()));
        Future<GraphAnswer> meanwhile = other.submit(() -> keeping.answer(request(), self));
        assertThat(resultNow(meanwhile)).isInstanceOf(GraphAnswer.ToKeep.class);
        return true;
      });
    }
    check("a tick");
    assertThat(keeping.answer(request(), world.viewer("stranger")))
        .isInstanceOf(GraphAnswer.Again.class);
  }

  /** What was read while a unit of work wrote is not kept once that is stored. */
  @Test
  void whatIsReadWhileItIsBeingChangedIsNotGivenAfter() throws Exception {
    Viewer self = world.viewer("self");
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      database.write(tx -> {
        Outcomes.assertDone(world.ticks().tick(tx, self, world.step("self", "hej").id()));
        if (resultNow(other.submit(() -> keeping.answer(request(), self)))
            instanceof GraphAnswer.ToKeep made) {
          made.keep().accept(json(made.carried()));
        }
        return true;
      });
    }
    assertThat(keeping.answer(request(), self)).isInstanceOf(GraphAnswer.ToKeep.class);
  }

  private static <T> T resultNow(Future<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoReadsWhatIsKeptIsNotedAnew() {
    check("nothing");
    new ReadLogWriter(database, world.rooms.audit.reads()).close();
    world.clock.pass(Duration.ofHours(1));
    assertThat(keeping.answer(request(), world.viewer("manager")))
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
