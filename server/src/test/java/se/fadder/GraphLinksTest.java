package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Id;
import se.fadder.kernel.Term;
import se.fadder.onboarding.PlanId;
import se.fadder.people.Role;

/**
 * Tests the links from one object to another, and what a mutation shows of what it has changed:
 * asked through the whole graph, by those who may see it and those who may not.
 */
@OnOneDatabase
final class GraphLinksTest {
  private final Database database;
  private final World world;
  private final Graph graph;

  GraphLinksTest(Database database) {
    this.database = database;
    this.world = new World(database);
    this.graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private String ask(String who, String document, Map<String, ?> variables) {
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(document, null, Map.copyOf(variables), false), world.viewer(who));
    assertThat(answer.errors()).isEmpty();
    return String.valueOf(((GraphAnswer.Carried) answer).data());
  }

  private String ask(String who, String document) {
    return ask(who, document, Map.of());
  }

  private static String outer(String type, Id id) {
    return type + "_" + id.value();
  }

  private String node(String who, String type, Id id, String fields) {
    return ask(
        who,
        "query($id: ID!) {node(id: $id) {... on %s {%s}}}".formatted(type, fields),
        Map.of("id", outer(type, id)));
  }

  @Test
  void theViewerIsANodeOfTheirOwn() {
    String viewer = "Viewer_" + world.person("self").value();
    String person = outer("Person", world.person("self"));
    assertThat(ask("self", "{viewer {id person {id}}}"))
        .isEqualTo("{viewer={id=" + viewer + ", person={id=" + person + "}}}");
    String again = "query($id: ID!) {node(id: $id) {__typename id ... on Viewer {today}}}";
    assertThat(ask("self", again, Map.of("id", viewer)))
        .isEqualTo("{node={__typename=Viewer, id=" + viewer + ", today=2026-03-11}}");
    for (String other : List.of("hr", "manager", "main mentor", "admin", "stranger")) {
      assertThat(ask(other, again, Map.of("id", viewer))).isEqualTo("{node=null}");
    }
  }

  /** As clients that keep objects by their id do: two answers of a viewer are parts of one. */
  @Test
  void twoQueriesOfTheViewerMeetInOneObject() {
    Map<String, List<String>> cache = new HashMap<>();
    for (String fields : List.of("today", "roles {role}")) {
      String answer = ask("manager", "{viewer {id " + fields + "}}");
      String id = answer.replaceAll(".*id=([^,}]+).*", "$1");
      cache.computeIfAbsent(id, key -> new ArrayList<>()).add(fields);
    }
    assertThat(cache).hasSize(1);
  }

  @Test
  void aRoleIsShownByTheMutationThatGaveIt() {
    String assign =
        """
        mutation($input: RoleAssignInput!) {
          roleAssign(input: $input) {
            person {roles {role unit {name} firstDay lastDay}} userErrors {code}
          }
        }
        """;
    Map<String, Object> input =
        Map.of(
            "personId",
            outer("Person", world.person("colleague")),
            "role",
            "EXPERT",
            "unitId",
            outer("Unit", world.unit("Norr").id()),
            "firstDay",
            "2026-04-01");
    assertThat(ask("hr", assign, Map.of("input", input)))
        .isEqualTo(
            "{roleAssign={person={roles=[{role=EXPERT, unit={name=Norr}, firstDay=2026-04-01,"
                + " lastDay=null}]}, userErrors=[]}}");
    assertThat(node("colleague", "Person", world.person("colleague"), "roles {role}"))
        .isEqualTo("{node={roles=[{role=EXPERT}]}}");
    assertThat(node("manager", "Person", world.person("colleague"), "roles {role}"))
        .isEqualTo("{node={roles=[{role=EXPERT}]}}");
    assertThat(node("main mentor", "Person", world.person("colleague"), "roles {role}"))
        .isEqualTo("{node={roles=null}}");
    assertThat(node("hr", "Person", world.person("former manager"), "roles {role}"))
        .as("what has ended")
        .isEqualTo("{node={roles=[]}}");
  }

