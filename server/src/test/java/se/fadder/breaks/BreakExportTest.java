package se.fadder.breaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.breakplans.UsualBreak;
import se.fadder.breaks.PastBreaks.Became;
import se.fadder.breaks.PastBreaks.PastBreak;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;

/**
 * Tests the file that a tap saves: all that there is of one's own breaks is in it, and nothing of
 * anybody else's. It is read by another library than wrote it.
 */
@OnOneDatabase
final class BreakExportTest {
  private static final Gson READER =
      new GsonBuilder().setStrictness(Strictness.STRICT).serializeNulls().create();

  private static final LocalDate YESTERDAY = BreakDayScene.DAY.minusDays(1);

  private final BreakDayScene scene;
  private final BreakExportEndpoint endpoint;

  BreakExportTest(Database database) {
    scene = new BreakDayScene(database);
    endpoint =
        new BreakExportEndpoint(database, scene.world.today(), scene.world.breaks().export());
  }

  private Answer get(@Nullable Viewer viewer) {
    return endpoint.answer(new Request(Map.of(), Map.of(), viewer, "192.0.2.1", new byte[0]));
  }

  private JsonObject file(String who) {
    Answer answer = get(scene.world.viewer(who));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/json");
    return READER.fromJson(new String(answer.body(), UTF_8), JsonObject.class);
  }

