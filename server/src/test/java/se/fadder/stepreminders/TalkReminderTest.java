package se.fadder.stepreminders;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.fcm.Fcm;
import se.fadder.fcm.FcmSettings;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.fixtures.Race;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.SettableClock;
import se.fadder.onboarding.Credits;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.people.Language;
import se.fadder.push.Delivered;
import se.fadder.push.Registration;

/**
 * Tests that what is said, asked and answered about steps reaches phones through Firebase's Admin
 * SDK and a local FCM: as one each hour at most, and not what was seen before. It is ten o'clock on
 * a Wednesday.
 */
@OnOneDatabase
final class TalkReminderTest {
  private static final List<String> PEOPLE = List.of("self", "main mentor", "owner", "manager");
  private static final List<String> STEPS = List.of("hej", "fika", "samtal");

  private static final SettableClock FIREBASE_CLOCK = SettableClock.on("2026-03-11");

  @TempDir private static Path folder;

  private static LocalFcm fcm;
  private static Fcm sender;

  private final World world;
  private final ReminderScene scene;
  private final Map<String, String> owners = new TreeMap<>();

  TalkReminderTest(Database database) {
    world = new World(database);
    scene = new ReminderScene(world, Optional.of(sender));
    PEOPLE.forEach(this::register);
  }

  private void register(String name) {
    String token = fcm.issue(TokenKind.TOKEN);
    owners.put(token, name);
    Registration browser =
        new Registration(UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, token);
    assertDone(write(tx -> world.devices().register(tx, world.viewer(name), browser)));
  }