  @Test
  void whatConcernsTheViewerIsShownByTheMutationThatChangedIt() {
    assertThat(
            ask(
                "self",
                """
                mutation {
                  quietHoursSet(input: {begins: "21:00", ends: "06:30"}) {
                    viewer {quietHours {begins ends}} userErrors {code}
                  }
                }
                """))
        .isEqualTo(
            "{quietHoursSet={viewer={quietHours={begins=21:00, ends=06:30}}, userErrors=[]}}");
    String register =
        """
        mutation($id: UUID!) {
          deviceRegister(input: {installation: $id, platform: ANDROID, language: SV,
            tokenKind: TOKEN, token: "abc"}) {device {id} userErrors {code}}
        }
        """;
    String device =
        ask("self", register, Map.of("id", UUID.randomUUID().toString()))
            .replaceAll(".*id=(Device_[^}]+).*", "$1");
    assertThat(ask("self", "{viewer {devices {id}}}")).contains(device);
    assertThat(
            ask(
                "self",
                """
                mutation($id: ID!) {
                  deviceRemove(input: {deviceId: $id}) {viewer {devices {id}} userErrors {code}}
                }
                """,
                Map.of("id", device)))
        .isEqualTo("{deviceRemove={viewer={devices=[]}, userErrors=[]}}");
    assertThat(
            ask(
                "self",
                "mutation {signInSessionEndOthers(input: {}) {viewer {signInSessions {id}}"
                    + " userErrors {code}}}"))
        .isEqualTo("{signInSessionEndOthers={viewer={signInSessions=[]}, userErrors=[]}}");
  }

  @Test
  void aRepeatedMutationShowsTheViewerToo() {
    String document =
        """
        mutation($key: UUID!) {
          quietHoursSet(input: {begins: "21:00", ends: "06:30", idempotencyKey: $key}) {
            viewer {id} userErrors {code}
          }
        }
        """;
    Map<String, String> key = Map.of("key", UUID.randomUUID().toString());
    String first = ask("self", document, key);
    assertThat(first).contains("viewer={id=Viewer_");
    assertThat(ask("self", document, key)).isEqualTo(first);
  }

  @Test
  void aUnitLeadsToThoseWhoWorkThere() {
    String people = "people(first: 3) {nodes {name} pageInfo {hasNextPage endCursor}}";
    String first = node("self", "Unit", world.unit("Norr").id(), people);
    assertThat(first)
        .startsWith(
            "{node={people={nodes=[{name=Kollega Ek}, {name=Person colleague}, {name=Person"
                + " co-mentor}]")
        .contains("hasNextPage=true");
    String cursor = first.replaceAll(".*endCursor=([^}]+).*", "$1");
    String next =
        node(
            "self",
            "Unit",
            world.unit("Norr").id(),
            "people(first: 2, after: \"" + cursor + "\") {nodes {name}}");
    assertThat(next).doesNotContain("Kollega Ek", "colleague", "co-mentor").contains("Person ");
    assertThat(node("owner", "Unit", world.unit("Norr").id(), "people {nodes {name}}"))
        .as("somebody with protected identity is in no list outside the unit")
        .doesNotContain("Kollega Ek")
        .doesNotContain("unstarted")
        .doesNotContain("left manager")
        .contains("Person self");
    assertThat(node("stranger", "Unit", world.unit("Norr").id(), "people {nodes {name}}"))
        .isEqualTo("{node=null}");
  }

  @Test
  void aUnitLeadsToItsPlans() {
    String plans = "plans(first: 1) {nodes {newHire {name}} pageInfo {hasNextPage endCursor}}";
    for (String unit : List.of("Norr", "Barn och vuxna", "Storsjö kommun")) {
      for (String who : List.of("manager", "sector manager", "hr", "owner")) {
        String first = node(who, "Unit", world.unit(unit).id(), plans);
        assertThat(first).as(who).contains("[{newHire={name=Person self}}]", "hasNextPage=true");
        String cursor = first.replaceAll(".*endCursor=([^}]+).*", "$1");
        assertThat(
                node(
                    who,
                    "Unit",
                    world.unit(unit).id(),
                    "plans(first: 5, after: \"" + cursor + "\") {nodes {newHire {name}}}"))
            .as(who)
            .isEqualTo("{node={plans={nodes=[{newHire={name=Person unstarted}}]}}}");
      }
      for (String who : List.of("self", "main mentor", "other manager", "colleague", "admin")) {
        assertThat(node(who, "Unit", world.unit(unit).id(), "plans {nodes {id}}"))
            .as(who)
            .isEqualTo("{node={plans={nodes=[]}}}");
      }
    }
    assertThat(node("hr", "Unit", world.unit("Söder").id(), "plans {nodes {id}}"))
        .isEqualTo("{node={plans={nodes=[]}}}");
  }

