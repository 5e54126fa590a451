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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.http.EventClient;
import se.fadder.kernel.SettableClock;
import se.fadder.signin.Passwords;

/**
 * Tests the subscriptions of the whole server on the demonstration municipality, as its people have
 * them.
 */
@OnOneDatabase
@Timeout(120)
@Tag("slow")
final class OpenStreamsTest {
  private static final String NEW_HIRE = "alva.ekenas";
  private static final String MENTOR = "mirjam.tallroth";
  private static final String MANAGER = "katarina.fjallstrom";
  private static final String HR = "gunilla.akerlund-back";
  private static final String OTHER_NEW_HIRE = "oskar.vangstrom";

  private static final String PLAN =
      "subscription($id: ID!) {planChanged(planId: $id) {progress {done} phases {steps {id"
          + " doneAt}}}}";
  private static final String SIGNALS =
      "subscription($id: ID!) {planChanged(planId: $id) {signals ramp {above}}}";
  private static final String TO_DO =
      "subscription {stepsToDoChanged {stepsToDo(first: 100) {nodes {id}}}}";

  private final DatabaseSettings database;
  private final SettableClock clock = SettableClock.on("2026-03-11");
  private Server server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  OpenStreamsTest(DatabaseSettings database) {
    this.database = database;
  }

