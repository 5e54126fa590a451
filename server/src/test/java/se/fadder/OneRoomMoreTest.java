package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.architecture.House;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.guestbook.GuestbookChangeKind;
import se.fadder.guestbook.GuestbookRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.room.DistinctRooms;
import se.fadder.room.Room;

/**
 * Tests what it takes to add a room: one factory and one line in the list of rooms. That a room of
 * the client is one line more too, {@code one-room-more.test.js} shows.
 */
@Timeout(60)
@Tag("slow")
@Tag("thorough")
final class OneRoomMoreTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHANGES = "{viewer {person {dataChanges {nodes {kind}}}}}";

  @Test
  void allThatItOffersWorksInAServer(@TempDir Path folder) throws Exception {
    try (Server server = start(demo(folder), OneRoomMoreTest::andAGuestbook);
        HttpClient client = HttpClient.newHttpClient()) {
      String token = token(server, client);
      awaitAnswer(server, client, token, "{guests}", "{\"guests\":0}");
      assertThat(server.answered()).contains("POST /guestbook");
      assertThat(send(client, post(server, "/guestbook", "", token)).statusCode()).isEqualTo(201);
      awaitAnswer(server, client, token, "{viewer {notifications {kind}}}", "GUESTBOOK");
      awaitAnswer(server, client, token, CHANGES, "GUESTBOOK_SIGNED");
    }
  }

  @Test
  void whatItHasNotedIsReadWhenItIsGone(@TempDir Path folder) throws Exception {
    Path file = demo(folder);
    try (HttpClient client = HttpClient.newHttpClient()) {
      try (Server server = start(file, OneRoomMoreTest::andAGuestbook)) {
        String token = token(server, client);
        assertThat(send(client, post(server, "/guestbook", "", token)).statusCode()).isEqualTo(201);
      }
      try (Server server = start(file, rooms -> {})) {
        awaitAnswer(server, client, token(server, client), CHANGES, "{\"kind\":\"OTHER\"}");
      }
    }
  }

  private static Path demo(Path folder) throws IOException {
    Path file = folder.resolve("fadder.db");
    DemoFiles.copy(Clock.systemUTC(), file);
    return file;
  }

  private static Server start(Path file, Consumer<Rooms> more) throws IOException {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "FADDER_PORT", "0", "FADDER_DEMO", "true", "FADDER_DB_URL", "jdbc:sqlite:" + file));
    return Server.start(
        settings, Clock.systemUTC(), RunningDemo.CHEAP, UnaryOperator.identity(), more);
  }

  /** The one line, as the others stand in {@link Rooms}. */
  private static void andAGuestbook(Rooms rooms) {
    rooms.add(GuestbookRoom.of(rooms.base, rooms.audit, rooms.push));
  }

  private static String token(Server server, HttpClient client) throws Exception {
    String body =
        "{\"username\":\"gunilla.akerlund-back\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
            .formatted(Demo.PASSWORD);
    JsonNode in = JSON.readTree(send(client, post(server, "/signin", body, "")).body());
    return in.path("token").asText();
  }

  /** What is done in the background is there a little later. */
  private static void awaitAnswer(
      Server server, HttpClient client, String token, String query, String part) throws Exception {
    String body = JSON.writeValueAsString(Map.of("query", query));
    String answer = "";
    while (!answer.contains(part)) {
      answer = send(client, post(server, "/graphql", body, token)).body();
      assertThat(answer).doesNotContain("errors");
      Thread.sleep(20);
    }
  }

  private static HttpRequest post(Server server, String path, String body, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8));
    return (token.isEmpty() ? request : request.header("authorization", "Bearer " + token)).build();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request)
      throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  /** Or what is noted could not be shown. */
  @Test
  void aKindThatIsNotInItsSchemaIsNamedAtTheStart(@TempDir Path folder) {
    DatabaseSettings settings = new DatabaseSettings("jdbc:sqlite:" + folder.resolve("fadder.db"));
    try (Database database = Databases.open(settings)) {
      Rooms rooms = TestRooms.on(database, Clock.systemUTC());
      rooms.audit.changeKinds().add(GuestbookChangeKind.values());
      assertThatThrownBy(() -> TestRooms.graph(rooms))
          .hasMessageContaining(
              "ChangeKind.GUESTBOOK_SIGNED is declared by a room but is not in the schema");
    }
  }

  @Test
  void oneThatIsNotInThePlanOfTheHouseIsNamedWithWhatItKnows() {
    Set<JavaClass> classes =
        Set.copyOf(new ClassFileImporter().importPackages("se.fadder.guestbook"));
    assertThat(House.strangers(classes))
        .containsExactly(
            "the room guestbook is in no row of House.ARROWS; by what it imports its row is"
                + " \"guestbook : audit ground push\"");
  }

  @Test
  void twoThatOfferOneThingAreNamed() {
    DailyWork work = new Purge("guests.count", List.of());
    Room one = Room.named("one").daily(work).build();
    Room two = Room.named("two").daily(work).build();
    assertThatThrownBy(() -> DistinctRooms.check(List.of(one, two)))
        .hasMessage("the rooms one and two both have the kind of jobs guests.count");
    assertThatThrownBy(() -> DistinctRooms.check(List.of(one, one)))
        .hasMessage("the rooms one and one both have the name one");
  }

  /** A factory that nobody calls would be missed by whoever uses the room. */
  @Test
  void everyRoomStandsInTheListByTheNameOfItsPackage(@TempDir Path folder) {
    Set<String> made =
        House.CLASSES.stream()
            .filter(type -> type.getSimpleName().endsWith("Room"))
            .map(House::roomOf)
            .filter(room -> !room.equals("room"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(made).contains("people", "onboarding", "devicesecurity");
    DatabaseSettings settings = new DatabaseSettings("jdbc:sqlite:" + folder.resolve("fadder.db"));
    try (Database database = Databases.open(settings)) {
      assertThat(TestRooms.on(database, Clock.systemUTC()).all())
          .extracting(Room::name)
          .containsAll(made)
          .isSubsetOf(House.ROOMS.keySet());
    }
  }
}
