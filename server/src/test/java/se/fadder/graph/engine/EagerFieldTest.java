package se.fadder.graph.engine;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.Limits;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Id;
import se.fadder.kernel.Ids;

/**
 * Tests that eager fields are answered as GraphQL Java would answer them, whatever is asked and
 * goes wrong.
 */
@OnOneDatabase
final class EagerFieldTest {
  private static final int OPERATIONS = 800;

  private static final Limits WIDE =
      new Limits(
          50_000, 10_000, 30, 16, 1_000, 1_000, 1_000_000, 1 << 28, 2, 30, Duration.ofMinutes(1));

  private static final String SCHEMA =
      """
      extend type Query { things(count: Int!): [Thing!]!, maybe(number: Int!): Thing }
      type Thing implements Node {
        id: ID!, name: String!, note: String, size: Int!, kind: ThingKind, tags: [String!]!, holes: [String]!,
        odd: String!, broken: String, brokenNever: String!, gap: [String!]!, opt: String,
        twin: Thing, friend: Thing, friends: [Thing]!, lost: Thing!, failing: Thing,
        parts: [Part!]!, spare: Part, any: Any, sum(of: Int = 2): Int!, late: Int!
      }
      type Part { label: String!, cracked: String!, whole: Thing, next: Part }
      union Any = Part | Thing
      enum ThingKind { ROUND SQUARE }
      """;

  private static final Loader<ThingId, Thing> THING = new Loader<>("thing");
  private static final Loader<ThingId, Thing> FRIEND = new Loader<>("friend");
  private static final Loader<ThingId, Thing> FAILING = new Loader<>("failing");
  private static final Loader<ThingId, Integer> LATE = new Loader<>("late");

  private static final List<String> LEAVES =
      List.of("name", "note", "size", "kind", "tags", "holes", "id", "opt", "late", "__typename");
  private static final List<String> ODD = List.of("odd", "broken", "brokenNever", "gap");
  private static final List<String> THINGS =
      List.of("twin", "friend", "friends", "lost", "failing");

  private final List<String> lookUps = new ArrayList<>();
  private final Asking inHand;
  private final Asking plain;

  record ThingId(UUID value) implements Id {
    int number() {
      return (int) value.getLeastSignificantBits();
    }
  }

  enum Kind {
    ROUND,
    SQUARE
  }

  /** What is odd about it hangs on its number. */
  record Thing(ThingId id) {
    int number() {
      return id.number();
    }

    public String name() {
      return "Sak " + number();
    }

    public @Nullable String note() {
      return number() % 2 == 0 ? null : "å\n\"ä\"";
    }

    public int size() {
      return number();
    }

    public @Nullable Kind kind() {
      return number() % 3 == 0 ? null : number() % 2 == 0 ? Kind.ROUND : Kind.SQUARE;
    }

    public Set<String> tags() {
      return new TreeSet<>(List.of("a", "b" + number()));
    }

    public List<@Nullable String> holes() {
      return Collections.nCopies(number() % 3, number() % 2 == 0 ? null : "h");
    }
  }

  record Part(int number) {
    public String label() {
      return "Del " + number;
    }

    public @Nullable Part next() {
      return number < 2 ? new Part(number + 1) : null;
    }
  }

  EagerFieldTest(Database database) {
    this.inHand = asking(database, EagerStrategy::new);
    this.plain = asking(database, AsyncExecutionStrategy::new);
  }

  private Asking asking(
      Database database, Function<DataFetcherExceptionHandler, ExecutionStrategy> strategy) {
    Clock clock = Clock.systemUTC();
    return new Asking(
        Graph.assemble(
            database,
            clock,
            new Ids(clock, new SplittableRandom(1)),
            List.of(
                new SchemaFile("books", Books.SCHEMA, new Books()),
                new SchemaFile("things", SCHEMA, this::wire)),
            new Graph.Settings(WIDE, false),
            strategy));
  }

  @AfterEach
  void close() {
    inHand.graph().close();
    plain.graph().close();
  }

  private static ThingId thing(int number) {
    return new ThingId(new UUID(4, Math.floorMod(number, 12)));
  }

