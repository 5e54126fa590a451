package se.fadder;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.MutationInputs.Filling;
import se.fadder.MutationInputs.Flavour;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.WriteTx;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;

/**
 * Tests every mutation of the schema, with the id of something that the viewer may not see and with
 * an id of nothing: the answers are the same, letter for letter. Whether the viewer may see it is
 * asked of {@code node}.
 */
@Tag("slow")
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeniedLooksMissingTest {
  private static final int MOST_HIDDEN = 3;

  /** The one viewer who sees what is no node. */
  private static final Map<String, String> SEEN_BY =
      Map.of(
          "Job", "admin",
          "MachineKey", "admin",
          "StaffFile", "hr",
          "Leaver", "hr",
          "Passkey", "self");

  private final MutationInputs inputs = new MutationInputs();
  private final Map<String, List<UUID>> pool = new TreeMap<>();
  private Database database;
  private World world;
  private Graph graph;

  @BeforeAll
  void build(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("world.db")));
    world = new World(database);
    AccessTest.signInSelf(database, world);
    database.write(tx -> {
      plant(tx);
      pool.putAll(found(tx.sql(PoolSql.class)));
      return true;
    });
    graph = TestRooms.graph(world.rooms);
  }

  @AfterAll
  void close() {
    graph.close();
    database.close();
  }

  /** What the new hire has besides a plan. */
  private void plant(WriteTx tx) {
    for (String attempt :
        List.of(
            "started routine see",
            "device see",
            "notification see",
            "sign-in link shown see",
            "fit check see",
            "question see",
            "commitment see",
            "session note see",
            "private note see",
            "own break see",
            "break see",
            "team fika see",
            "wellness days see")) {
      assertThat(attempt(tx, attempt, "self")).as(attempt).isTrue();
    }
    assertThat(attempt(tx, "own hours set", "self")).isTrue();
    assertThat(attempt(tx, "step comment", "self")).isTrue();
    assertThat(attempt(tx, "step link", "self")).isTrue();
    assertThat(attempt(tx, "draft read", "hr")).isTrue();
    assertThat(attempt(tx, "dead jobs see", "admin")).isTrue();
    assertThat(attempt(tx, "machine keys see", "admin")).isTrue();
    assertThat(attempt(tx, "passkeys see", "self")).isTrue();
    assertThat(attempt(tx, "staff file see", "hr")).isTrue();
    assertThat(attempt(tx, "unit's changes see", "hr")).isTrue();
    assertThat(attempt(tx, "mentor request see", "colleague")).isTrue();
    assertThat(attempt(tx, "pairing line see", "hr")).isTrue();
    assertThat(attempt(tx, "session see", "self")).isTrue();
    assertThat(attempt(tx, "series see", "self")).isTrue();
    assertThat(attempt(tx, "outside supervisor see", "self")).isTrue();
    tx.sql(PoolSql.class)
        .said(
            world.rooms.base.ids().next(),
            world.step("self", "hej").id(),
            world.person("former mentor"),
            world.clock.instant());
  }

  private boolean attempt(WriteTx tx, String name, String viewer) {
    return Objects.requireNonNull(Attempts.ALL.get(name), name).by(world, tx, world.viewer(viewer));
  }

  /** The ids of what there is in a database, by its kind. */
  static Map<String, List<UUID>> idsOf(Database database) {
    return database.read(tx -> found(tx.sql(PoolSql.class)));
  }

  private static Map<String, List<UUID>> found(PoolSql sql) {
    return Map.ofEntries(
        Map.entry("Person", sql.people()),
        Map.entry("Unit", sql.units()),
        Map.entry("Employment", sql.employments()),
        Map.entry("Plan", sql.plans()),
        Map.entry("Step", sql.steps()),
        Map.entry("StepComment", sql.comments()),
        Map.entry("StepLink", sql.links()),
        Map.entry("Mentorship", sql.mentorships()),
        Map.entry("MentorRequest", sql.mentorRequests()),
        Map.entry("PairingProposal", sql.proposals()),
        Map.entry("PairingLine", sql.lines()),
        Map.entry("FitCheck", sql.fitChecks()),
        Map.entry("Question", sql.questions()),
        Map.entry("Commitment", sql.commitments()),
        Map.entry("Skill", sql.skills()),
        Map.entry("Session", sql.meetings()),
        Map.entry("SessionSeries", sql.series()),
        Map.entry("SessionNote", sql.sessionNotes()),
        Map.entry("PrivateNote", sql.privateNotes()),
        Map.entry("OutsideSupervisor", sql.supervisors()),
        Map.entry("Absence", sql.absences()),
        Map.entry("WorkingHours", sql.workingHours()),
        Map.entry("OwnBreak", sql.ownBreaks()),
        Map.entry("BreakSlot", sql.breakSlots()),
        Map.entry("UnitChange", sql.unitChanges()),
        Map.entry("TeamFika", sql.teamFikas()),
        Map.entry("WellnessDay", sql.wellnessDays()),
        Map.entry("Device", sql.devices()),
        Map.entry("SignInSession", sql.sessions()),
        Map.entry("ShownLink", sql.shownLinks()),
        Map.entry("Notification", sql.notifications()),
        Map.entry("Routine", sql.routines()),
        Map.entry("RoutineRun", sql.runs()),
        Map.entry("Template", sql.templates()),
        Map.entry("MachineKey", sql.machineKeys()),
        Map.entry("Passkey", sql.passkeys()),
        Map.entry("StaffFile", sql.staffFiles()),
        Map.entry("Leaver", sql.leavers()),
        Map.entry("Job", sql.deadJobs()));
  }

  @TestFactory
  Stream<DynamicTest> everyMutationThatTakesAnId() {
    Map<String, Map<String, List<String>>> seen =
        AccessTest.VIEWERS.values().stream().collect(toMap(viewer -> viewer, this::seenBy));
    return inputs.all().stream()
        .filter(mutation -> !inputs.ids(mutation).isEmpty())
        .map(mutation -> DynamicTest.dynamicTest(mutation, () -> looksMissing(mutation, seen)));
  }

  /** By kind, the ids that {@code node} shows to the viewer. */
  private Map<String, List<String>> seenBy(String viewer) {
    Map<String, List<String>> seen = new TreeMap<>();
    pool.forEach((kind, ids) ->
        seen.put(
            kind,
            ids.stream()
                .map(id -> globalId(kind, id))
                .filter(id -> sees(viewer, kind, id))
                .toList()));
    return seen;
  }

  private boolean sees(String viewer, String kind, String id) {
    String sees = SEEN_BY.get(kind);
    return sees != null
        ? viewer.equals(sees)
        : !ask(viewer, "{node(id: \"" + id + "\") {id}}", Map.of()).contains("node=null");
  }

  /** What is no node has an id that stands as it is. */
  private static String globalId(String kind, UUID id) {
    return SEEN_BY.containsKey(kind) ? id.toString() : kind + "_" + id;
  }

  private String ask(String viewer, String query, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(query, null, variables, false), world.viewer(viewer));
    String data = answer instanceof GraphAnswer.Carried carried ? "" + carried.data() : "refused";
    return data + " " + answer.errors();
  }

  private void looksMissing(String mutation, Map<String, Map<String, List<String>>> seen) {
    Map<String, String> wrong = new LinkedHashMap<>();
    int compared = 0;
    for (String field : inputs.ids(mutation)) {
      String kind = MutationInputs.kind(mutation, field);
      assertThat(pool.getOrDefault(kind, List.of())).as("something of " + kind).isNotEmpty();
      for (String viewer : AccessTest.VIEWERS.values()) {
        Map<String, List<String>> shown = Objects.requireNonNull(seen.get(viewer));
        List<String> hidden = hidden(kind, shown);
        for (Flavour flavour : hidden.isEmpty() ? new Flavour[0] : Flavour.values()) {
          String nothing = globalId(kind, UUID.randomUUID());
          String missing = answer(mutation, viewer, filling(flavour, field, nothing, shown));
          for (String id : hidden) {
            String denied = answer(mutation, viewer, filling(flavour, field, id, shown));
            compared++;
            if (!denied.equals(missing)) {
              wrong.put(
                  viewer + " with " + field + " " + id + ", " + flavour,
                  "\n  denied:  " + denied + "\n  missing: " + missing + "\n");
            }
          }
        }
      }
    }
    assertThat(compared).as("there is something hidden to try").isPositive();
    assertThat(wrong).isEmpty();
  }

  /** Of many those that differ most: the first and the last that were made, and one in between. */
  private List<String> hidden(String kind, Map<String, List<String>> shown) {
    List<String> hidden =
        pool.getOrDefault(kind, List.of()).stream()
            .map(id -> globalId(kind, id))
            .filter(id -> !shown.getOrDefault(kind, List.of()).contains(id))
            .toList();
    int last = hidden.size() - 1;
    return hidden.size() <= MOST_HIDDEN
        ? hidden
        : List.of(hidden.getFirst(), hidden.get(last / 2), hidden.get(last));
  }

  /**
   * With something that the viewer sees in the other fields, so that these are not what is wrong.
   */
  private static Filling filling(
      Flavour flavour, String field, String id, Map<String, List<String>> shown) {
    return new Filling(
        flavour,
        field,
        id,
        kind ->
            shown.getOrDefault(kind, List.of()).stream()
                .findFirst()
                .orElseGet(
                    () -> globalId(kind, new UUID(0x0197f2c45a3e7c1dL, 0x9b2a3f4e5d6c7b8aL))));
  }

  private String answer(String mutation, String viewer, Filling filling) {
    return ask(viewer, inputs.document(mutation), Map.of("input", inputs.filled(mutation, filling)))
        .replace(filling.id(), "ID");
  }
}
