package se.fadder.graph.engine;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Tx;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.Limits;
import se.fadder.graph.Loader;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Id;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Viewer;

/**
 * Tests that what a look-up leads to is looked up at once, for all that it has found, when it is
 * asked.
 */
@OnOneDatabase
final class PrefetchesTest implements SchemaWiring {
  private static final String SCHEMA =
      """
      extend type Query { houses(count: Int!): [House!]! }
      type House { rooms: [Room!]! }
      type Room { lamp: Lamp, broken: Lamp, others: [Lamp]! }
      type Lamp implements Node { id: ID!, bright: Int! }
      """;

  private static final Loader<Integer, House> HOUSE = new Loader<>("house");
  private static final Loader<LampId, Lamp> LAMP = new Loader<>("lamp");
  private static final Loader<LampId, Lamp> BROKEN = new Loader<>("broken");
  private static final int ROOMS = 3;

  private final List<String> lookUps = new ArrayList<>();
  private final Graph graph;
  private final Asking asking;

  private record House(List<Chamber> rooms) {}

  private record Chamber(@Nullable LampId lampId, LampId otherId) {}

  private record LampId(UUID value) implements Id {}

  private record Lamp(LampId id, int bright) {}

  PrefetchesTest(Database database) {
    Clock clock = Clock.systemUTC();
    this.graph =
        Graph.assemble(
            database,
            clock,
            new Ids(clock, new SplittableRandom(1)),
            List.of(
                new SchemaFile("books", Books.SCHEMA, new Books()),
                new SchemaFile("houses", SCHEMA, this)),
            new Graph.Settings(Limits.USUAL, false));
    this.asking = new Asking(graph);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .loader(HOUSE, this::houses)
        .prefetches(LAMP, house -> house.rooms().stream().map(Chamber::lampId))
        .prefetches(BROKEN, house -> house.rooms().stream().map(Chamber::lampId));
    wiring.loader(LAMP, this::lamps);
    wiring.loader(BROKEN, (tx, viewer, keys) -> fail(keys));
    wiring.query(
        "houses",
        (root, args, operation) ->
            all(
                IntStream.range(0, args.number("count"))
                    .mapToObj(house -> operation.load(HOUSE, house))
                    .toList()));
    wiring.type("House", House.class);
    wiring
        .type("Room", Chamber.class)
        .field("lamp", (room, args, operation) -> operation.load(LAMP, room.lampId()))
        .field("broken", (room, args, operation) -> operation.load(BROKEN, room.lampId()))
        .field(
            "others",
            (room, args, operation) -> all(List.of(operation.load(LAMP, room.otherId()))));
    wiring.node("Lamp", Lamp.class, LampId.class, LampId::new, LAMP);
  }

  private static CompletableFuture<List<@Nullable Object>> all(
      List<? extends CompletableFuture<? extends @Nullable Object>> each) {
    return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
        .thenApply(done -> each.stream().<@Nullable Object>map(CompletableFuture::join).toList());
  }

  private Map<Integer, House> houses(Tx tx, Viewer viewer, Set<Integer> keys) {
    lookUps.add("house " + keys.size());
    return keys.stream().collect(toMap(Function.identity(), PrefetchesTest::house));
  }

  /** The last of its rooms has no lamp. */
  private static House house(int number) {
    return new House(
        IntStream.range(0, ROOMS)
            .mapToObj(room -> {
              int lamp = ROOMS * number + room;
              return new Chamber(room == ROOMS - 1 ? null : lamp(lamp), lamp(1_000 + lamp));
            })
            .toList());
  }

  private static LampId lamp(int number) {
    return new LampId(new UUID(3, number));
  }

  private Map<LampId, Lamp> lamps(Tx tx, Viewer viewer, Set<LampId> keys) {
    lookUps.add("lamp " + keys.size());
    return keys.stream().collect(toMap(Function.identity(), id -> new Lamp(id, 1)));
  }

  private Map<LampId, Lamp> fail(Set<LampId> keys) {
    lookUps.add("broken " + keys.size());
    throw new IllegalStateException(Books.SECRET);
  }

  @Test
  void allOfALevelAreLookedUpWithTheFirst() {
    String data = asking.data("{houses(count: 4) {rooms {lamp {bright}}}}");
    assertThat(lookUps).containsExactly("house 4", "lamp 8");
    assertThat(data.split("'bright':1", -1)).hasSize(9);
    assertThat(data.split("'lamp':null", -1)).hasSize(5);
  }

  @Test
  void whatIsNotAskedForIsNotLookedUp() {
    asking.data("{houses(count: 4) {rooms {__typename}}}");
    assertThat(lookUps).containsExactly("house 4");
  }

  @Test
  void whatElseIsAskedWaitsForItsWholeLevel() {
    asking.data("{houses(count: 4) {rooms {others {bright} lamp {bright}}}}");
    assertThat(lookUps).containsExactly("house 4", "lamp 8", "lamp 12");
  }

  @Test
  void eachThatFailsHasAnErrorOfItsOwn() {
    try (Logged _ = Logged.faults()) {
      GraphAnswer answer = asking.answer("{houses(count: 2) {rooms {broken {bright}}}}", Map.of());
      assertThat(answer.errors()).hasSize(4).allMatch(error -> error.code() == ErrorCode.INTERNAL);
      assertThat(lookUps).containsExactly("house 2", "broken 4");
    }
  }
}