  private Server start() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FADDER_PORT", "0");
    environment.put("FADDER_DEMO", "true");
    environment.put("FADDER_DB_URL", database.url());
    if (database.user() != null) {
      environment.put("FADDER_DB_USER", database.user());
    }
    return Server.start(Settings.read(null, environment), clock, new Passwords.Cost(64, 1));
  }

  @BeforeEach
  void open() {
    server = start();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    server.close();
  }

  private static URI uri(Server server, String path) {
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
  private String token(Server server, String username) {
    Map<String, String> body =
        Map.of("username", username, "password", Demo.PASSWORD, "client", "NATIVE");
    return send(post(uri(server, "/signin"), body)).path("token").asText();
  }

  private JsonNode ask(Server server, String token, String query, Map<String, ?> variables) {
    JsonNode answer =
        send(
            post(uri(server, "/graphql"), Map.of("query", query, "variables", variables))
                .header("Authorization", "Bearer " + token));
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
    return answer.path("data");
  }

  private String plan(Server server, String newHireToken) {
    return ask(server, newHireToken, "{viewer {person {plan {id}}}}", Map.of())
        .at("/viewer/person/plan/id")
        .asText();
  }

  private EventClient follow(Server server, String token, String plan) {
    EventClient client =
        EventClient.post(http, uri(server, "/graphql"), token, PLAN, Map.of("id", plan));
    assertThat(client.status()).isEqualTo(200);
    return client;
  }

  /** A step that the viewer may do for others. */
  private String toDo(Server server, String token) {
    return ask(server, token, "{viewer {stepsToDo(first: 1) {nodes {id plan {id}}}}}", Map.of())
        .at("/viewer/stepsToDo/nodes/0/id")
        .asText();
  }

  private String planOf(Server server, String token, String step) {
    return ask(
            server,
            token,
            "query($id: ID!) {node(id: $id) {... on Step {plan {id}}}}",
            Map.of("id", step))
        .at("/node/plan/id")
        .asText();
  }

  private void change(String token, String mutation, String type, Map<String, ?> input) {
    String document =
        "mutation($input: %s!) {%s(input: $input) {userErrors {code}}}".formatted(type, mutation);
    JsonNode data = ask(server, token, document, Map.of("input", input));
    assertThat(data.at("/" + mutation + "/userErrors")).isEmpty();
  }

  /** One story: what the mentor may see is followed, until they may not. */
  @Test
  void aMentorFollowsWhatTheyMaySeeAndNoLonger() {
    String mentor = token(server, MENTOR);
    String newHire = token(server, NEW_HIRE);
    String step = toDo(server, mentor);
    String plan = planOf(server, mentor, step);
    try (EventClient toDo =
            EventClient.post(http, uri(server, "/graphql"), mentor, TO_DO, Map.of());
        EventClient followed = follow(server, mentor, plan);
        EventClient own = follow(server, newHire, plan(server, newHire))) {
      assertThat(followed.nextData()).contains("{\"id\":\"" + step + "\",\"doneAt\":null}");
      assertThat(own.nextData()).contains("doneAt");
      assertThat(toDo.nextData()).contains(step);

      change(mentor, "stepTick", "StepTickInput", Map.of("stepId", step));
      followed.awaitData("{\"id\":\"" + step + "\",\"doneAt\":\"2026-03-11T09:00:00.000Z\"}");
      assertThat(toDo.nextData()).doesNotContain(step);

      JsonNode mentorships =
          ask(server, newHire, "{viewer {person {mentors {id mentor {name}}}}}", Map.of());
      String mentorship = mentorships.at("/viewer/person/mentors/0/id").asText();
      Map<String, String> endsYesterday =
          Map.of("mentorshipId", mentorship, "lastDay", "2026-03-10");
      change(token(server, MANAGER), "mentorshipEnd", "MentorshipEndInput", endsYesterday);
      try (EventClient cut = follow(server, mentor, plan(server, newHire))) {
        assertThat(cut.awaitData("null}}")).isEqualTo("{\"data\":{\"planChanged\":null}}");
        cut.awaitComplete();
      }

      String employments = "{viewer {person {employment {id}}}}";
      String employment =
          ask(server, mentor, employments, Map.of()).at("/viewer/person/employment/id").asText();
      Map<String, String> left = Map.of("employmentId", employment, "lastDay", "2026-03-10");
      change(token(server, HR), "employmentEnd", "EmploymentEndInput", left);
      toDo.awaitComplete();
    }
  }

  @Test
  void aCountAboveTheRampIsToldToTheManagerAtOnceAndNotToHr() {
    String newHire = token(server, NEW_HIRE);
    String plan = plan(server, newHire);
    try (EventClient manager = signals(token(server, MANAGER), plan);
        EventClient hr = signals(token(server, HR), plan)) {
      assertThat(manager.nextData()).contains("\"above\":false").doesNotContain("ABOVE_RAMP");
      String untold = hr.nextData();
      assertThat(untold).contains("\"ramp\":null");

      Map<String, ?> many = Map.of("planId", plan, "week", "2026-03-09", "own", 9, "coHandled", 0);
      change(newHire, "caseCountNote", "CaseCountNoteInput", many);
      manager.awaitData("\"ABOVE_RAMP\"],\"ramp\":{\"above\":true}");
      try (EventClient anew = signals(token(server, HR), plan)) {
        assertThat(anew.nextData()).isEqualTo(untold);
      }
    }
  }

  private EventClient signals(String token, String plan) {
    return EventClient.post(http, uri(server, "/graphql"), token, SIGNALS, Map.of("id", plan));
  }

  @Test
  void somebodyElsesPlanIsLikeAMissingOne() {
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
  void signingOutEndsTheStreamsOfThatSessionAtOnce() {
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
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      String rest = "mutation {signInSessionEndOthers(input: {}) {userErrors {code}}}";
      String third = token(server, NEW_HIRE);
      assertThat(ask(server, third, rest, Map.of())).isNotEmpty();
      stays.awaitComplete();
    }
  }

  @Test
  void stoppingEndsEveryStream() throws InterruptedException {
    List<EventClient> clients = new ArrayList<>();
    for (String username : List.of(NEW_HIRE, MANAGER, HR)) {
      EventClient client =
          EventClient.post(http, uri(server, "/graphql"), token(server, username), TO_DO, Map.of());
      assertThat(client.nextData()).contains("stepsToDo");
      clients.add(client);
    }
    Thread stop = Thread.startVirtualThread(server::close);
    clients.forEach(EventClient::awaitComplete);
    assertThat(stop.join(Duration.ofSeconds(10))).isTrue();
    server = start(); // For nothing of the one that stopped is in its way.
  }

  @Test
  void whatHappensOnOneServerIsSeenOnTheOther() {
    if (!database.url().startsWith("jdbc:postgresql:")) {
      return; // A SQLite file belongs to one server.
    }
    String manager = token(server, MANAGER);
    String step = toDo(server, manager);
    String plan = planOf(server, manager, step);
    try (Server other = start();
        EventClient abroad = follow(other, manager, plan)) {
      assertThat(abroad.nextData()).contains("{\"id\":\"" + step + "\",\"doneAt\":null}");
      change(manager, "stepTick", "StepTickInput", Map.of("stepId", step));
      abroad.awaitData("{\"id\":\"" + step + "\",\"doneAt\":\"2026-03-11T09:00:00.000Z\"}");
      send(
          HttpRequest.newBuilder(uri(server, "/signout"))
              .header("Authorization", "Bearer " + manager)
              .POST(BodyPublishers.noBody()));
      abroad.awaitComplete();
    }
  }
}
