package se.fadder.storm;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.RunningDemo;

/** A storm of requests on a server with the demonstration municipality. */
final class Storm {
  /** A newcomer, one before the first day, a mentor, a manager, HR, an expert; and nobody. */
  private static final Path SCHEMA = Path.of("..", "graphql-schema", "schema.graphqls");

  private static final List<String> PEOPLE =
      List.of(
          "alva.ekenas",
          "oskar.vangstrom",
          "mirjam.tallroth",
          "katarina.fjallstrom",
          "margareta.hallbring",
          "eva-lena.ohrstrom",
          "");

  private static final int AT_ONCE = 8;
  private static final int TENTHS = 10;
  private static final int MOST_FAULTS = 20;
  private static final Pattern ID = Pattern.compile("\"([A-Z][A-Za-z]+_[0-9a-f-]{36})\"");
  private static final Pattern CURSOR = Pattern.compile("[cC]ursor\":\"([^\"]+)\"");

  /** What is inside the server and has no place in an answer. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(Int|Float|String|Boolean|Enum|Null|Array|Object)Value\\b|ObjectField\\{|LinkedHashMap|ArrayList"
              + "|BigInteger|BigDecimal|java\\.|graphql\\.|se\\.fadder|Exception|ANTLR|SQLITE|INTERNAL");

  private static final String HARVEST =
      """
      {viewer {
        person {id employments {id unit {id children(first: 20) {nodes {id} edges {cursor}}}}}
        plans(first: 30) {
          pageInfo {endCursor} edges {cursor}
          nodes {id owner {id} employment {id unit {id}} newHire {id mentors {id mentor {id}}} phases {steps {id}}}}
        mentees(first: 20) {edges {cursor node {id newHire {id}}}}
        stepsToDo(first: 20) {edges {cursor node {id plan {id}}}}
        signInSessions {id}}}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;
  private final long seed;
  private final GraphQLSchema schema = schema();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> cursors = new ArrayList<>();
  private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final List<Long> memory = new ArrayList<>();
  private final AtomicInteger sent = new AtomicInteger();

  private Storm(URI server, long seed) {
    this.server = server;
    this.seed = seed;
  }

  static Storm of(int requests, long seed) throws IOException {
    try (RunningDemo demo = RunningDemo.start()) {
      Storm storm = new Storm(demo.address(), seed);
      try (HttpClient _ = storm.client) {
        storm.rage(requests);
      }
      return storm;
    }
  }

  private static GraphQLSchema schema() {
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(
        new SchemaParser().parse(SCHEMA.toFile()));
  }

  private void rage(int requests) {
    System.out.println("storm of " + requests + " requests, seed " + seed);
    TreeSet<String> seen = new TreeSet<>();
    TreeSet<String> places = new TreeSet<>();
    for (String person : PEOPLE) {
      signIn(person);
      String answer = String.valueOf(send(harvest(person)).body());
      ID.matcher(answer).results().forEach(id -> seen.add(id.group(1)));
      CURSOR.matcher(answer).results().forEach(cursor -> places.add(cursor.group(1)));
    }
    ids.addAll(seen);
    cursors.addAll(places);
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
        for (int i = 0; i < AT_ONCE; i++) {
          int from = tenth * requests / TENTHS + i;
          int to = (tenth + 1) * requests / TENTHS;
          threads.execute(() -> {
            for (int number = from; number < to; number += AT_ONCE) {
              one(number);
            }
          });
        }
      }
      memory.add(used());
    }
  }

  private void signIn(String person) {
    if (person.isEmpty()) {
      return;
    }
    String body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
            .formatted(person, RunningDemo.PASSWORD);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(server.resolve("/signin"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    if (answer.statusCode() == 200) {
      tokens.put(person, tree(answer.body()).path("token").asText());
    }
  }

  private HttpRequest harvest(String person) {
    return HttpRequest.newBuilder(server.resolve("/graphql"))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + tokens.get(person))
        .POST(BodyPublishers.ofString(new Operations.Made(HARVEST, Map.of()).toJson()))
        .build();
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void one(int number) {
    SplittableRandom random = new SplittableRandom(seed + 31L * number);
    String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    HttpRequest request =
        new Requests(server, schema, random, new Values(random, ids, cursors))
            .make(tokens.get(person));
    try {
      HttpResponse<String> answer = send(request);
      sent.incrementAndGet();
      judge(number, person, request, answer);
      if (answer.statusCode() == 401 && tokens.remove(person) != null) {
        signIn(person);
      }
    } catch (AssertionError e) {
      fault(number, person, request, String.valueOf(e.getCause()));
    }
  }

  private void judge(int number, String person, HttpRequest request, HttpResponse<String> answer) {
    String body = answer.body();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String code = "";
    if (type.startsWith("application/graphql-response+json") && !request.method().equals("HEAD")) {
      JsonNode tree = tree(body);
      code = " " + tree.at("/errors/0/extensions/code").asText();
      if (!tree.has("data") && !tree.has("errors")) {
        fault(number, person, request, "no GraphQL response: " + body);
      }
      tree.path("errors")
          .forEach(error -> {
            if (INSIDE.matcher(error.toString()).find()) {
              fault(number, person, request, error.toString());
            }
          });
    }
    outcomes.computeIfAbsent(answer.statusCode() + code, key -> new LongAdder()).increment();
    if (answer.statusCode() >= 500) {
      fault(number, person, request, answer.statusCode() + " " + body);
    }
  }

  private void fault(int number, String person, HttpRequest request, String what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(
          "request %d by %s: %s %s: %s"
              .formatted(number, person, request.method(), request.uri(), what));
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode tree(@Nullable String json) {
    try {
      return JSON.readTree(requireNonNull(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  /** What went wrong, at most the first of it. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  int sent() {
    return sent.get();
  }

  /** How many requests were answered with data. */
  long answered() {
    return outcomes.entrySet().stream()
        .filter(outcome -> outcome.getKey().startsWith("2"))
        .mapToLong(outcome -> outcome.getValue().sum())
        .sum();
  }

  /** Bytes in use after each tenth of the requests, when garbage was collected. */
  List<Long> memory() {
    return memory;
  }

  String report() {
    return "outcomes "
        + outcomes
        + "\nMiB in use after each tenth "
        + memory.stream().map(bytes -> bytes >> 20).toList();
  }
}