  private void wire(Wiring wiring) {
    wiring
        .loader(THING, (tx, viewer, keys) -> found("thing", keys))
        .prefetches(FRIEND, thing -> Stream.of(thing(thing.number() + 1)))
        .prefetches(LATE, thing -> Stream.of(thing.id()));
    wiring.loader(FRIEND, (tx, viewer, keys) -> found("friend", keys));
    wiring.loader(FAILING, (tx, viewer, keys) -> failing(keys));
    wiring.loader(
        LATE,
        (tx, viewer, keys) -> {
          lookUps.add("late " + new TreeSet<>(keys.stream().map(ThingId::number).toList()));
          return keys.stream().collect(toMap(Function.identity(), ThingId::number));
        });
    wiring.query(
        "things",
        (root, args, operation) ->
            all(
                IntStream.range(0, args.number("count"))
                    .mapToObj(number -> operation.load(THING, thing(number)))
                    .toList()));
    wiring.query(
        "maybe", (root, args, operation) -> operation.load(THING, thing(args.number("number"))));
    wiring
        .node("Thing", Thing.class, ThingId.class, ThingId::new, THING)
        .field("odd", (thing, args, operation) -> thing.number() % 4 == 1 ? null : "even")
        .field("broken", (thing, args, operation) -> broken(thing, 5))
        .field("brokenNever", (thing, args, operation) -> broken(thing, 6))
        .field("gap", (thing, args, operation) -> gap(thing))
        .field("opt", (thing, args, operation) -> Optional.of("opt").filter(o -> isOdd(thing)))
        .field("twin", (thing, args, operation) -> operation.load(THING, thing.id()))
        .field("friend", (thing, args, operation) -> friend(thing, operation))
        .field("friends", (thing, args, operation) -> all(List.of(friend(thing, operation))))
        .field(
            "lost",
            (thing, args, operation) ->
                operation.load(THING, thing.number() % 5 == 2 ? null : thing.id()))
        .field("failing", (thing, args, operation) -> operation.load(FAILING, thing.id()))
        .field("parts", (thing, args, operation) -> List.of(new Part(thing.number()), new Part(0)))
        .field("spare", (thing, args, operation) -> isOdd(thing) ? new Part(1) : null)
        .field("any", (thing, args, operation) -> isOdd(thing) ? new Part(2) : thing)
        .field("sum", (thing, args, operation) -> thing.number() + args.number("of"))
        .field("late", (thing, args, operation) -> operation.load(LATE, thing.id()));
    wiring
        .type("Part", Part.class)
        .field("cracked", (part, args, operation) -> part.number() == 1 ? null : "crack")
        .field("whole", (part, args, operation) -> operation.load(FRIEND, thing(part.number())));
  }

  private static boolean isOdd(Thing thing) {
    return thing.number() % 2 == 1;
  }

  private static CompletableFuture<@Nullable Thing> friend(Thing thing, Operation operation) {
    return operation.load(FRIEND, thing(thing.number() + 1));
  }

  private static String broken(Thing thing, int number) {
    if (thing.number() == number) {
      throw new IllegalStateException(Books.SECRET);
    }
    return "whole";
  }

  private static List<@Nullable String> gap(Thing thing) {
    return Collections.nCopies(2, thing.number() == 7 ? null : "g");
  }

  private Map<ThingId, Thing> found(String what, Set<ThingId> keys) {
    lookUps.add(what + " " + new TreeSet<>(keys.stream().map(ThingId::number).toList()));
    return keys.stream()
        .filter(id -> id.number() != 11)
        .collect(toMap(Function.identity(), Thing::new));
  }

  private Map<ThingId, Thing> failing(Set<ThingId> keys) {
    lookUps.add("failing " + new TreeSet<>(keys.stream().map(ThingId::number).toList()));
    throw new IllegalStateException(Books.SECRET);
  }

  private static CompletableFuture<List<@Nullable Object>> all(
      List<? extends CompletableFuture<? extends @Nullable Object>> each) {
    return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
        .thenApply(done -> each.stream().<@Nullable Object>map(CompletableFuture::join).toList());
  }

  /** The writing of operations. */
  private record Writer(Random random, boolean odd) {
    /** What is selected hangs on variables in every other one. */
    String operation() {
      String conditional = conditional();
      return random.nextBoolean()
          ? conditional
          : conditional
              .replace("query($yes: Boolean!, $no: Boolean!)", "query")
              .replaceAll(" @(skip|include)\\(if: \\$(yes|no)\\)", "");
    }