  /** The rows of a list in the file, the values of each in a line; each has the same columns. */
  private static List<String> lines(JsonObject file, String list) {
    List<JsonObject> rows =
        StreamSupport.stream(file.getAsJsonArray(list).spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .toList();
    assertThat(rows.stream().map(row -> List.copyOf(row.keySet())).distinct())
        .hasSizeLessThanOrEqualTo(1);
    return rows.stream().map(BreakExportTest::line).toList();
  }

  private static String line(JsonObject row) {
    return String.join(
        " ",
        row.asMap().values().stream()
            .map(value -> value.isJsonPrimitive() ? value.getAsString() : value.toString())
            .toList());
  }

  private void had(
      String who, LocalDate day, String time, Became became, @Nullable BreakBattery battery) {
    PastBreak one =
        new PastBreak(
            scene.world.person(who),
            day,
            day.atTime(LocalTime.parse(time)).atZone(scene.world.today().zone()).toInstant(),
            BreakSlotKind.WALK,
            20,
            became,
            battery);
    scene.database.write(tx -> {
      scene.world.breaks().pastBreaks().record(tx, List.of(one));
      return true;
    });
  }

  /** A day that is lived: taken, put off and declined, dropped, and what is still to come. */
  private void live() {
    scene.agree("self");
    scene.set("self", UsualBreak.WIND_DOWN, 0, "13:00");
    scene.database.write(tx -> {
      assertDone(
          scene
              .world
              .breakPlans()
              .commands()
              .add(tx, scene.world.viewer("self"), "Ring mormor", BreakDayScene.time("15:30")));
      return true;
    });
    scene.wake();
    scene.until("09:31");
    assertDone(scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.DONE));
    BreakSlotId fika = scene.slot("self", "09:30").id();
    scene.database.write(tx -> {
      tx.sql(BreakSql.class).arrive(List.of(fika), scene.at("09:30").plusSeconds(5));
      tx.sql(BreakSql.class).charge(fika, BreakBattery.SOCIAL);
      return true;
    });
    scene.until("11:30");
    assertDone(scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.LATER));
    scene.until("11:40");
    assertDone(
        scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.NOT_NOW));
    scene.until("12:50");
    assertDone(scene.take("self", 1, scene.at("12:45")));
  }

  @Test
  void allThatThereIsOfOnesOwnIsInIt() {
    had("self", YESTERDAY.minusDays(3), "09:30", Became.DECLINED, null);
    had("self", YESTERDAY.minusDays(2), "09:30", Became.TAKEN_LATER, BreakBattery.MENTAL);
    had("self", YESTERDAY.minusDays(1), "09:30", Became.PASSED, null);
    had("self", YESTERDAY, "09:30", Became.TAKEN, BreakBattery.PHYSICAL);
    had("self", YESTERDAY, "13:10", Became.UNPROMPTED, BreakBattery.EMOTIONAL);
    live();
    JsonObject file = file("self");
    assertThat(file.get("exportedAt").getAsString()).isEqualTo("2026-03-11T12:50:00+01:00");
    assertThat(file.get("agreed").getAsBoolean()).isTrue();
    assertThat(file.get("pausedUntil").isJsonNull()).isTrue();
    String weekdays = "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]";
    assertThat(lines(file, "plan"))
        .containsExactly(
            "FIKA null " + weekdays + " 09:30 10:30 15",
            "WALK null " + weekdays + " 11:30 13:00 20",
            "WIND_DOWN null " + weekdays + " 13:00 14:00 15",
            "FIKA null " + weekdays + " 14:30 15:30 15",
            "OWN Ring mormor " + weekdays + " 15:30 16:30 15");
    assertThat(lines(file, "breaks"))
        .containsExactly(
            "2026-03-07 WALK null 20 2026-03-07T09:30:00+01:00 2026-03-07T10:30:00+01:00 NOT_NOW"
                + " 2026-03-07T09:30:02+01:00 2026-03-07T09:30:04+01:00 2026-03-07T09:33:02+01:00"
                + " 0 null",
            "2026-03-08 WALK null 20 2026-03-08T09:40:00+01:00 2026-03-08T10:30:00+01:00 TAKEN"
                + " 2026-03-08T09:30:02+01:00 2026-03-08T09:30:04+01:00 2026-03-08T09:40:02+01:00"
                + " 1 MENTAL",
            "2026-03-09 WALK null 20 2026-03-09T09:30:00+01:00 2026-03-09T10:30:00+01:00 TOLD"
                + " 2026-03-09T09:30:02+01:00 2026-03-09T09:30:04+01:00 null 0 null",
            "2026-03-10 WALK null 20 2026-03-10T09:30:00+01:00 2026-03-10T10:30:00+01:00 TAKEN"
                + " 2026-03-10T09:30:02+01:00 2026-03-10T09:30:04+01:00 2026-03-10T09:33:02+01:00"
                + " 0 PHYSICAL",
            "2026-03-11 FIKA null 15 2026-03-11T09:30:00+01:00 2026-03-11T10:30:00+01:00 TAKEN"
                + " 2026-03-11T09:30:00+01:00 2026-03-11T09:30:05+01:00 2026-03-11T09:31:00+01:00"
                + " 0 SOCIAL",
            "2026-03-11 WALK null 20 2026-03-11T11:40:00+01:00 2026-03-11T13:00:00+01:00 NOT_NOW"
                + " 2026-03-11T11:40:00+01:00 null 2026-03-11T11:40:00+01:00 1 null",
            "2026-03-11 WIND_DOWN null 15 2026-03-11T13:00:00+01:00 2026-03-11T14:00:00+01:00"
                + " DROPPED null null 2026-03-11T12:45:00+01:00 0 null",
            "2026-03-11 FIKA null 15 2026-03-11T14:30:00+01:00 2026-03-11T15:30:00+01:00 PLANNED"
                + " null null null 0 null");
    assertThat(lines(file, "unprompted"))
        .containsExactly(
            "2026-03-10T13:10:00+01:00 WALK EMOTIONAL", "2026-03-11T12:45:00+01:00 FIKA null");
  }

  /** However many there are, and whatever others have. */
  @Test
  void everyRowIsInItAndNobodyElses() {
    for (int day = 1; day <= 90; day++) {
      int hour = 8;
      for (Became became : Became.values()) {
        had("self", BreakDayScene.DAY.minusDays(day), "%02d:00".formatted(hour), became, null);
        hour += 2;
      }
      had("colleague", BreakDayScene.DAY.minusDays(day), "07:07", Became.TAKEN, null);
      had("colleague", BreakDayScene.DAY.minusDays(day), "07:17", Became.UNPROMPTED, null);
    }
    scene.agree("colleague");
    scene.wake();
    JsonObject file = file("self");
    assertThat(lines(file, "breaks")).hasSize(4 * 90).doesNotHaveDuplicates();
    assertThat(lines(file, "unprompted")).hasSize(90).doesNotHaveDuplicates();
    assertThat(file.toString()).doesNotContain("07:07", "07:17", "03-11T09:30");
    assertThat(file.get("agreed").getAsBoolean()).isFalse();
    assertThat(lines(file("colleague"), "breaks")).hasSize(90 + 3);
    assertThat(lines(file("colleague"), "unprompted")).hasSize(90);
    assertThat(lines(file("manager"), "breaks")).isEmpty();
  }

  @Test
  void aPauseIsSaidAndHidesNotThePlan() {
    scene.agree("self");
    scene.pause("self", BreakDayScene.DAY.plusDays(6));
    JsonObject file = file("self");
    assertThat(file.get("pausedUntil").getAsString()).isEqualTo("2026-03-17");
    assertThat(lines(file, "plan")).hasSize(4);
    scene.world.clock.pass(Duration.ofDays(7));
    assertThat(file("self").get("pausedUntil").isJsonNull()).isTrue();
  }

  @Test
  void itIsAFileOfTheDayThatNoCacheKeeps() {
    Answer answer = get(scene.world.viewer("self"));
    assertThat(answer.headers())
        .containsEntry("Cache-Control", "no-store")
        .containsEntry(
            "Content-Disposition", "attachment; filename=\"fadder-pauser-2026-03-11.json\"");
    assertThat(lines(file("self"), "breaks")).isEmpty();
    assertThat(lines(file("self"), "unprompted")).isEmpty();
  }

  @Test
  void whoeverIsNotSignedInGetsNone() {
    Answer answer = get(null);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
  }

  /** What somebody has said of their day is theirs as well, and goes with the rest. */
  @Test
  void whatWasSaidOfTheDayIsInItAndIsDeletedWithIt() {
    scene.agree("self");
    scene.wake();
    scene.now("09:00");
    scene.visit("self", 1, "09:00", "10:00");
    scene.visit("colleague", 2, "09:00", "10:00");
    scene.home("self", "15:00");
    assertThat(lines(file("self"), "visits"))
        .containsExactly("2026-03-11T09:00:00+01:00 2026-03-11T10:00:00+01:00");
    assertThat(lines(file("self"), "days")).containsExactly("2026-03-11 null 15:00");
    scene.database.write(tx -> {
      assertDone(scene.world.breaks().deletion().delete(tx, scene.world.viewer("self")));
      return true;
    });
    JsonObject file = file("self");
    for (String list : List.of("plan", "breaks", "unprompted", "visits", "days")) {
      assertThat(lines(file, list)).as(list).isEmpty();
    }
    assertThat(
            scene.database.<Boolean>read(tx ->
                scene.world.visits().visits().running(tx, scene.world.viewer("self")).isPresent()))
        .isFalse();
    assertThat(lines(file("colleague"), "visits")).hasSize(1);
  }
}
