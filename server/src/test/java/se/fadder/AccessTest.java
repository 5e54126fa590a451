package se.fadder;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.fadder.audit.ReadLogWriter;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Accounts;
import se.fadder.signin.HashedPassword;
import se.fadder.signin.PasswordRule;
import se.fadder.signin.Passwords;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SessionEnds;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInEndpoint;

/**
 * The table of access: every viewer of {@link World} with every operation on every kind of data.
 * {@code +} may, {@code .} may not; and whoever is answered another person's data is noted, and
 * nobody else is.
 */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
record AccessTest(Database database) {
  static final Map<String, String> VIEWERS = new LinkedHashMap<>();

  static {
    List<String> names =
        List.of(
            "self",
            "main mentor",
            "co-mentor",
            "former mentor",
            "owner",
            "expert",
            "it",
            "manager",
            "sector manager",
            "other manager",
            "former manager",
            "left manager",
            "hr",
            "admin",
            "colleague",
            "stranger",
            "strange hr");
    List<String> columns =
        List.of(AccessTable.OF_VIEWERS.lines().findFirst().orElseThrow().strip().split(" +"));
    for (int i = 0; i < names.size(); i++) {
      VIEWERS.put(columns.get(i), names.get(i));
    }
  }

  /** Gives the new hire an account, and signs them in. */
  static void signInSelf(Database database, World world) {
    SecureRandom random = new SecureRandom();
    Passwords passwords = new Passwords(new Passwords.Cost(64, 1), 1, random);
    String username = "nils." + random.nextInt(1_000_000_000);
    HashedPassword hashed = passwords.hash("en väldigt bra lösning");
    database.write(tx ->
        new Accounts(world.clock, SessionEnds.NONE, false)
            .open(tx, world.person("self"), username, hashed));
    SignIn signIn =
        new SignIn(
            database,
            world.rooms.base.ids(),
            world.clock,
            random,
            passwords,
            world.rooms.people.people()::mayEnter,
            PasswordRule.EVERYBODY,
            SessionEnds.NONE);
    String body =
        "{\"username\":\"%s\",\"password\":\"en väldigt bra lösning\",\"client\":\"NATIVE\"}"
            .formatted(username);
    Endpoint.Answer answer =
        new SignInEndpoint(signIn, new SessionCookie(true))
            .answer(
                new Endpoint.Request(
                    Map.of("content-type", "application/json"),
                    Map.of(),
                    null,
                    "192.0.2.1",
                    body.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).isEqualTo(200);
  }

  /** Undoes the attempt whatever came of it. */
  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean could;

    private Undo(boolean could) {
      super(null, null, false, false);
      this.could = could;
    }
  }

  static boolean attempt(Database database, World world, Attempts.Attempt attempt, Viewer viewer) {
    try {
      return database.write(tx -> {
        throw new Undo(attempt.by(world, tx, viewer));
      });
    } catch (Undo undo) {
      return undo.could;
    }
  }

  static Stream<Arguments> operations() {
    return AccessTable.OF_VIEWERS
        .lines()
        .skip(1)
        .map(line ->
            Arguments.of(
                line.substring(0, 33).strip(),
                Arrays.asList(line.substring(33).strip().split(" +"))));
  }

  /** In a world of its own, for what one viewer reads is noted once an hour. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void everyViewerMayWhatTheTableSaysAndIsNoted(String operation, List<String> expected) {
    World world = new World(database);
    signInSelf(database, world);
    Attempts.Attempt attempt = Objects.requireNonNull(Attempts.ALL.get(operation), operation);
    List<String> could =
        VIEWERS.values().stream()
            .filter(name -> attempt(database, world, attempt, world.viewer(name)))
            .toList();
    assertThat(
            row(VIEWERS.values().stream().map(name -> could.contains(name) ? "+" : ".").toList()))
        .isEqualTo(row(expected));
    assertThat(readsOf(NotedReads.subject(operation), world))
        .as("noted")
        .isEqualTo(NotedReads.of(operation, could));
  }

  private Set<String> readsOf(String name, World world) {
    new ReadLogWriter(database, world.rooms.audit.reads()).close();
    PersonId subject = world.person(name);
    return database.read(tx -> tx.sql(NotedReadSql.class).all()).stream()
        .filter(read -> read.subjectId().equals(subject))
        .map(read -> world.nameOf(read.viewerId()) + " read " + read.kind())
        .collect(toCollection(TreeSet::new));
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    int i = 0;
    for (String viewer : VIEWERS.keySet()) {
      row.append(viewer).append(cells.get(i++)).append(' ');
    }
    return row.toString();
  }

  @Test
  void theTableHasEveryOperation() {
    assertThat(AccessTable.OF_VIEWERS.lines().skip(1).map(line -> line.substring(0, 33).strip()))
        .containsExactlyInAnyOrderElementsOf(Attempts.ALL.keySet());
  }

  @Test
  void beforeTheFirstDayTheNewcomerSeesWhatIsOpen() {
    World world = new World(database);
    Viewer nova = world.viewer("unstarted");
    Attempts.Attempt open = (w, tx, v) -> Attempts.sees(w, tx, v, "unstarted", "valkommen");
    Attempts.Attempt closed = (w, tx, v) -> Attempts.sees(w, tx, v, "unstarted", "hej");
    assertThat(attempt(database, world, open, nova)).isTrue();
    assertThat(attempt(database, world, closed, nova)).isFalse();
    world.clock.setDay(LocalDate.parse("2026-03-25"));
    assertThat(attempt(database, world, closed, nova)).isTrue();
  }
}
