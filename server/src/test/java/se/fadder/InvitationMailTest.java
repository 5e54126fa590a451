package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;
import se.fadder.mail.Mailer;
import se.fadder.signin.InvitationGraph;

/** Tests invitations by e-mail, from the API to a mail server. */
@OnOneDatabase
final class InvitationMailTest {
  private static final String PERSON = "{ viewer { person { id invitableByMail } } }";
  private static final String STATE =
      "query state($id: ID!) { node(id: $id) { ... on Person { account invitableByMail } } }";
  private static final String INVITE =
      """
      mutation invite($input: InvitationCreateInput!) {
        invitationCreate(input: $input) { invitation { kind way } link qrCode mail userErrors { code } }
      }
      """;

  private static final String HR = "gunilla.akerlund-back";
  private static final String NEWCOMER = "johanna.myrback";

  private final Database database;
  private final Map<String, PersonId> people;
  private final SettableClock clock = SettableClock.on("2026-03-11");
  private final Rooms rooms;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

  InvitationMailTest(Database database, DatabaseSettings settings) {
    this.database = database;
    this.people = LoadedStorsjo.into(database, settings, "2026-03-11");
    this.rooms = TestRooms.on(database, clock);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whoIsInvitedGetsAWarmLetterWithTheLinkAndNobodyElsesName() throws Exception {
    try (CloseStack opened = new CloseStack()) {
      Graph graph = opened.add(mailing(opened));
      Map<?, ?> invited = invite(graph, idOf(graph, NEWCOMER));
      assertThat(invited.get("mail")).isEqualTo("SENT");
      assertThat(String.valueOf(invited.get("invitation"))).contains("MAILED");
      assertThat(invited.get("link")).as("whoever invites is not shown the way in").isNull();
      assertThat(invited.get("qrCode")).isNull();
      assertThat(server.getReceivedMessages()).hasSize(1);
      MimeMessage letter = server.getReceivedMessages()[0];
      assertThat(letter.getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("johanna.myrback@storsjo.example");
      assertThat(letter.getSubject()).isEqualTo("Välkommen till Fadder / Welcome to Fadder");
      assertThat(letter.getContent().toString())
          .contains("Hej Johanna!", "Hi Johanna!", "på mobilen", "https://fadder.example/#/invi")
          .doesNotContain("Myrback", "Gunilla", "Storsjö", "{");
    }
  }

  @Test
  void theLetterGoesOutAfterTheCommitAndOnceForAKey() throws Exception {
    AtomicBoolean committed = new AtomicBoolean();
    PersonId newcomer = Objects.requireNonNull(people.get(NEWCOMER));
    Viewer hr = new Viewer(Objects.requireNonNull(people.get(HR)));
    Mailer mailer =
        letter -> {
          // On another connection or thread: what is not committed is not seen there.
          var state =
              database.read(tx -> rooms.signIn.accountStates().of(tx, hr, Set.of(newcomer)));
          assertThat(committed.getAndSet(state.toString().contains("INVITED"))).isFalse();
          return Mailer.MailState.SENT;
        };
    try (Graph graph = graph(mailer)) {
      String id = idOf(graph, NEWCOMER);
      Map<String, Object> input = new HashMap<>();
      input.put("personId", id);
      input.put("idempotencyKey", UUID.randomUUID().toString());
      assertThat(invite(graph, input).get("mail")).isEqualTo("SENT");
      assertThat(committed).isTrue();
      Map<?, ?> again = invite(graph, input);
      assertThat(again.get("mail")).isNull();
      assertThat(again.get("invitation")).isNotNull();
    }
  }

  /** Else whoever invites could come by the link by waiting for a bad day of the mail server. */
  @Test
  void whatAFailingMailServerDoesNotTakeIsShownToNobodyAndCanBeSentAnew() {
    try (CloseStack opened = new CloseStack()) {
      Graph graph = opened.add(mailing(opened));
      server.stop();
      Map<?, ?> invited = invite(graph, idOf(graph, NEWCOMER));
      assertThat(invited.get("mail")).isEqualTo("NOT_SENT");
      assertThat(invited.get("link")).isNull();
      assertThat(String.valueOf(ask(graph, HR, STATE, Map.of("id", idOf(graph, NEWCOMER)))))
          .contains("INVITED");
    }
  }

  @Test
  void withoutAMailServerTheLinkIsShown() {
    try (Graph graph = TestRooms.graph(rooms)) {
      assertThat(String.valueOf(ask(graph, HR, STATE, Map.of("id", idOf(graph, NEWCOMER)))))
          .contains("invitableByMail=false", "account=NONE");
      Map<?, ?> invited = invite(graph, idOf(graph, NEWCOMER));
      assertThat(invited.get("mail")).isNull();
      assertThat(String.valueOf(invited.get("link"))).contains("/#/invitation/");
    }
  }

  @Test
  void onlyWhoMayInviteIsTold() {
    try (Graph graph = graph(letter -> Mailer.MailState.SENT)) {
      Map<String, @Nullable Object> newcomer = Map.of("id", idOf(graph, NEWCOMER));
      assertThat(String.valueOf(ask(graph, HR, STATE, newcomer))).contains("invitableByMail=true");
      assertThat(String.valueOf(ask(graph, "mirjam.tallroth", STATE, newcomer)))
          .contains("invitableByMail=null");
    }
  }

  /** The API of a server that is set up with a mail server. */
  private Graph mailing(CloseStack opened) {
    Rooms mailing =
        TestRooms.on(
            database,
            clock,
            Map.of(
                "FADDER_SMTP_HOST", "localhost",
                "FADDER_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "FADDER_SMTP_FROM", "fadder@storsjo.example",
                "FADDER_SMTP_TLS", "none"));
    opened.add(mailing.base.opened());
    return TestRooms.graph(mailing);
  }

  /** The API of a server whose letters go there. */
  private Graph graph(Mailer mailer) {
    InvitationGraph mailing =
        new InvitationGraph(
            rooms.signIn.invitations(),
            rooms.signIn.shownLinks(),
            rooms.signIn.accountStates(),
            () -> URI.create("https://fadder.example"),
            Optional.of(mailer));
    SchemaFile invitations = SchemaFile.of("signin-invitations", mailing);
    return Graph.assemble(
        database,
        clock,
        rooms.base.ids(),
        rooms.all().stream()
            .flatMap(room -> room.graphs().stream())
            .map(file -> file.name().equals(invitations.name()) ? invitations : file)
            .toList(),
        new Graph.Settings(Limits.USUAL, false));
  }

  private String idOf(Graph graph, String username) {
    Map<?, ?> viewer = part(ask(graph, username, PERSON, Map.of()), "viewer");
    return String.valueOf(part(viewer, "person").get("id"));
  }

  private Map<?, ?> invite(Graph graph, String person) {
    return invite(graph, Map.of("personId", person));
  }

  private Map<?, ?> invite(Graph graph, Map<String, Object> input) {
    return part(ask(graph, HR, INVITE, Map.of("input", input)), "invitationCreate");
  }

  private static Map<?, ?> part(Map<?, ?> whole, String name) {
    return (Map<?, ?>) Objects.requireNonNull(whole.get(name), name);
  }

  private Map<String, @Nullable Object> ask(
      Graph graph, String username, String document, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(document, null, variables, false),
            new Viewer(Objects.requireNonNull(people.get(username))));
    assertThat(answer.errors()).isEmpty();
    return Objects.requireNonNull(((GraphAnswer.Carried) answer).data());
  }
}
