package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.Onboarding;
import se.fadder.onboarding.Step;
import se.fadder.people.Audit;
import se.fadder.people.Role;
import se.fadder.people.Staffing;
import se.fadder.signin.Accounts;
import se.fadder.signin.HashedPassword;
import se.fadder.signin.Invitations;
import se.fadder.signin.Passwords;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInEndpoint;
import se.fadder.signin.SignInSessionId;
import se.fadder.signin.SignInSessions;

/**
 * Who may see and do what: every viewer of {@link World} with every operation on every kind of
 * data. {@code +} may, {@code .} may not. What is denied looks as if it were missing.
 */
@OnBothDatabases
record AccessTest(Database database) {
  private static final Page PAGE = Page.first(100);

  static final String TABLE =
      """
                                        self mmen come form ownr expr it   mngr smgr omgr fmgr lmgr hr   admn coll strg sthr
      plan read                          +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan listed                        .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      plan progress                      +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      owner assign                       .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      new hire's step see                +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      new hire's step tick               +    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      mentor's step tick                 .    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      manager's step tick                .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      hr's step tick                     .    .    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      it's step see                      +    +    +    .    +    .    +    +    +    .    .    .    +    .    .    .    .
      it's step tick                     .    .    .    .    +    .    +    +    +    .    .    .    +    .    .    .    .
      expert's step see                  +    +    +    .    +    +    .    +    +    .    .    .    +    .    .    .    .
      expert's step untick               .    .    .    .    +    +    .    +    +    .    .    .    +    .    .    .    .
      unstarted's open step see          .    +    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      unstarted's closed step see        .    +    .    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      mentors see                        +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      mentor assign                      .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      mentorship end                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      absence dates see                  +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      part time see                      +    +    +    .    +    .    .    +    +    .    .    .    +    .    .    .    .
      name see                           +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      workplace see                      +    +    +    +    +    +    +    +    +    +    +    .    +    +    +    .    .
      protected's workplace see          +    +    +    +    .    .    .    +    +    .    +    .    +    .    +    .    .
      employment end                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      role assign                        .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      account see                        .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      data reads see                     +    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      data changes see                   +    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      role end                           .    .    .    .    .    .    .    .    .    .    .    .    +    .    .    .    .
      account state see                  .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      invitation see                     .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      invitation create                  .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      password link create               .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      who can be mailed see              .    .    .    .    .    .    .    +    +    .    .    .    +    .    .    .    .
      sign-in session see                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      sign-in session end                +    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .    .
      """;

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
    List<String> columns = List.of(TABLE.lines().findFirst().orElseThrow().strip().split(" +"));
    for (int i = 0; i < names.size(); i++) {
      VIEWERS.put(columns.get(i), names.get(i));
    }
  }

  /** One attempt; says whether the viewer could. */
  interface Attempt {
    boolean by(World world, WriteTx tx, Viewer viewer);
  }

  static final Map<String, Attempt> ATTEMPTS = new HashMap<>();

  static {
    ATTEMPTS.put(
        "plan read", (w, tx, v) -> !w.rooms.plans().byIds(tx, v, Set.of(w.plan("self"))).isEmpty());
    ATTEMPTS.put(
        "plan listed",
        (w, tx, v) ->
            w.rooms.plans().inReach(tx, v, null, Page.first(100)).items().stream()
                .anyMatch(plan -> plan.id().equals(w.plan("self"))));
    ATTEMPTS.put(
        "plan progress",
        (w, tx, v) -> !w.rooms.plans().progress(tx, v, Set.of(w.plan("self"))).isEmpty());
    ATTEMPTS.put(
        "owner assign",
        (w, tx, v) ->
            w.rooms.onboarding().assignOwner(tx, v, w.plan("self"), w.person("colleague"))
                instanceof Onboarding.Outcome.Done);
    ATTEMPTS.put("new hire's step see", (w, tx, v) -> sees(w, tx, v, "self", "hej"));
    ATTEMPTS.put("new hire's step tick", (w, tx, v) -> ticks(w, tx, v, "hej"));
    ATTEMPTS.put("mentor's step tick", (w, tx, v) -> ticks(w, tx, v, "fika"));
    ATTEMPTS.put("manager's step tick", (w, tx, v) -> ticks(w, tx, v, "samtal"));
    ATTEMPTS.put("hr's step tick", (w, tx, v) -> ticks(w, tx, v, "avtal"));
    ATTEMPTS.put("it's step see", (w, tx, v) -> sees(w, tx, v, "self", "dator"));
    ATTEMPTS.put("it's step tick", (w, tx, v) -> ticks(w, tx, v, "dator"));
    ATTEMPTS.put("expert's step see", (w, tx, v) -> sees(w, tx, v, "self", "handledning"));
    ATTEMPTS.put(
        "expert's step untick",
        (w, tx, v) ->
            w.rooms.onboarding().untick(tx, v, step(w, tx, "self", "handledning").id())
                instanceof Onboarding.Outcome.Done);
    ATTEMPTS.put(
        "unstarted's open step see", (w, tx, v) -> sees(w, tx, v, "unstarted", "valkommen"));
    ATTEMPTS.put("unstarted's closed step see", (w, tx, v) -> sees(w, tx, v, "unstarted", "hej"));
    ATTEMPTS.put(
        "mentors see",
        (w, tx, v) ->
            w.rooms
                .mentorships()
                .mentorsOf(tx, v, Set.of(w.person("self")))
                .containsKey(w.person("self")));
    ATTEMPTS.put(
        "mentor assign",
        (w, tx, v) ->
            w.rooms
                    .mentorships()
                    .begin(
                        tx,
                        v,
                        w.person("colleague"),
                        w.person("self"),
                        MentorshipKind.MAIN,
                        World.DAY)
                instanceof Mentorships.Outcome.Changed);
    ATTEMPTS.put("mentorship end", AccessTest::endsMentorship);
    ATTEMPTS.put(
        "absence dates see",
        (w, tx, v) -> has(w.rooms.calendar().absencesOf(tx, v, Set.of(w.person("self"))), w));
    ATTEMPTS.put(
        "part time see",
        (w, tx, v) -> has(w.rooms.calendar().partTimesOf(tx, v, Set.of(w.person("self"))), w));
    ATTEMPTS.put(
        "name see",
        (w, tx, v) -> has(w.rooms.people().persons(tx, v, Set.of(w.person("self"))), w));
    ATTEMPTS.put(
        "workplace see",
        (w, tx, v) -> has(w.rooms.people().employmentsOf(tx, v, Set.of(w.person("self"))), w));
    ATTEMPTS.put(
        "protected's workplace see",
        (w, tx, v) ->
            !w.rooms.people().employmentsOf(tx, v, Set.of(w.person("protected"))).isEmpty());
    ATTEMPTS.put(
        "employment end",
        (w, tx, v) ->
            w.rooms.staffing().endEmployment(tx, v, w.employment("self").id(), World.DAY)
                instanceof Staffing.Outcome.Changed);
    ATTEMPTS.put(
        "account see",
        (w, tx, v) -> has(w.rooms.invitations().accountsOf(tx, v, Set.of(w.person("self"))), w));
    ATTEMPTS.put(
        "data reads see",
        (w, tx, v) ->
            !w.rooms.audit().reads(tx, v, Set.of(new Audit.Of(w.person("self"), PAGE))).isEmpty());
    ATTEMPTS.put(
        "data changes see",
        (w, tx, v) ->
            !w.rooms
                .audit()
                .changes(tx, v, Set.of(new Audit.Of(w.person("self"), PAGE)))
                .isEmpty());
    ATTEMPTS.put("role assign", AccessTest::assignsRole);
    ATTEMPTS.put("role end", AccessTest::endsRole);
    ATTEMPTS.put(
        "account state see",
        (w, tx, v) -> has(w.rooms.invitations().accountsOf(tx, v, Set.of(w.person("self"))), w));
    ATTEMPTS.put(
        "invitation see",
        (w, tx, v) -> {
          var made = invites(w, tx, w.viewer("manager"));
          var id = ((Invitations.Outcome.Invited) made).invitation().id();
          return !w.rooms.invitations().byIds(tx, v, Set.of(id)).isEmpty();
        });
    ATTEMPTS.put(
        "invitation create",
        (w, tx, v) -> invites(w, tx, v) instanceof Invitations.Outcome.Invited);
    ATTEMPTS.put(
        "password link create",
        (w, tx, v) ->
            w.rooms.invitations().renewPassword(tx, v, w.person("self"), false)
                instanceof Invitations.Outcome.Invited);
    ATTEMPTS.put(
        "who can be mailed see",
        (w, tx, v) -> has(w.rooms.invitations().mailable(tx, v, Set.of(w.person("self"))), w));
    ATTEMPTS.put(
        "sign-in session see",
        (w, tx, v) -> {
          var id = sessionOfSelf(w, tx);
          return w.rooms.signInSessions().byIds(tx, v, Set.of(id)).containsKey(id);
        });
    ATTEMPTS.put(
        "sign-in session end",
        (w, tx, v) ->
            w.rooms.signInSessions().end(tx, v, sessionOfSelf(w, tx))
                instanceof SignInSessions.Outcome.Ended);
  }

  private static Step step(World w, WriteTx tx, String newHire, String key) {
    return w.rooms.onboarding().stepsOf(tx, w.plan(newHire)).stream()
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static boolean sees(World w, WriteTx tx, Viewer v, String newHire, String key) {
    Step step = step(w, tx, newHire, key);
    return w.rooms.plans().steps(tx, v, Set.of(step.id())).containsKey(step.id());
  }

  private static boolean ticks(World w, WriteTx tx, Viewer v, String key) {
    return w.rooms.onboarding().tick(tx, v, step(w, tx, "self", key).id())
        instanceof Onboarding.Outcome.Done;
  }

  private static boolean endsMentorship(World w, WriteTx tx, Viewer v) {
    var mentorship =
        w.rooms
            .mentorships()
            .mentorsOf(tx, w.viewer("self"), Set.of(w.person("self")))
            .getOrDefault(w.person("self"), List.of())
            .getFirst();
    return w.rooms.mentorships().end(tx, v, mentorship.id(), World.DAY)
        instanceof Mentorships.Outcome.Changed;
  }

  private static boolean assignsRole(World w, WriteTx tx, Viewer v) {
    var norr = w.unit("Norr");
    return w.rooms
            .staffing()
            .assignRole(tx, v, w.person("colleague"), Role.MANAGER, norr.id(), World.DAY)
        instanceof Staffing.Outcome.Changed;
  }

  private static boolean endsRole(World w, WriteTx tx, Viewer v) {
    var norr = w.unit("Norr");
    return w.rooms
            .staffing()
            .endRole(tx, v, w.person("manager"), Role.MANAGER, norr.id(), World.DAY)
        instanceof Staffing.Outcome.Changed;
  }

  private static Invitations.Outcome invites(World w, WriteTx tx, Viewer v) {
    return w.rooms.invitations().create(tx, v, w.person("unstarted"), false);
  }

  private static SignInSessionId sessionOfSelf(World w, WriteTx tx) {
    return w.rooms.signInSessions().own(tx, w.viewer("self")).getFirst().id();
  }

  /** Gives the new hire an account, and signs them in. */
  private void signInSelf(World world) {
    SecureRandom random = new SecureRandom();
    Passwords passwords = new Passwords(new Passwords.Cost(64, 1), 1, random);
    HashedPassword hashed = passwords.hash("en väldigt bra lösning");
    database.write(tx -> new Accounts(world.clock).open(tx, world.person("self"), "nils", hashed));
    SignIn signIn =
        new SignIn(
            database,
            world.rooms.ids(),
            world.clock,
            random,
            passwords,
            world.rooms.people()::mayEnter);
    String body =
        "{\"username\":\"nils\",\"password\":\"en väldigt bra lösning\",\"client\":\"NATIVE\"}";
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

  private static boolean has(Map<PersonId, ?> found, World w) {
    return found.containsKey(w.person("self"));
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

  static boolean attempt(Database database, World world, Attempt attempt, Viewer viewer) {
    try {
      return database.write(tx -> {
        throw new Undo(attempt.by(world, tx, viewer));
      });
    } catch (Undo undo) {
      return undo.could;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyViewerWithEveryOperation() {
    World world = new World(database);
    signInSelf(world);
    return TABLE
        .lines()
        .skip(1)
        .map(line -> {
          String operation = line.substring(0, 33).strip();
          List<String> expected = Arrays.asList(line.substring(33).strip().split(" +"));
          return DynamicTest.dynamicTest(
              operation,
              () -> assertThat(row(world, operation)).as(operation).isEqualTo(row(expected)));
        });
  }

  private String row(World world, String operation) {
    Attempt attempt = Objects.requireNonNull(ATTEMPTS.get(operation), operation);
    return row(
        VIEWERS.values().stream()
            .map(name -> attempt(database, world, attempt, world.viewer(name)) ? "+" : ".")
            .toList());
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
    assertThat(TABLE.lines().skip(1).map(line -> line.substring(0, 33).strip()))
        .containsExactlyInAnyOrderElementsOf(ATTEMPTS.keySet());
  }

  @Test
  void beforeTheFirstDayTheNewcomerSeesWhatIsOpen() {
    World world = new World(database);
    Viewer nova = world.viewer("unstarted");
    Attempt open = (w, tx, v) -> sees(w, tx, v, "unstarted", "valkommen");
    Attempt closed = (w, tx, v) -> sees(w, tx, v, "unstarted", "hej");
    assertThat(attempt(database, world, open, nova)).isTrue();
    assertThat(attempt(database, world, closed, nova)).isFalse();
    world.clock.setDay(LocalDate.parse("2026-03-25"));
    assertThat(attempt(database, world, closed, nova)).isTrue();
  }
}
