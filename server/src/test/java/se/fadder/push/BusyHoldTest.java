package se.fadder.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.push.PushOffice.HOUR;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.calendar.BusySource;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fcm.FcmAnswer;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.ViewerId;

/** Tests that nothing goes to the devices of somebody who is busy. It is 10:00. */
@OnBothDatabases
final class BusyHoldTest {
  private static final BusySource VISIT = source();
  private static final BusySource SESSION = source();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PushOffice office;
  private final Instant begin;

  BusyHoldTest(Database database) {
    office = new PushOffice(database);
    begin = office.clock.instant();
    office.browser("self");
  }

  private static BusySource source() {
    return BusySource.of("SELF", new PersonId(UUID.randomUUID()));
  }

  private Instant in(int minutes) {
    return begin.plus(MINUTE.multipliedBy(minutes));
  }

  /** Lets time pass and does what is due; answers with how many messages have gone out by then. */
  private int sentAt(int minutes) {
    office.pass(Duration.between(office.clock.instant(), in(minutes)));
    office.work();
    return office.sent.size();
  }

  @Test
  void whatFallsDueWaitsUntilTheLastOfAllThatFollows() {
    office.busy("self", VISIT, begin, in(60));
    office.busy("self", SESSION, in(45), in(90));
    office.remind("self", "fika");
    assertThat(sentAt(0)).isZero();
    assertThat(office.open("self")).isEmpty();
    assertThat(office.fika.told).isEmpty();
    assertThat(sentAt(89)).isZero();
    assertThat(sentAt(90)).isOne();
    assertThat(office.fika.told).hasSize(1);
  }

  @Test
  void whoIsBusyWithNothingIsToldMeanwhile() {
    office.browser("colleague");
    office.busy("self", VISIT, begin, in(60));
    office.remind("self", "fika");
    office.remind("colleague", "fika");
    assertThat(sentAt(0)).isOne();
    assertThat(office.open("colleague")).hasSize(1);
  }

  @Test
  void whatIsWorthNothingByThenIsDroppedUnlessItsKindOutlastsIt() {
    office.busy("self", VISIT, begin, in(180));
    office.remind("self", "fika");
    assertThat(sentAt(0)).isZero();
    assertThat(sentAt(180)).isZero();
    office.fika.outlasts = true;
    office.busy("self", VISIT, in(180), in(360));
    office.remind("self", "lunch");
    assertThat(sentAt(181)).isZero();
    assertThat(sentAt(360)).isOne();
    assertThat(office.fika.told).extracting(PushOffice.Heard::slot).containsExactly("lunch");
  }

  @Test
  void whoIsDoneSoonerIsToldThenAtOnce() {
    office.fika.outlasts = true;
    office.busy("self", VISIT, begin, in(240));
    office.remind("self", "fika");
    assertThat(sentAt(0)).isZero();
    office.pass(MINUTE.multipliedBy(20));
    office.database.write(tx -> {
      office.world.busyTimes().clear(tx, Set.of(office.person("self")), VISIT);
      return true;
    });
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void whoStaysLongerIsNotDisturbedWhenItWasToEnd() {
    office.busy("self", VISIT, begin, in(60));
    office.remind("self", "fika");
    assertThat(sentAt(0)).isZero();
    office.busy("self", VISIT, begin, in(120));
    assertThat(sentAt(60)).isZero();
    assertThat(sentAt(120)).isOne();
  }

  @Test
  void whatGoogleHasNotTakenIsNotSentAgainMeanwhile() {
    office.firebase = message -> new FcmAnswer.Unavailable(Optional.empty(), "503");
    office.remind("self", "fika");
    assertThat(sentAt(0)).isOne();
    office.firebase = message -> new FcmAnswer.Accepted("it");
    office.busy("self", VISIT, begin, in(60));
    assertThat(sentAt(59)).isOne();
    assertThat(sentAt(60)).isEqualTo(2);
    assertThat(office.sent.getFirst().id()).isEqualTo(office.sent.getLast().id());
  }

  /** A phone without contact gets it later, when it must not be heard. */
  @Test
  void whatHasComeToADeviceMeanwhileIsShownWithoutASound() {
    office.remind("self", "fika");
    assertThat(sentAt(0)).isOne();
    office.busy("self", VISIT, in(10), in(60));
    office.pass(MINUTE.multipliedBy(20));
    assertThat(delivered()).contains("\"silent\":true");
    office.pass(MINUTE.multipliedBy(40));
    assertThat(delivered()).contains("\"silent\":false");
  }

  private String delivered() {
    Endpoint.Answer answer =
        new DeliveredEndpoint(office.database, office.notifications)
            .answer(
                new Endpoint.Request(
                    Map.of("content-type", "application/json"),
                    Map.of(),
                    null,
                    "192.0.2.1",
                    "{\"token\":\"%s\"}".formatted(office.sent.getLast().id()).getBytes(UTF_8)));
    return new String(answer.body(), UTF_8);
  }

  @Test
  void whoAnswersLaterAndIsBusyThenIsToldAfterIt() {
    office.remind("self", "fika");
    assertThat(sentAt(0)).isOne();
    NotificationId told = office.open("self").getFirst().id();
    office.database.write(tx ->
        office.notifications.answer(tx, office.viewer("self"), told, NotificationAnswer.LATER));
    office.busy("self", VISIT, in(50), in(80));
    assertThat(sentAt(79)).isOne();
    assertThat(sentAt(80)).isEqualTo(2);
  }

  @Test
  void whoIsBusyCannotTryWhetherNotificationsArrive() {
    office.busy("self", VISIT, begin, in(60));
    Outcomes.assertRefused(test(), "BUSY_NOW");
    office.pass(HOUR);
    Outcomes.assertDone(test());
    assertThat(sentAt(60)).isOne();
  }

  private Outcome<ViewerId> test() {
    return office.database.write(tx -> office.notifications.test(tx, office.viewer("self")));
  }

  @Test
  void quietHoursAndBusyHoursAreWaitedForInTurn() {
    office.pass(HOUR.multipliedBy(9)); // 19:00
    Instant evening = office.clock.instant();
    office.fika.outlasts = true;
    office.busy("self", VISIT, evening, evening.plus(HOUR.multipliedBy(2)));
    office.busy(
        "self", SESSION, evening.plus(HOUR.multipliedBy(12)), evening.plus(HOUR.multipliedBy(13)));
    office.remind("self", "fika");
    assertThat(sentAt(60 * 9)).isZero();
    assertThat(sentAt(60 * 21)).as("07:00").isZero();
    assertThat(sentAt(60 * 22)).as("08:00").isOne();
  }
}
