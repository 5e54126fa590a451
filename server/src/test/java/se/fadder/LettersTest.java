package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.PersonId;

/**
 * Tests reminders by e-mail, from a step that is due to a mail server. Nils' own step is due on 18
 * February.
 */
@OnOneDatabase
final class LettersTest {
  private static final String MORNING = "stepreminders.morning";
  private static final List<String> KINDS = List.of(MORNING, "push.person", "letters.person");
  private static final String CHOICE = "{ viewer { letters { wanted address } } }";
  private static final String SPEAK =
      """
      mutation ($language: Language!) {
        languageChoose(input: {language: $language}) { viewer { language } userErrors { code } }
      }
      """;

  private static final String SET =
      """
      mutation set($wanted: Boolean!) {
        lettersSet(input: {wanted: $wanted}) {
          viewer { letters { wanted } } userErrors { code }
        }
      }
      """;

  private final Database database;
  private final World world;
  private GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private final CloseStack opened = new CloseStack();
  private final Rooms rooms;

  LettersTest(Database database) {
    this.database = database;
    world = new World(database);
    server.start();
    rooms =
        TestRooms.on(
            database,
            world.clock,
            Map.of(
                "FADDER_SMTP_HOST", "localhost",
                "FADDER_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "FADDER_SMTP_FROM", "fadder@storsjo.example",
                "FADDER_SMTP_TLS", "none"));
    opened.add(rooms.base.opened());
    writesTo("self", "self@storsjo.example");
    world.clock.setDay(LocalDate.parse("2026-02-18"));
  }

  @AfterEach
  void stop() {
    opened.close();
    server.stop();
  }

  interface TestSql {
    @SqlUpdate("update person set email = :email where id = :person")
    void writeTo(PersonId person, String email);
  }

  private void writesTo(String name, String email) {
    database.write(tx -> {
      tx.sql(TestSql.class).writeTo(world.person(name), email);
      return true;
    });
  }

  @Test
  void whoHasNoDeviceGetsALetterWithALinkAndNothingThatIsAnybodys() throws Exception {
    work();
    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("self@storsjo.example");
    assertThat(letter.getSubject()).contains("något att göra i dag");
    assertThat(letter.getContent().toString())
        .contains("en sak att göra", "https://fadder.example/", "https://fadder.example/#/account")
        .contains("There is one thing to do")
        .doesNotContain("Moment", "Nils", "self", "{");
  }

  /** What others have said is not called something to do. */
  @Test
  void whatIsSaidIsToReadAndCountedApart() throws Exception {
    work();
    writesTo("main mentor", "mentor@storsjo.example");
    database.write(tx -> {
      for (String text : List.of("Hej!", "Var ligger mallen?")) {
        rooms
            .onboarding
            .commands()
            .comments()
            .comment(tx, world.viewer("self"), world.step("self", "hej").id(), text);
      }
      return true;
    });
    world.clock.pass(Duration.ofHours(2));
    work();
    assertThat(addressees()).containsExactly("self@storsjo.example", "mentor@storsjo.example");
    MimeMessage letter = server.getReceivedMessages()[1];
    assertThat(letter.getSubject()).isEqualTo("Fadder: något att läsa / something to read");
    assertThat(letter.getContent().toString())
        .contains("Det finns 2 saker att läsa eller svara på i Fadder.")
        .contains("There are 2 things to read or answer in Fadder.")
        .doesNotContain("att göra", "to do", "mallen", "{");
  }

  @Test
  void whoHasChosenALanguageReadsThatOneAlone() throws Exception {
    try (Graph graph = TestRooms.graph(rooms)) {
      assertThat(ask(graph, "self", "{ viewer { language } }", Map.of()))
          .isEqualTo("{viewer={language=null}}");
      assertThat(ask(graph, "self", SPEAK, Map.of("language", "EN")))
          .isEqualTo("{languageChoose={viewer={language=EN}, userErrors=[]}}");
      assertThat(ask(graph, "main mentor", "{ viewer { language } }", Map.of()))
          .isEqualTo("{viewer={language=null}}");
    }
    work();
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Fadder: something to do today");
    assertThat(letter.getContent().toString())
        .contains("There is one thing to do", "https://fadder.example/#/account")
        .doesNotContain("Hej", "{");
  }