  @BeforeAll
  static void open() {
    fcm = LocalFcm.start(folder, FIREBASE_CLOCK);
    sender =
        new Fcm(
            new FcmSettings(
                fcm.credentials(),
                Optional.of(fcm.endpoint()),
                10,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10)),
            BackgroundThrottle.ofThisMachine(() -> 0),
            FIREBASE_CLOCK,
            (answer, nanos) -> {},
            fcm.trust());
  }

  @AfterAll
  static void close() {
    sender.close();
    fcm.close();
  }

  @BeforeEach
  void forget() {
    fcm.forget();
  }

  @Test
  void whatIsSaidInAnHourIsToldAsOneAndTheAnswerReachesWhoeverAsked() {
    comment("self", "hej");
    pass("10:59");
    comment("self", "fika");
    assertThat(sent()).isEmpty();
    pass("11:00");
    assertThat(sent()).as("too short before the hour").containsExactly("main mentor", "owner");
    pass("12:00");
    assertThat(sent()).containsExactly("main mentor", "main mentor", "owner", "owner");
    fcm.forget();
    comment("main mentor", "hej");
    comment("main mentor", "fika");
    pass("13:00");
    assertThat(sent()).containsExactly("owner", "self");
  }

  @Test
  void whatGoesOutSaysNothingOfAnybody() {
    comment("self", "hej");
    pass("11:00");
    List<Sent> talk =
        fcm.sent().stream().filter(one -> "TALK".equals(one.data().get("kind"))).toList();
    assertThat(talk).isNotEmpty();
    for (Sent one : talk) {
      assertThat(one.data()).containsOnlyKeys("id", "kind", "expires");
      String delivery = Objects.requireNonNull(one.data().get("id"));
      assertThat(Delivered.leadsTo(world.database, world.notifications(), delivery).orElseThrow())
          .startsWith("/#/plans/Plan_")
          .endsWith("/steps/Step_" + step("hej").value());
      assertThat(one.json())
          .doesNotContain("Nils", "Hej?", "Moment", step("hej").value().toString());
    }
  }

  @Test
  void whatWasSeenOrAnsweredBeforeIsNotTold() {
    comment("self", "hej");
    comment("self", "fika");
    assertDone(write(tx -> world.stepNotices().putAway(tx, world.viewer("owner"), step("hej"))));
    comment("owner", "fika");
    comment("main mentor", "fika");
    assertDone(
        write(tx -> world.stepNotices().putAway(tx, world.viewer("main mentor"), step("hej"))));
    assertDone(write(tx -> world.stepNotices().putAway(tx, world.viewer("self"), step("fika"))));
    assertDone(write(tx -> world.stepNotices().putAway(tx, world.viewer("owner"), step("fika"))));
    pass("12:00");
    assertThat(sent()).isEmpty();
  }

  @Test
  void whatWasBeforeThemOnTheirDayIsNotTold() {
    comment("self", "hej");
    assertDone(write(tx -> world.stepNotices().see(tx, world.viewer("owner"))));
    pass("11:00");
    assertThat(sent()).containsExactly("main mentor");
  }

  @Test
  void whatWasTakenBackIsNotTold() {
    comment("self", "hej");
    world.database.write(tx ->
        world
            .planCommands()
            .comments()
            .takeBack(
                tx,
                world.viewer("self"),
                world
                    .planCommands()
                    .comments()
                    .commentsOf(tx, world.viewer("self"), Set.of(step("hej")))
                    .getOrDefault(step("hej"), List.of())
                    .getFirst()
                    .id()));
    pass("12:00");
    assertThat(sent()).isEmpty();
  }

  @Test
  void aRequestForCreditReachesTheOwnerAndItsAnswerWhoeverAsked() {
    credit(
        "hej",
        (credits, tx, step) ->
            credits.ask(tx, world.viewer("self"), step.id(), step.revision(), "Gjort."));
    pass("11:00");
    assertThat(sent()).containsExactly("owner");
    fcm.forget();
    credit(
        "hej",
        (credits, tx, step) ->
            credits.decline(tx, world.viewer("owner"), step.id(), step.revision(), "Inte samma."));
    pass("12:00");
    assertThat(sent()).containsExactly("self");
  }

  @Test
  void aRequestThatWasAnsweredBeforeTheHourIsNotTold() {
    credit(
        "hej",
        (credits, tx, step) ->
            credits.ask(tx, world.viewer("self"), step.id(), step.revision(), "Gjort."));
    credit(
        "hej",
        (credits, tx, step) ->
            credits.credit(tx, world.viewer("owner"), step.id(), step.revision(), "Ja."));
    pass("11:00");
    assertThat(sent()).containsExactly("self");
  }

  private interface Crediting {
    Outcome<StepId> on(Credits credits, WriteTx tx, Step step);
  }

  private void credit(String key, Crediting what) {
    Step step = world.step("self", key);
    assertDone(write(tx -> what.on(world.planCommands().credits(), tx, step)));
  }

  @Test
  void quietHoursAreKeptAndWhatIsSaidInThemIsToldAfterThem() {
    world.clock.pass(Duration.ofMinutes(690));
    comment("self", "hej");
    pass("23:00");
    assertThat(sent()).isEmpty();
    world.clock.pass(Duration.ofHours(7));
    passTo("2026-03-12", "06:59");
    assertThat(sent()).isEmpty();
    passTo("2026-03-12", "07:00");
    assertThat(sent()).containsExactly("main mentor", "owner");
  }

  @Test
  void whoDoesNotWorkIsToldWhenTheyDo() {
    world.clock.setDay(LocalDate.parse("2026-03-14"));
    comment("self", "fika");
    passTo("2026-03-14", "12:00");
    assertThat(sent()).isEmpty();
    world.clock.setDay(LocalDate.parse("2026-03-16"));
    world.clock.pass(Duration.ofHours(-3));
    passTo("2026-03-16", "07:29");
    assertThat(sent()).isEmpty();
    passTo("2026-03-16", "07:30");
    assertThat(sent()).containsExactly("main mentor", "owner");
  }

  @Test
  void whoWaitsRemindsOnceADay() {
    assertDone(nudge("self", "fika"));
    assertRefused(nudge("self", "fika"), "NUDGED_TODAY");
    assertDone(nudge("self", "samtal"));
    assertRefused(nudge("self", "hej"), "NOT_FOUND");
    assertRefused(nudge("main mentor", "samtal"), "NOT_FOUND");
    assertRefused(nudge("stranger", "fika"), "NOT_FOUND");
    pass("11:00");
    assertThat(sent()).containsExactly("main mentor", "manager");
    world.clock.setDay(LocalDate.parse("2026-03-12"));
    assertDone(nudge("self", "fika"));
  }

  @Test
  void whoAnswersForAPlanRemindsOthersOfWhatTheyAreLateWith() {
    assertRefused(nudge("manager", "hej"), "NOT_FOUND");
    world.clock.setDay(LocalDate.parse("2026-03-25"));
    assertDone(nudge("manager", "fika"));
    assertRefused(nudge("manager", "fika"), "NUDGED_TODAY");
    assertDone(nudge("owner", "samtal"));
    // What the newcomer and the manager do themselves.
    assertRefused(nudge("manager", "hej"), "NOT_FOUND");
    assertRefused(nudge("manager", "samtal"), "NOT_FOUND");
    assertRefused(nudge("main mentor", "samtal"), "NOT_FOUND");
    passTo("2026-03-25", "11:00");
    assertThat(sent()).containsExactly("main mentor", "manager");
  }

  @Test
  void ofWhatIsDoneByThenNobodyIsReminded() {
    assertDone(nudge("self", "fika"));
    assertDone(write(tx -> world.ticks().tick(tx, world.viewer("main mentor"), step("fika"))));
    pass("12:00");
    assertThat(sent()).isEmpty();
    assertRefused(nudge("self", "fika"), "NOT_FOUND");
  }

  @Test
  void twoWhoSpeakAtOnceAreToldAsOneAndTwoNudgesAtOnceAreOne() throws Exception {
    List<Supplier<Boolean>> at = new ArrayList<>();
    for (String who : List.of("self", "manager", "owner")) {
      at.add(() ->
          write(tx ->
              world.planCommands().comments().comment(tx, world.viewer(who), step("fika"), "Hej?"))
              instanceof Outcome.Done);
    }
    at.add(() -> nudge("self", "fika") instanceof Outcome.Done);
    at.add(() -> nudge("self", "fika") instanceof Outcome.Done);
    assertThat(Race.of(at)).filteredOn(done -> done).hasSize(4);
    pass("11:00");
    assertThat(sent()).filteredOn(who -> who.equals("main mentor")).hasSize(1);
  }

  /**
   * Whatever is said, seen and reminded of in whatever order: one an hour, and none for nothing.
   */
  @Test
  void nobodyIsToldTwiceInAnHourNorOfWhatTheyHaveSeen() {
    Random random = new Random(14);
    for (int hour = 11; hour < 19; hour++) {
      for (int i = random.nextInt(6); i > 0; i--) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String key = STEPS.get(random.nextInt(STEPS.size()));
        switch (random.nextInt(4)) {
          case 0 -> write(tx -> world.stepNotices().see(tx, world.viewer(who)));
          case 1 -> write(tx -> world.stepNotices().putAway(tx, world.viewer(who), step(key)));
          case 2 -> nudge("self", key);
          default -> comment(who, key);
        }
      }
      List<String> unseen = PEOPLE.stream().filter(this::hasUnseen).sorted().toList();
      fcm.forget();
      pass("%02d:00".formatted(hour));
      List<String> told = sent();
      assertThat(told).as("at %d", hour).doesNotHaveDuplicates();
      assertThat(unseen).as("at %d", hour).containsAll(told);
    }
  }

  private boolean hasUnseen(String who) {
    return world.database.read(tx -> world.stepNotices().unseen(tx, world.viewer(who))) > 0;
  }

  private Outcome<StepId> nudge(String who, String key) {
    return write(tx -> world.nudges().nudge(tx, world.viewer(who), step(key)));
  }

  private void comment(String who, String key) {
    assertDone(
        write(tx ->
            world.planCommands().comments().comment(tx, world.viewer(who), step(key), "Hej?")));
  }

  private StepId step(String key) {
    return world.step("self", key).id();
  }

  private void pass(String time) {
    passTo("2026-03-11", time);
  }

  private void passTo(String day, String time) {
    scene.passTo(LocalDate.parse(day), LocalTime.parse(time));
  }

  /** To whom talk was sent, by name. */
  private List<String> sent() {
    return fcm.sent().stream()
        .filter(one -> "TALK".equals(one.data().get("kind")))
        .map(one -> owners.get(one.token()))
        .sorted()
        .toList();
  }

  private <T> Outcome<T> write(Function<WriteTx, Outcome<T>> work) {
    return world.database.write(work);
  }
}
