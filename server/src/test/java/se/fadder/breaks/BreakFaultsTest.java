package se.fadder.breaks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.jobs.DailyJob;
import se.fadder.kernel.Outcomes;
import se.fadder.people.Language;
import se.fadder.push.Registration;

/**
 * Tests that breaks are told in time, once, and in no heap while Firebase is silent, the clock
 * jumps, or the server stood still. Each message counts that Firebase has accepted.
 */
@Tag("slow")
@Tag("thorough")
@OnOneDatabase
final class BreakFaultsTest {
  private static final List<String> PEOPLE = List.of("self", "main mentor", "colleague", "manager");
  private static final LocalDate FRIDAY = BreakDayScene.DAY.plusDays(2);
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);

  /** A message that was accepted, and when by the server's clock. */
  private record Told(FcmMessage message, Instant at) {}

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile Predicate<Instant> silent = at -> false;
  private final BreakDayScene scene;
  private final DailyJob morning;

  BreakFaultsTest(Database database) {
    scene = new BreakDayScene(database, Optional.of(this::answer));
    morning =
        new DailyJob(
            database, scene.world.jobs(), scene.world.today(), scene.world.breaks().morning());
    for (String who : PEOPLE) {
      scene.agree(who);
      Registration as =
          new Registration(UUID.randomUUID(), Platform.WEB, Language.SV, TokenKind.TOKEN, who);
      Outcomes.assertDone(
          database.write(tx -> scene.world.devices().register(tx, scene.world.viewer(who), as)));
    }
    morning.begin();
  }

  private FcmAnswer answer(FcmMessage message) {
    Instant now = scene.world.today().now();
    if (silent.test(now)) {
      return new FcmAnswer.Unavailable(Optional.empty(), "no answer");
    }
    // The world has some people told of other things.
    if (message.kind().equals("BREAK")) {
      told.add(new Told(message, now));
    }
    return new FcmAnswer.Accepted("it");
  }

  /** What came to each device, none of it late, and nothing twice. */
  private Map<String, List<Told>> byDevice() {
    assertThat(told).allMatch(one -> one.at().isBefore(one.message().expires()));
    assertThat(told.stream().map(one -> one.message().id())).doesNotHaveDuplicates();
    return told.stream().collect(groupingBy(one -> one.message().token()));
  }

  /** When something came to a device, as clocks show it. */
  private List<String> times(String who) {
    return Objects.requireNonNullElse(byDevice().get(who), List.<Told>of()).stream()
        .map(one -> scene.time(one.at().truncatedTo(ChronoUnit.MINUTES)))
        .toList();
  }

  private void wake() {
    scene.now("03:30");
    scene.run(morning);
  }

  @Test
  void whenFirebaseIsSilentForTenMinutesBreaksComeAfterThem() {
    silent = at -> !at.isBefore(scene.at("09:30")) && at.isBefore(scene.at("09:40"));
    wake();
    scene.until("17:00");
    assertThat(byDevice()).hasSize(PEOPLE.size());
    for (String who : PEOPLE) {
      assertThat(times(who)).hasSize(3).endsWith("11:30", "14:30");
      assertThat(times(who).getFirst()).isBetween("09:40", "09:50");
      assertThat(scene.told(who)).isEqualTo(3);
    }
  }

  /** It is not made up for: who reads at eleven that there is fika at half past nine is misled. */
  @Test
  void whenFirebaseIsSilentUntilABreakIsOverItDoesNotComeAtAll() {
    silent = at -> !at.isBefore(scene.at("09:30")) && at.isBefore(scene.at("11:00"));
    wake();
    scene.until("17:00");
    for (String who : PEOPLE) {
      assertThat(times(who)).containsExactly("11:30", "14:30");
      assertThat(scene.breaks(who)).first().isEqualTo("09:30 FIKA PASSED");
    }
  }

  /** Before planning, before, at and after a break, within a window, at the end and after work. */
  @ParameterizedTest
  @ValueSource(
      strings = {"02:45", "03:30", "08:40", "09:10", "09:30", "10:05", "11:15", "13:50", "16:40"})
  void theClockJumpsAnHourAheadAndBack(String time) {
    if (time.compareTo("03:30") > 0) {
      wake();
      scene.until(time);
    } else {
      scene.now(time);
    }
    jump(Duration.ofHours(1));
    // Days are planned anew by the wrong time, and by the right one.
    scene.pause("manager", BreakDayScene.DAY);
    jump(Duration.ofHours(-1));
    scene.pause("manager", null);
    if (time.compareTo("03:30") <= 0) {
      wake();
    }
    scene.until("17:00");
    for (String who : PEOPLE) {
      assertThat(times(who)).as(who).hasSize(3);
      assertThat(scene.told(who)).as(who).isEqualTo(3);
      assertThat(scene.slots(who)).as(who).hasSize(3);
    }
  }

  private void jump(Duration by) {
    scene.world.clock.pass(by);
    scene.run(morning);
    scene.deliver();
  }

  @Test
  void whateverStoodStillFromFridayToMondayTellsNothingOfFriday() {
    untilFriday("10:00");
    assertThat(byDevice()).hasSize(PEOPLE.size());
    told.clear();

    now(MONDAY, "10:45");
    begin();
    assertThat(told).isEmpty();
    assertThat(scene.database.<Integer>read(tx -> tx.sql(BreakRows.class).days().size()))
        .as("rows of Wednesday with three breaks, Friday with four, and Monday with two left")
        .isEqualTo(PEOPLE.size() * (1 + 3 + 1 + 4 + 1 + 2));
    for (String time : List.of("11:30", "14:30", "17:00")) {
      now(MONDAY, time);
      scene.deliver();
    }
    for (String who : PEOPLE) {
      assertThat(times(who)).containsExactly("11:30", "14:30");
      assertThat(scene.waiting(who)).isZero();
    }
  }

  @Test
  void whatIsStillWorthSomethingOnMondayIsToldOnce() {
    untilFriday("10:00");
    told.clear();
    now(MONDAY, "10:00");
    begin();
    for (String who : PEOPLE) {
      assertThat(times(who)).containsExactly("10:00");
    }
    begin();
    assertThat(told).hasSize(PEOPLE.size());
  }

  private void untilFriday(String time) {
    now(FRIDAY, "03:30");
    scene.run(morning);
    now(FRIDAY, "09:30");
    scene.deliver();
    now(FRIDAY, time);
  }

  /** Whatever a server does once it runs again. */
  private void begin() {
    morning.begin();
    scene.deliver();
    scene.run(morning);
    scene.deliver();
  }

  private void now(LocalDate day, String time) {
    scene.world.clock.moveTo(
        day.atTime(LocalTime.parse(time)).atZone(scene.world.today().zone()).toInstant());
  }
}
