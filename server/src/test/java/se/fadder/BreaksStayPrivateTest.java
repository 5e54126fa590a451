package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.audit.ReadLogWriter;
import se.fadder.breaks.BreakBattery;
import se.fadder.breaks.BreakSlotKind;
import se.fadder.breaks.PastBreaks;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.fixtures.Meetings;
import se.fadder.graph.engine.Graph;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.push.ReminderDelivery;
import se.fadder.supervision.SessionForm;

/**
 * Tests that nobody learns anything of another's breaks, visits and hours of today, nor can change
 * them: every field of everything that there is answers to everybody else what it would without
 * them, byte for byte, and every operation of theirs leaves them as they are. There is a full
 * history: a plan and a pause, breaks taken, declined and passed, reminders that were told, a visit
 * that runs, and hours of today.
 */
@Tag("slow")
final class BreaksStayPrivateTest {
  private static final Path SCHEMA =
      Path.of("..", "graphql-schema", "src", "main", "resources", "schema");

  private static final Pattern OPERATION =
      Pattern.compile("(?m)^  (\\w+)\\(input: (\\w+)Input!\\): ");

  private static final String VISIT = "0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a";
  private static final String TAKEN = "0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8b";

  /** What is seen of breaks by their person alone, in words that stand nowhere else. */
  private static final String NAME = "Ring mormor";

  private final Database database;
  private final World world;
  private final Graph graph;
  private final SchemaWalk walk;