    private String conditional() {
      String maybe =
          "maybe(number: %d) @include(if: $yes) {%s}".formatted(random.nextInt(12), thing(3));
      String operation =
          "query($yes: Boolean!, $no: Boolean!) {things(count: %d) {...more %s} %s}"
              .formatted(random.nextInt(1, 9), thing(3), random.nextBoolean() ? maybe : "");
      return operation
          + " fragment few on Thing {name late kind}"
          + " fragment more on Thing {...few @skip(if: $no) parts @include(if: $yes) {label}}";
    }

    private String thing(int depth) {
      StringBuilder fields = new StringBuilder("name ");
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        fields.append(field(depth)).append(' ');
      }
      return fields.toString();
    }

    private String alias() {
      return random.nextInt(3) == 0 ? "a" + random.nextInt(1_000_000) + ": " : "";
    }

    private String field(int depth) {
      return switch (random.nextInt(depth > 0 ? 10 : 4)) {
        case 0, 1 -> alias() + pick(LEAVES) + condition();
        case 2 -> alias() + (odd ? pick(ODD) + condition() : "size");
        case 3 -> "x%d: sum(of: %d)".formatted(random.nextInt(1_000_000), random.nextInt(9));
        case 4, 5 ->
            "t%d: %s%s {%s}"
                .formatted(random.nextInt(1_000_000), link(), condition(), thing(depth - 1));
        case 6 ->
            "p%d: %s%s {%s}"
                .formatted(
                    random.nextInt(1_000_000),
                    pick(List.of("parts", "spare")),
                    condition(),
                    part(depth - 1));
        case 7 -> "any {__typename ... on Part {%s} ... on Thing {id ...few}}".formatted(part(0));
        case 8 -> "__typename ... on Thing%s {%s}".formatted(condition(), pick(LEAVES));
        default -> "__typename ...%s%s".formatted(pick(List.of("few", "more")), condition());
      };
    }

    private String link() {
      return odd ? pick(THINGS) : pick(List.of("twin", "friend", "friends"));
    }

    private String part(int depth) {
      String more = odd && random.nextInt(4) == 0 ? " cracked" : "";
      return switch (random.nextInt(depth > 0 ? 3 : 1)) {
        case 1 -> "label next {%s}%s".formatted(part(depth - 1), more);
        case 2 -> "label whole {%s}%s".formatted(thing(depth - 1), more);
        default -> "label" + more;
      };
    }

    private String condition() {
      return pick(
          List.of("", "", "", " @skip(if: $yes)", " @include(if: $no)", " @include(if: $yes)"));
    }

    private String pick(List<String> some) {
      return some.get(random.nextInt(some.size()));
    }
  }

  /** Tests that the look-ups of a level may come in another order. */
  private record Answered(String answer, Set<String> errors, List<String> lookUps) {}

  private Answered ask(Asking asking, String operation) {
    lookUps.clear();
    GraphAnswer answer = asking.answer(operation, Map.of("yes", true, "no", false));
    assertThat(answer).as(operation).isInstanceOf(GraphAnswer.Carried.class);
    Set<String> errors = new TreeSet<>();
    answer.errors().forEach(error -> errors.add(error.code() + " " + error.path()));
    return new Answered(
        Asking.json(((GraphAnswer.Carried) answer).data()),
        errors,
        lookUps.stream().sorted().toList());
  }

  @Test
  @Tag("slow")
  @Tag("thorough")
  void whatIsInOrderIsAnsweredAlikeByTheSameLookUps() {
    Random random = new Random(1);
    int alike = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      String operation = new Writer(random, false).operation();
      Answered expected = ask(plain, operation);
      assertThat(ask(inHand, operation)).as(operation).isEqualTo(expected);
      assertThat(ask(inHand, operation)).as(operation).isEqualTo(expected);
      alike += expected.errors().isEmpty() ? 1 : 0;
    }
    assertThat(alike).isEqualTo(OPERATIONS);
  }

  @Test
  @Tag("slow")
  @Tag("thorough")
  void whatGoesWrongIsToldAlike() {
    Random random = new Random(2);
    int wrong = 0;
    try (Logged _ = Logged.faults()) {
      for (int i = 0; i < OPERATIONS; i++) {
        String operation = new Writer(random, true).operation();
        Answered expected = ask(plain, operation);
        Answered answered = ask(inHand, operation);
        assertThat(answered.answer()).as(operation).isEqualTo(expected.answer());
        assertThat(answered.errors()).as(operation).isEqualTo(expected.errors());
        wrong += expected.errors().isEmpty() ? 0 : 1;
      }
    }
    assertThat(wrong).isBetween(OPERATIONS / 10, OPERATIONS * 9 / 10);
  }
}