  @Test
  void thereIsOneLetterADay() {
    work();
    // The same morning once more, and what becomes due later that day.
    world.clock.pass(Duration.ofHours(1));
    database.write(tx -> {
      rooms.base.jobs().schedule(tx, "letters.person", key("self"), "", world.clock.instant());
      return true;
    });
    work();
    assertThat(addressees()).containsExactly("self@storsjo.example");
    world.clock.setDay(LocalDate.parse("2026-02-20"));
    writesTo("former manager", "chef@storsjo.example");
    work();
    assertThat(addressees()).containsExactly("self@storsjo.example", "chef@storsjo.example");
  }

  @Test
  void whoSaysNoGetsNone() {
    try (Graph graph = TestRooms.graph(rooms)) {
      assertThat(ask(graph, "self", CHOICE, Map.of()))
          .isEqualTo("{viewer={letters={wanted=true, address=self@storsjo.example}}}");
      assertThat(ask(graph, "self", SET, Map.of("wanted", false)))
          .isEqualTo("{lettersSet={viewer={letters={wanted=false}}, userErrors=[]}}");
      work();
      assertThat(addressees()).isEmpty();
      ask(graph, "self", SET, Map.of("wanted", true));
      assertThat(ask(graph, "self", CHOICE, Map.of())).contains("wanted=true");
    }
  }

  @Test
  void whomNoLetterCanReachHasNothingToChoose() {
    try (Graph graph = TestRooms.graph(rooms);
        Graph withoutServer = TestRooms.graph(world.rooms)) {
      assertThat(ask(graph, "main mentor", CHOICE, Map.of())).isEqualTo("{viewer={letters=null}}");
      assertThat(ask(graph, "main mentor", SET, Map.of("wanted", true))).contains("NO_ADDRESS");
      assertThat(ask(withoutServer, "self", CHOICE, Map.of())).isEqualTo("{viewer={letters=null}}");
      assertThat(ask(withoutServer, "self", SET, Map.of("wanted", true))).contains("NO_ADDRESS");
    }
  }

  @Test
  void whatTheMailServerRefusesIsSentWithinTheHourWhileItIsDue() {
    int port = stopServer();
    work();
    startServer(port);
    world.clock.pass(Duration.ofMinutes(59));
    work();
    assertThat(addressees()).isEmpty();
    world.clock.pass(Duration.ofMinutes(1));
    work();
    assertThat(addressees()).containsExactly("self@storsjo.example");
  }

  @Test
  void whatIsDoneOrOverBeforeTheMailServerIsThereAgainIsNotSent() {
    int port = stopServer();
    work();
    startServer(port);
    world.clock.pass(Duration.ofHours(12));
    work();
    assertThat(addressees()).isEmpty();
    assertThat(database.read(tx -> rooms.base.jobs().counts(tx, "letters.person")).waiting())
        .isZero();
  }

  private int stopServer() {
    int port = server.getSmtp().getPort();
    server.stop();
    return port;
  }

  private void startServer(int port) {
    server = new GreenMail(new ServerSetup(port, "localhost", "smtp"));
    server.start();
  }

  private String key(String name) {
    return world.person(name).value().toString();
  }

  private List<String> addressees() {
    return Arrays.stream(server.getReceivedMessages()).map(LettersTest::addressee).toList();
  }

  private static String addressee(MimeMessage letter) {
    try {
      return letter.getHeader("To", ",");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String ask(
      Graph graph, String name, String document, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(document, null, variables, false), world.viewer(name));
    assertThat(answer.errors()).isEmpty();
    return String.valueOf(((GraphAnswer.Carried) answer).data());
  }

  /** Does what is due now, as a server does it, until nothing is. */
  private void work() {
    List<DailyJob> mornings =
        rooms.all().stream()
            .flatMap(room -> room.dailyWork().stream())
            .filter(daily -> daily.kind().equals(MORNING))
            .map(daily -> new DailyJob(database, rooms.base.jobs(), world.today(), daily))
            .toList();
    mornings.forEach(DailyJob::begin);
    var handlers =
        Stream.concat(mornings.stream(), rooms.all().stream().flatMap(room -> room.jobs().stream()))
            .filter(handler -> KINDS.contains(handler.kind()))
            .toList();
    try (JobRunner _ =
        new JobRunner(
            database, rooms.base.jobs(), handlers, RandomGenerator.getDefault(), JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (isBusy() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    return KINDS.stream()
        .map(kind -> database.read(tx -> rooms.base.jobs().counts(tx, kind)))
        .anyMatch(counts ->
            counts.held() > 0
                || (counts.earliest() != null
                    && !counts.earliest().isAfter(world.clock.instant())));
  }
}
