package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnBothDatabases;
import se.fadder.http.EventClient;
import se.fadder.kernel.SettableClock;
import se.fadder.signin.Passwords;

/** Subscriptions of the whole server on the demonstration municipality, as its people have them. */
@OnBothDatabases
@Timeout(120)
final class OpenStreamsTest {
  private static final String NEW_HIRE = "alva.ekenas";
  private static final String MENTOR = "mirjam.tallroth";
  private static final String MANAGER = "katarina.fjallstrom";
  private static final String HR = "gunilla.akerlund-back";
  private static final String OTHER_NEW_HIRE = "oskar.vangstrom";

  private static final String PLAN =
      "subscription($id: ID!) {planChanged(planId: $id) {progress {done} phases {steps {id"
          + " doneAt}}}}";
  private static final String TO_DO =
      "subscription {stepsToDoChanged {stepsToDo(first: 100) {nodes {id}}}}";

  private final DatabaseSettings database;
  private final SettableClock clock = SettableClock.on("2026-03-11");
  private final List<Fadder> servers = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  OpenStreamsTest(DatabaseSettings database) {
    this.database = database;
  }

  private Fadder start() {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "FADDER_PORT",
                "0",
                "FADDER_DEMO",
                "true",
                "FADDER_DB_URL",
                database.url(),
                "FADDER_DB_USER",
                String.valueOf(database.user())));
    Fadder server = Fadder.start(settings, clock, new Passwords.Cost(64, 1));
    servers.add(server);
    return server;
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    servers.forEach(Fadder::close);
  }

  private static URI uri(Fadder server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isLessThan(300);
      return json.readTree(response.body().isEmpty() ? "{}" : response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder post(URI uri, Map<String, ?> body) {
    try {
      return HttpRequest.newBuilder(uri)
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Signs in, and answers with the token. */
  private String token(Fadder server, String username) {
    Map<String, String> body =
        Map.of("username", username, "password", Demo.PASSWORD, "client", "NATIVE");
    return send(post(uri(server, "/signin"), body)).path("token").asText();
  }

  private JsonNode ask(Fadder server, String token, String query, Map<String, ?> variables) {
    JsonNode answer =
        send(
            post(uri(server, "/graphql"), Map.of("query", query, "variables", variables))
                .header("Authorization", "Bearer " + token));
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
    return answer.path("data");
  }

  private String plan(Fadder server, String newHireToken) {
    return ask(server, newHireToken, "{viewer {person {plan {id}}}}", Map.of())
        .at("/viewer/person/plan/id")
        .asText();
  }

  private EventClient follow(Fadder server, String token, String plan) {
    EventClient client =
        EventClient.post(http, uri(server, "/graphql"), token, PLAN, Map.of("id", plan));
    assertThat(client.status()).isEqualTo(200);
    return client;
  }

  /** A step that the viewer may do for others. */
  private String toDo(Fadder server, String token) {
    return ask(server, token, "{viewer {stepsToDo(first: 1) {nodes {id plan {id}}}}}", Map.of())
        .at("/viewer/stepsToDo/nodes/0/id")
        .asText();
  }

  private void tick(Fadder server, String token, String step) {
    String mutation =
        "mutation($input: StepTickInput!) {stepTick(input: $input) {userErrors {code}}}";
    assertThat(
            ask(server, token, mutation, Map.of("input", Map.of("stepId", step)))
                .at("/stepTick/userErrors"))
        .isEmpty();
  }

  private String planOf(Fadder server, String token, String step) {
    return ask(
            server,
            token,
            "query($id: ID!) {node(id: $id) {... on Step {plan {id}}}}",
            Map.of("id", step))
        .at("/node/plan/id")
        .asText();
  }

  @Test
  void whatTheMentorTicksTheNewcomerSees() {
    Fadder server = start();
    String mentor = token(server, MENTOR);
    String step = toDo(server, mentor);
    String plan = planOf(server, mentor, step);
    try (EventClient newcomer = follow(server, mentor, plan);
        EventClient toDo =
            EventClient.post(http, uri(server, "/graphql"), mentor, TO_DO, Map.of())) {
      assertThat(newcomer.nextData()).contains("{\"id\":\"" + step + "\",\"doneAt\":null}");
      assertThat(toDo.nextData()).contains(step);
      tick(server, mentor, step);
      newcomer.awaitData("{\"id\":\"" + step + "\",\"doneAt\":\"2026-03-11T09:00:00Z\"}");
      assertThat(toDo.nextData()).doesNotContain(step);
    }
  }

  @Test
  void somebodyElsesPlanIsLikeAMissingOne() {
    Fadder server = start();
    String other = token(server, OTHER_NEW_HIRE);
    String plan = plan(server, token(server, NEW_HIRE));
    for (String id : List.of(plan, "Plan_00000000-0000-7000-8000-000000000000")) {
      try (EventClient client = follow(server, other, id)) {
        assertThat(client.nextData()).isEqualTo("{\"data\":{\"planChanged\":null}}");
        client.awaitComplete();
      }
    }
  }

  @Test
  void aMentorWhoseMentorshipEndsIsCutOff() {
    Fadder server = start();
    String mentor = token(server, MENTOR);
    String manager = token(server, MANAGER);
    String newHire = token(server, NEW_HIRE);
    String plan = plan(server, newHire);
    String mentorship =
        ask(server, newHire, "{viewer {person {mentors {id mentor {name}}}}}", Map.of())
            .at("/viewer/person/mentors/0/id")
            .asText();
    try (EventClient client = follow(server, mentor, plan);
        EventClient own = follow(server, newHire, plan)) {
      assertThat(client.nextData()).contains("doneAt");
      assertThat(own.nextData()).contains("doneAt");
      String end =
          "mutation($input: MentorshipEndInput!) {mentorshipEnd(input: $input) {userErrors"
              + " {code}}}";
      assertThat(
              ask(
                      server,
                      manager,
                      end,
                      Map.of(
                          "input",
                          Map.of(
                              "mentorshipId",
                              mentorship,
                              "lastDay",
                              LocalDate.parse("2026-03-10").toString())))
                  .at("/mentorshipEnd/userErrors"))
          .isEmpty();
      assertThat(client.awaitData("null}}")).isEqualTo("{\"data\":{\"planChanged\":null}}");
      client.awaitComplete();
    }
  }

  @Test
  void signingOutEndsTheStreamsOfThatSessionAtOnce() {
    Fadder server = start();
    String one = token(server, NEW_HIRE);
    String other = token(server, NEW_HIRE);
    String plan = plan(server, one);
    try (EventClient gone = follow(server, one, plan);
        EventClient stays = follow(server, other, plan)) {
      assertThat(gone.nextData()).contains("doneAt");
      assertThat(stays.nextData()).contains("doneAt");
      long start = System.nanoTime();
      send(
          HttpRequest.newBuilder(uri(server, "/signout"))
              .header("Authorization", "Bearer " + one)
              .POST(BodyPublishers.noBody()));
      gone.awaitComplete();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      String rest = "mutation {signInSessionEndOthers(input: {}) {userErrors {code}}}";
      String third = token(server, NEW_HIRE);
      assertThat(ask(server, third, rest, Map.of())).isNotEmpty();
      stays.awaitComplete();
    }
  }

  @Test
  void theEndOfAnEmploymentEndsTheStreams() {
    Fadder server = start();
    String newHire = token(server, NEW_HIRE);
    String plan = plan(server, newHire);
    String employment =
        ask(server, newHire, "{viewer {person {employment {id}}}}", Map.of())
            .at("/viewer/person/employment/id")
            .asText();
    try (EventClient client = follow(server, newHire, plan)) {
      assertThat(client.nextData()).contains("doneAt");
      String end =
          "mutation($input: EmploymentEndInput!) {employmentEnd(input: $input) {userErrors"
              + " {code}}}";
      Map<String, String> input = Map.of("employmentId", employment, "lastDay", "2026-03-10");
      assertThat(
              ask(server, token(server, HR), end, Map.of("input", input))
                  .at("/employmentEnd/userErrors"))
          .isEmpty();
      client.awaitComplete();
    }
  }

  @Test
  void stoppingEndsEveryStream() throws InterruptedException {
    Fadder server = start();
    List<EventClient> clients = new ArrayList<>();
    for (String username : List.of(NEW_HIRE, MENTOR, MANAGER, HR)) {
      EventClient client =
          EventClient.post(http, uri(server, "/graphql"), token(server, username), TO_DO, Map.of());
      assertThat(client.nextData()).contains("stepsToDo");
      clients.add(client);
    }
    servers.clear();
    Thread stop = Thread.startVirtualThread(server::close);
    clients.forEach(EventClient::awaitComplete);
    assertThat(stop.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void whatHappensOnOneServerIsSeenOnTheOther() {
    if (!database.url().startsWith("jdbc:postgresql:")) {
      return; // A SQLite file belongs to one server.
    }
    Fadder one = start();
    Fadder other = start();
    String mentor = token(one, MENTOR);
    String step = toDo(one, mentor);
    String plan = planOf(one, mentor, step);
    try (EventClient abroad = follow(other, mentor, plan)) {
      assertThat(abroad.nextData()).contains("{\"id\":\"" + step + "\",\"doneAt\":null}");
      tick(one, mentor, step);
      abroad.awaitData("{\"id\":\"" + step + "\",\"doneAt\":\"2026-03-11T09:00:00Z\"}");
      send(
          HttpRequest.newBuilder(uri(one, "/signout"))
              .header("Authorization", "Bearer " + mentor)
              .POST(BodyPublishers.noBody()));
      abroad.awaitComplete();
    }
  }
}