  BreaksStayPrivateTest(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("world.db")));
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
    walk = new SchemaWalk(world, graph);
  }

  @AfterEach
  void close() {
    graph.close();
    database.close();
  }

  @Test
  void nobodyElseLearnsOrChangesAnything() throws IOException {
    // They meet while self is on a visit, of which whoever may put that off must learn nothing.
    database.write(
        tx -> Meetings.plan(tx, world, SessionForm.MENTOR, World.DAY, "main mentor", "self"));
    now("11:35");
    deliver(); // What everybody is told anyway.
    Map<String, List<String>> pool = walk.pool();
    Map<String, Map<String, String>> before = new TreeMap<>();
    others().forEach(who -> before.put(who, all(who, pool)));
    Map<String, String> own = all("self", pool);

    String noted = noted();
    live();
    assertThat(noted()).isEqualTo(noted);
    now("11:35");

    assertThat(SchemaWalk.changed(own, all("self", pool)))
        .contains("Viewer.breakDay", "Viewer.breakWeek", "Viewer.breakPlan", "Viewer.visit")
        .contains("Viewer.hoursOfDay", "Viewer.notifications", "weeks");
    List<String> things = things();
    others()
        .forEach(who -> {
          Map<String, String> after = all(who, pool);
          assertThat(SchemaWalk.changed(Objects.requireNonNull(before.get(who)), after))
              .as(who)
              .isEmpty();
          assertThat(after.toString()).as(who).doesNotContain(NAME);
          for (String thing : things) {
            assertThat(node(who, thing)).as(who + " " + thing).isEqualTo("{node=null} []");
          }
        });
    nobodyElseChangesAnything(things);
  }

  private Set<String> others() {
    Set<String> others = new TreeSet<>(world.names());
    others.remove("self");
    return others;
  }

  private void now(String time) {
    world.clock.moveTo(
        World.DAY.atTime(LocalTime.parse(time)).atZone(world.today().zone()).toInstant());
  }

  /** The walk, without what was read by it, and with what is asked about times for a session. */
  private Map<String, String> all(String who, Map<String, List<String>> pool) {
    Map<String, String> all = walk.all(who, pool);
    all.keySet().removeIf(field -> field.endsWith(".dataReads"));
    String self = "Person_" + world.person("self").value();
    for (LocalDate week : List.of(World.DAY, World.DAY.plusWeeks(1))) {
      all.put(
          "times " + week,
          ask(
              who,
              "{ viewer { sessionTimes(with: [\"%s\"], minutes: 60, week: \"%s\") { day begins } } }"
                  .formatted(self, week)));
    }
    all.put("weeks", weeks(who));
    return all;
  }

  /** Two weeks with all of their days. */
  private String weeks(String who) {
    return ask(
        who,
        """
        { viewer { breakWeeks(first: 2) { firstDay counts { told arrived taken unprompted } days { date
            slots { id kind name at state battery answers }
            unprompted { kind at battery }
        } } } }
        """);
  }

  private String ask(String who, String query) {
    return walk.ask(who, query, Map.of());
  }

  /** What is noted in the audit log, and of reads. */
  private String noted() {
    new ReadLogWriter(database, world.rooms.audit.reads()).close();
    return database.read(tx -> {
      NotedQueries sql = tx.sql(NotedQueries.class);
      return sql.changes() + " " + sql.reads();
    });
  }

  /** The SQL of how much is noted. */
  interface NotedQueries {
    @SqlQuery("select count(*) from change")
    int changes();

    @SqlQuery("select count(*) from data_read")
    int reads();
  }

  /** A day with breaks, as self lives it through the API, and some days before. */
  private void live() {
    now("08:00");
    does("breakAgree", "agreed: true");
    does(
        "ownBreakAdd",
        "name: \"%s\", time: {weekdays: [WEDNESDAY], from: \"15:10\", minutes: 10}"
            .formatted(NAME));
    does("dayBeginsLate", "time: \"08:30\"");
    does("dayEndsEarly", "time: \"15:45\"");
    database.write(tx -> {
      world.breaks().pastBreaks().record(tx, before());
      return true;
    });
    now("09:31");
    deliver();
    assertThat(ask("self", "{ viewer { breakDay { slots { state } } } }")).contains("TOLD");
    String slot = things().stream().filter(id -> id.startsWith("BreakSlot_")).findFirst().get();
    does("breakAnswer", "slotId: \"%s\", answer: TAKEN".formatted(slot));
    does("breakBattery", "slotId: \"%s\", battery: SOCIAL".formatted(slot));
    now("10:30");
    does("breakTaken", "id: \"%s\", kind: OWN, battery: MENTAL".formatted(TAKEN));
    // It ends whatever is told, so it is over before the walk is.
    does("breakPause", "until: \"2026-03-12\"");
    now("10:40");
    does("breakPause", "until: null");
    now("11:31");
    deliver();
    does("busySet", "id: \"%s\", until: \"2026-03-11T14:00:00.000Z\"".formatted(VISIT));
  }

  private List<PastBreaks.PastBreak> before() {
    List<PastBreaks.Became> all = List.of(PastBreaks.Became.values());
    return all.stream()
        .map(became -> {
          LocalDate day = World.DAY.minusDays(1 + all.indexOf(became));
          return new PastBreaks.PastBreak(
              world.person("self"),
              day,
              day.atTime(LocalTime.of(9, 30)).atZone(world.today().zone()).toInstant(),
              BreakSlotKind.FIKA,
              15,
              became,
              BreakBattery.PHYSICAL);
        })
        .toList();
  }

  private void does(String mutation, String input) {
    assertThat(mutate("self", mutation, input)).as(mutation).contains("userErrors=[]");
  }

  private String mutate(String who, String mutation, String input) {
    return ask(
        who,
        "mutation { %s(input: {%s}) { __typename userErrors { code } } }"
            .formatted(mutation, input));
  }

  /** Tells what is due. */
  private void deliver() {
    ReminderDelivery delivery =
        ReminderDelivery.through(
            database,
            world.jobs(),
            world.today(),
            world.ids(),
            new SecureRandom(),
            world.people(),
            world.busyTimes(),
            world.reminderKinds(),
            Optional.empty());
    try (JobRunner _ =
        new JobRunner(
            database,
            world.jobs(),
            List.of(delivery),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (isDue(delivery.kind()) && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(isDue(delivery.kind())).isFalse();
  }

  private boolean isDue(String kind) {
    var counts = database.read(tx -> world.jobs().counts(tx, kind));
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(world.today().now()));
  }

  /** The ids of all breaks that are self's. */
  private List<String> things() {
    String own =
        ask("self", "{ viewer { breakDay { slots { id } } breakPlan { own { id } } } }")
            + ask("self", "{ viewer { breakWeeks { days { slots { id } } } } }");
    return Pattern.compile("(?:BreakSlot|OwnBreak)_[0-9a-f-]{36}")
        .matcher(own)
        .results()
        .map(found -> found.group())
        .distinct()
        .toList();
  }

  private String node(String who, String id) {
    return ask(who, "{ node(id: \"" + id + "\") { id } }");
  }

  private void nobodyElseChangesAnything(List<String> things) throws IOException {
    String slot = things.stream().filter(id -> id.startsWith("BreakSlot_")).findFirst().get();
    String ownBreak = things.stream().filter(id -> id.startsWith("OwnBreak_")).findFirst().get();
    String time = "time: {weekdays: [MONDAY], from: \"10:00\", minutes: 10}";
    Map<String, String> inputs =
        Map.ofEntries(
            Map.entry("busySet", "id: \"" + VISIT + "\", until: \"2026-03-11T12:00:00.000Z\""),
            Map.entry("busyEnd", "id: \"" + VISIT + "\""),
            Map.entry("dayEndsEarly", "time: null"),
            Map.entry("dayBeginsLate", "time: null"),
            Map.entry("breakAgree", "agreed: false"),
            Map.entry("breakPause", "until: null"),
            Map.entry("breakChoose", "usual: AFTERNOON_FIKA, revision: 0, choice: OFF"),
            Map.entry("ownBreakAdd", "name: \"Mitt\", " + time),
            Map.entry(
                "ownBreakChange",
                "ownBreakId: \"%s\", revision: 1, name: \"Ditt\", %s".formatted(ownBreak, time)),
            Map.entry("ownBreakRemove", "ownBreakId: \"%s\"".formatted(ownBreak)),
            Map.entry("breakAnswer", "slotId: \"%s\", answer: NOT_NOW".formatted(slot)),
            Map.entry("breakBattery", "slotId: \"%s\", battery: null".formatted(slot)),
            Map.entry("breakTaken", "id: \"" + TAKEN + "\", battery: SOCIAL"),
            Map.entry("breakDelete", ""));
    Set<String> all = operations();
    all.remove("unitBreakChoose"); // It says what holds in a unit, and is in the audit log.
    assertThat(inputs.keySet()).isEqualTo(all);
    String before = own();
    for (String who : others()) {
      inputs.forEach((mutation, input) -> {
        mutate(who, mutation, input);
        assertThat(own()).as(who + " " + mutation).isEqualTo(before);
      });
    }
  }

  /** All that self sees of their breaks and of their day. */
  private String own() {
    return weeks("self")
        + ask(
            "self",
            """
            { viewer {
                breakDay { agreed restsUntil takenToday slots { id state battery putOff } }
                breakPlan { agreed pausedUntil usual { usual choice } own { id name revision } }
                visit { id begins ends }
                hoursOfDay { begins ends }
            } }
            """);
  }

  /** The operations of the rooms of breaks and visits. */
  private static Set<String> operations() throws IOException {
    Set<String> operations = new TreeSet<>();
    for (String file : List.of("visits", "breakplans", "breaks", "breaks-history")) {
      OPERATION
          .matcher(Files.readString(SCHEMA.resolve(file + ".graphqls")))
          .results()
          .forEach(found -> {
            assertThat(found.group(2).toLowerCase(Locale.ROOT))
                .isEqualTo(found.group(1).toLowerCase(Locale.ROOT));
            operations.add(found.group(1));
          });
    }
    return operations;
  }
}