  /** Somebody is new and leads: their own plan, first by name, is not among those that they see. */
  @Test
  void aPageIsFullAlsoWhereSomeOfWhatIsListedIsNotForTheViewer() {
    database.write(tx -> {
      for (int i = 0; i < 6; i++) {
        String name = i < 3 ? "Aa " + i : "Zz " + i;
        world.employ(tx, name, world.unit("Norr"), LocalDate.parse("2026-03-02"), null);
        world.beginnings().begin(tx, world.employment(name), "grund", null);
      }
      world
          .peopleWriter()
          .assignRole(
              tx,
              world.person("Aa 0"),
              Role.MANAGER,
              world.unit("Norr"),
              new Term(World.DAY, null));
      return true;
    });
    String plans =
        node(
            "Aa 0",
            "Unit",
            world.unit("Norr").id(),
            "plans(first: 2) {nodes {newHire {name}} pageInfo {hasNextPage}}");
    assertThat(plans)
        .isEqualTo(
            "{node={plans={nodes=[{newHire={name=Person Aa 1}}, {newHire={name=Person Aa 2}}],"
                + " pageInfo={hasNextPage=true}}}}");
  }

  @Test
  void planStepAndEmploymentLeadToOneAnother() {
    PlanId plan = world.plan("self");
    assertThat(
            node(
                "hr",
                "Employment",
                world.employment("self").id(),
                "plan {id template {key latest {version}}}"))
        .isEqualTo(
            "{node={plan={id="
                + outer("Plan", plan)
                + ", template={key=grund, latest={version=1}}}}}");
    assertThat(node("main mentor", "Plan", plan, "template {key} templateName"))
        .isEqualTo("{node={template=null, templateName=Grund}}");
    assertThat(node("colleague", "Employment", world.employment("self").id(), "plan {id}"))
        .isEqualTo("{node={plan=null}}");
    assertThat(
            node("hr", "Step", world.step("self", "dator").id(), "phase {key name steps {title}}"))
        .startsWith(
            "{node={phase={key=forsta-veckan, name=Första veckan, steps=[{title=Moment hej}");
    assertThat(node("it", "Step", world.step("self", "dator").id(), "title plan {id} phase {key}"))
        .isEqualTo("{node={title=Moment dator, plan=null, phase=null}}");
  }

  @Test
  void manyTakeTheStatementsOfOne() {
    database.write(tx -> {
      for (int i = 0; i < 12; i++) {
        String name = "Ny " + i;
        world.employ(tx, name, world.unit("Norr"), LocalDate.parse("2026-03-02"), null);
        world.beginnings().begin(tx, world.employment(name), "grund", world.person("owner"));
      }
      return true;
    });
    for (String fields :
        List.of(
            "template {key}",
            "employment {plan {id}}",
            "newHire {roles {role}}",
            "phases {steps {phase {key}}}",
            "employment {unit {people {nodes {id}}}}",
            "employment {unit {plans {nodes {id}}}}")) {
      String list = "query($n: Int!) {viewer {plans(first: $n) {nodes {" + fields + "}}}}";
      long one = statements(list, 1);
      assertThat(statements(list, 10)).as(fields).isLessThanOrEqualTo(one);
    }
    String units = "query($n: Int!) {viewer {newHireUnits(first: $n) {nodes {%s}}}}";
    for (String fields : List.of("people {nodes {id}}", "plans(first: 1) {nodes {id}}")) {
      long one = statements(units.formatted(fields), 1);
      assertThat(statements(units.formatted(fields), 10)).as(fields).isLessThanOrEqualTo(one);
    }
  }

  private long statements(String list, int number) {
    long before = database.counts().statements();
    assertThat(ask("hr", list, Map.of("n", number))).isNotEmpty();
    return database.counts().statements() - before;
  }
}
