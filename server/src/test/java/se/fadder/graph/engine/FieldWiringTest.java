package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.graph.Limits;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Id;
import se.fadder.kernel.Ids;

/**
 * Tests the check at start: a schema that cannot be answered whole is said to be so, field by
 * field.
 */
final class FieldWiringTest {
  record ThingId(UUID value) implements Id {}

  enum Colour {
    RED,
    BLUE
  }

  record Thing(
      ThingId id,
      String name,
      @Nullable String note,
      int size,
      Colour colour,
      List<String> tags,
      Instant made) {}

  @TempDir private static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("empty.db")));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static final Loader<ThingId, Thing> THING = new Loader<>("thing");

  private static final String GOOD =
      """
      extend type Query { thing: Thing }
      type Thing implements Node {
        id: ID! name: String! note: String size: Int! colour: Colour! tags: [String!]! made: DateTime!
      }
      enum Colour { RED BLUE }
      extend type Mutation { thingDo(input: ThingDoInput!): ThingDoPayload! }
      input ThingDoInput { idempotencyKey: UUID }
      type ThingDoPayload { thing: Thing userErrors: [UserError!]! }
      extend type Subscription { thingChanged: Thing }
      """;

  private static void wireGood(Wiring wiring) {
    wiring.node("Thing", Thing.class, ThingId.class, ThingId::new, THING);
    wiring.loader(THING, (tx, viewer, keys) -> Map.of());
    wireFields(wiring);
  }

  private static void wireFields(Wiring wiring) {
    wiring.query("thing", (root, args, operation) -> null);
    wiring.mutation("thingDo", (tx, viewer, input) -> new Payload(null, List.of()));
    wiring.subscription(
        "thingChanged", (root, args, operation) -> Set.of(), (root, args, operation) -> null);
  }

  @Test
  void whatFitsIsTaken() {
    assertThatCode(() -> assemble(GOOD, FieldWiringTest::wireGood)).doesNotThrowAnyException();
  }

  @Test
  void aFieldThatNothingAnswers() {
    refused(
        GOOD.replace("note: String", "notes: String"), "Thing.notes has nothing that answers it");
    refused(GOOD.replace("thing: Thing", "thing: Thing other: Int"), "Query.other has nothing");
  }

  @Test
  void aTypeWithoutAClass() {
    refused(GOOD + "type Stray { x: Int }", "Stray has no class that its objects are instances of");
  }

  @Test
  void anAccessorOfAnotherType() {
    refused(
        GOOD.replace("name: String!", "name: Int!"),
        "Thing.name is Int in the schema, but its accessor answers java.lang.String");
    refused(GOOD.replace("size: Int!", "size: [Int!]!"), "Thing.size is a list in the schema");
    refused(GOOD.replace("made: DateTime!", "made: Date!"), "Thing.made is Date in the schema");
    refused(GOOD.replace("tags: [String!]!", "tags: [Int!]!"), "Thing.tags is Int in the schema");
  }

  @Test
  void anAccessorThatMayAnswerNullWhereTheSchemaHasNone() {
    refused(
        GOOD.replace("note: String", "note: String!"), "Thing.note is never null in the schema");
  }

  @Test
  void anEnumWithOtherValues() {
    refused(
        GOOD.replace("RED BLUE", "RED GREEN"),
        "Thing.colour is Colour [GREEN, RED] in the schema, but "
            + Colour.class.getName()
            + " [BLUE, RED]");
  }

  record Wall(String shade) {}

  private static final String SHARED =
      GOOD
          + """
          extend type Query { wall: Wall }
          type Wall { shade: Shade! }
          enum Shade { BLACK WHITE }
          """;

  private static SchemaWiring wall(List<String> shades) {
    return wiring -> {
      wireGood(wiring);
      wiring.values("Shade", shades);
      wiring.type("Wall", Wall.class);
      wiring.query("wall", (root, args, operation) -> null);
    };
  }

  /** Rooms that do not know each other share an enum of the schema, each with its own values. */
  @Test
  void valuesThatManyRoomsDeclare() {
    assertThatCode(() -> assemble(SHARED, wall(List.of("WHITE", "BLACK"))))
        .doesNotThrowAnyException();
    refused(SHARED, "Shade.WHITE is declared by no room", wall(List.of("BLACK")));
    refused(
        SHARED,
        "Shade.GREY is declared by a room but is not in the schema",
        wall(List.of("BLACK", "GREY", "WHITE")));
    refused(
        SHARED.replace("enum Shade { BLACK WHITE }", "type Shade { x: Int }"),
        "Shade has values but is no enum of the schema",
        wall(List.of("BLACK", "WHITE")));
    refused(
        SHARED,
        "the values of Shade are wired twice",
        wiring -> {
          wall(List.of("BLACK", "WHITE")).wire(wiring);
          wiring.values("Shade", List.of("BLACK", "WHITE"));
        });
  }

  @Test
  void aFetcherWithoutAField() {
    refused(
        GOOD,
        "Thing.nmae is wired but is not in the schema",
        wiring -> {
          wireGood(wiring);
          wiring.type("Thing", Thing.class).field("nmae", (thing, args, operation) -> thing.name());
        });
    refused(
        GOOD,
        "Query.thnig is wired but is not in the schema",
        wiring -> {
          wireGood(wiring);
          wiring.query("thnig", (root, args, operation) -> null);
        });
    refused(
        GOOD,
        "Tihng is wired but is no object type of the schema",
        wiring -> {
          wireGood(wiring);
          wiring.type("Tihng", Thing.class);
        });
  }

  @Test
  void aSubscriptionThatNothingAnswersOrThatCannotEnd() {
    refused(
        GOOD.replace("thingChanged: Thing", "thingChanged: Thing other: Int"),
        "Subscription.other has nothing that answers it");
    refused(
        GOOD.replace("thingChanged: Thing", "thingChanged: Thing!"),
        "Subscription.thingChanged cannot end, for it is never null");
    refused(
        GOOD,
        "Subscription.thingGone is wired but is not in the schema",
        wiring -> {
          wireGood(wiring);
          wiring.subscription(
              "thingGone", (root, args, operation) -> Set.of(), (root, args, operation) -> null);
        });
  }

  @Test
  void aNodeThatCannotBeLoaded() {
    refused(
        GOOD,
        "Thing is a Node without a loader",
        wiring -> {
          wiring.type("Thing", Thing.class);
          wireFields(wiring);
        });
    refused(
        GOOD,
        "Thing is loaded by thing, which nobody registers",
        wiring -> {
          wiring.node("Thing", Thing.class, ThingId.class, ThingId::new, THING);
          wireFields(wiring);
        });
  }

  @Test
  void membersOfAUnionThatCannotBeToldApart() {
    refused(
        GOOD + "union Any = Thing | Twin type Twin { name: String! }",
        "Any cannot tell Thing from Twin",
        wiring -> {
          wireGood(wiring);
          wiring.type("Twin", Thing.class);
        });
  }

  @Test
  void aMutationThatIsNotOfTheUsualForm() {
    refused(
        GOOD.replace("thingDo(input: ThingDoInput!)", "thingDo(input: ThingDoInput! id: ID)"),
        "Mutation.thingDo takes something else than one input");
    refused(
        GOOD.replace("thing: Thing userErrors", "thing: Thing other: Thing userErrors"),
        "ThingDoPayload has more than one object field beside userErrors");
    refused(
        GOOD.replace("thing: Thing userErrors", "thing: Colour! userErrors"),
        "ThingDoPayload.thing has nothing that answers it");
  }

  private static void refused(String schema, String why) {
    refused(schema, why, FieldWiringTest::wireGood);
  }

  private static void refused(String schema, String why, SchemaWiring room) {
    assertThatThrownBy(() -> assemble(schema, room))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }

  private static void assemble(String schema, SchemaWiring room) {
    Ids ids = new Ids(Clock.systemUTC(), new SplittableRandom(1));
    Graph.assemble(
            database,
            Clock.systemUTC(),
            ids,
            List.of(new SchemaFile("thing", schema, room)),
            new Graph.Settings(Limits.USUAL, false))
        .close();
  }
}
