package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.push.PushOffice.HOUR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.kernel.PersonId;

/** Tests what is told when, on which device, and what Firebase's answers come to. It is 10:00. */
@OnOneDatabase
final class ReminderDeliveryTest {
  private static final FcmAnswer GONE = new FcmAnswer.Unregistered();
  private static final FcmAnswer DOWN = new FcmAnswer.Unavailable(Optional.empty(), "503");

  private final PushOffice office;

  ReminderDeliveryTest(Database database) {
    office = new PushOffice(database);
  }

  @Test
  void whatIsDueIsToldOnEachDeviceOnce() {
    String phone = office.browser("self");
    String browser = office.browser("self");
    office.browser("colleague");
    office.remind("self", "fika");
    office.remind("self", "fika");
    office.work();
    office.pass(Duration.ofMinutes(1));
    office.work();
    assertThat(office.sent).extracting(FcmMessage::token).containsExactlyInAnyOrder(phone, browser);
    assertThat(office.sent).extracting(FcmMessage::id).doesNotHaveDuplicates();
    FcmMessage message = office.sent.getFirst();
    assertThat(message.kind()).isEqualTo("FIKA");
    assertThat(message.timeToLive()).isEqualTo(HOUR.multipliedBy(2));
    assertThat(office.open("self")).extracting(Notification::number).containsExactly(1);
    assertThat(office.open("colleague")).isEmpty();
  }

  @Test
  void whomNoDeviceCanTellIsLeftToTheListeners() {
    office.browser("self");
    office.remind("self", "fika");
    office.remind("colleague", "fika");
    List<String> unsent = new ArrayList<>();
    ReminderDelivery delivery = office.sending(true);
    delivery.addListener((tx, some) -> some.forEach(one -> unsent.add(nameOf(one.personId()))));
    office.work(delivery);
    assertThat(unsent).as("of a kind that no letter tells").isEmpty();
    office.fika.toldByLetter = true;
    office.pass(Duration.ofMinutes(1));
    office.remind("self", "walk");
    office.remind("colleague", "walk");
    office.work(delivery);
    assertThat(unsent).containsExactly("colleague");
  }

  private String nameOf(PersonId person) {
    return office.person("self").equals(person) ? "self" : "colleague";
  }

  @Test
  void tenOfAKindAreToldAsOne() {
    office.browser("self");
    office.remind("self", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    office.work();
    assertThat(office.sent).hasSize(1);
    assertThat(office.open("self")).extracting(Notification::number).containsExactly(10);
  }

  @Test
  void nothingIsToldBeforeItsTimeNorAfterIt() {
    office.browser("self");
    office.remind("self", office.clock.instant().plus(HOUR), "soon");
    office.work();
    assertThat(office.sent).isEmpty();
    office.pass(HOUR);
    office.work();
    assertThat(office.sent).hasSize(1);
    office.remind("self", office.clock.instant(), "stale");
    office.pass(HOUR.multipliedBy(3));
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void whatIsNoLongerDueIsNotTold() {
    office.browser("self");
    office.remind("self", "fika", "lunch");
    office.fika.taken.add("fika");
    office.work();
    assertThat(office.open("self")).extracting(Notification::number).containsExactly(1);
    office.remind("self", "walk");
    office.fika.taken.add("walk");
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void whatIsToldLaterLastsLongerUnlessItsKindKeepsItsEnd() {
    office.browser("self");
    Instant now = office.clock.instant();
    office.fika.later = now.plus(HOUR.multipliedBy(2));
    office.remind("self", "fika");
    office.work();
    office.fika.keepsItsEnd = true;
    office.remind("self", "lunch");
    office.work();
    office.pass(HOUR.multipliedBy(2));
    office.fika.later = null;
    office.work();
    assertThat(office.open("self").getFirst().number()).isEqualTo(2);
    assertThat(office.open("self").getFirst().expiresAt())
        .isEqualTo(now.plus(HOUR.multipliedBy(4)));
    office.remind("self", "tea");
    office.fika.later = office.clock.instant().plus(HOUR.multipliedBy(3));
    office.work();
    office.pass(HOUR.multipliedBy(3));
    office.fika.later = null;
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void whoHasLeftIsToldNothingAndTheirDevicesGo() {
    office.browser("left manager");
    office.remind("left manager", "fika");
    office.work();
    assertThat(office.sent).isEmpty();
    assertThat(office.devicesOf("left manager")).isEmpty();
  }

  @Test
  void quietHoursHoldWhatIsWorthSomethingAfterThem() {
    office.browser("self");
    office.pass(HOUR.multipliedBy(19)); // 05:00
    office.remind("self", "early");
    office.work();
    assertThat(office.sent).isEmpty();
    office.pass(HOUR.multipliedBy(2)); // 07:00
    office.work();
    assertThat(office.sent).hasSize(1);
    office.pass(HOUR.multipliedBy(14)); // 21:00
    office.remind("self", "late");
    office.work();
    office.pass(HOUR.multipliedBy(10)); // 07:00
    office.work();
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void whatOneWantsToSeeArrivesInQuietHoursToo() {
    office.browser("self");
    office.pass(HOUR.multipliedBy(12)); // 22:00
    office.database.write(tx -> office.notifications.test(tx, office.viewer("self")));
    office.work();
    assertThat(office.sent).extracting(FcmMessage::kind).containsExactly("TEST");
  }

  @Test
  void aDeviceTellsOnlyWhatIsWantedOnIt() {
    office.browser("self");
    DeviceId device = office.devicesOf("self").getFirst().id();
    office.database.write(
        tx -> office.devices.prefer(tx, office.viewer("self"), device, "FIKA", false));
    office.remind("self", "fika");
    office.work();
    assertThat(office.sent).isEmpty();
    assertThat(office.open("self")).hasSize(1);
  }

  @Test
  void withoutFirebaseOpenClientsAreToldAlone() {
    office.browser("self");
    office.remind("self", "fika");
    office.work(office.sending(false));
    assertThat(office.sent).isEmpty();
    assertThat(office.open("self")).hasSize(1);
  }

  @Test
  void aDeviceThatIsGoneIsForgottenUnlessItRegisteredSince() {
    UUID installation = UUID.randomUUID();
    office.browser(office.viewer("self"), installation, "old");
    office.firebase = message -> GONE;
    office.remind("self", "fika");
    office.work();
    assertThat(office.devicesOf("self")).isEmpty();

    office.browser(office.viewer("self"), installation, "old");
    office.firebase =
        message -> {
          office.pass(Duration.ofSeconds(1));
          office.browser(office.viewer("self"), installation, "new");
          return GONE;
        };
    office.remind("self", "lunch");
    office.work();
    assertThat(office.devicesOf("self")).extracting(Device::token).containsExactly("new");
  }

  @Test
  void aMalformedTokenIsKeptButNotUsedUntilItIsRegisteredAnew() {
    UUID installation = UUID.randomUUID();
    office.browser(office.viewer("self"), installation, "bad");
    office.firebase = message -> new FcmAnswer.BadToken();
    office.remind("self", "fika");
    office.work();
    assertThat(office.devicesOf("self")).extracting(Device::reachable).containsExactly(false);
    office.remind("self", "lunch");
    office.work();
    assertThat(office.sent).hasSize(1);
    office.browser(office.viewer("self"), installation, "good");
    office.remind("self", "walk");
    office.work();
    assertThat(office.sent).hasSize(2);
  }

  @Test
  void whatFirebaseDidNotTakeIsSentAgainUnderTheSameIdWhileItIsWorthIt() {
    office.browser("self");
    office.firebase = message -> DOWN;
    office.remind("self", "fika");
    for (int i = 0; i < 5; i++) {
      office.work();
      office.pass(Duration.ofMinutes(11));
    }
    office.firebase = message -> new FcmAnswer.Accepted("it");
    office.work();
    office.pass(HOUR);
    office.work();
    assertThat(office.sent).hasSizeGreaterThan(2);
    assertThat(office.sent).extracting(FcmMessage::id).containsOnly(office.sent.getFirst().id());
    int before = office.sent.size();
    office.pass(Duration.ofMinutes(1));
    office.work();
    assertThat(office.sent).hasSize(before);
  }

  @Test
  void nothingIsSentAgainWhenItIsWorthNothing() {
    office.browser("self");
    office.firebase = message -> DOWN;
    office.remind("self", "fika");
    office.work();
    int before = office.sent.size();
    office.pass(HOUR.multipliedBy(3));
    office.work();
    assertThat(office.sent).hasSize(before);
  }

  @Test
  void whatIsDoneMeanwhileIsNotSentAgain() {
    office.browser("self");
    office.firebase = message -> DOWN;
    office.remind("self", "fika");
    office.work();
    int before = office.sent.size();
    office.fika.taken.add("fika");
    office.pass(Duration.ofMinutes(30));
    office.work();
    assertThat(office.sent).hasSize(before);
  }

  @Test
  void firebaseIsGivenTheTimeThatItAsksFor() {
    office.browser("self");
    office.firebase = message -> new FcmAnswer.TooMany(Optional.of(Duration.ofMinutes(20)));
    office.remind("self", "fika");
    office.work();
    office.pass(Duration.ofMinutes(19));
    office.work();
    assertThat(office.sent).hasSize(1);
    office.pass(Duration.ofMinutes(2));
    office.work();
    assertThat(office.sent).hasSize(2);
  }

  @Test
  void whatFirebaseHasRefusedIsToldTogetherWithWhatComesAfter() {
    office.browser("self");
    office.firebase = message -> new FcmAnswer.TooMany(Optional.empty());
    office.remind("self", "fika");
    office.work();
    String first = office.sent.getFirst().id();
    office.firebase = message -> new FcmAnswer.Accepted("it");
    office.remind("self", "lunch");
    office.pass(Duration.ofMinutes(30));
    office.work();
    assertThat(office.sent).extracting(FcmMessage::id).doesNotHaveDuplicates().startsWith(first);
    assertThat(office.sent).hasSize(2);
    assertThat(office.open("self")).extracting(Notification::number).containsExactly(2);
  }

  @Test
  void aServerThatDiesWhileItSendsSendsTheSameAgain() {
    office.browser("self");
    office.firebase =
        message -> {
          throw new IllegalStateException("the server dies");
        };
    office.remind("self", "fika");
    ReminderDelivery delivery = office.sending(true);
    office.work(delivery);
    office.firebase = message -> new FcmAnswer.Accepted("it");
    for (int i = 0; i < 10; i++) {
      office.pass(Duration.ofMinutes(5));
      office.work(delivery);
    }
    assertThat(office.sent).hasSizeGreaterThan(1);
    assertThat(office.sent).extracting(FcmMessage::id).containsOnly(office.sent.getFirst().id());
    assertThat(office.open("self")).hasSize(1);
  }

  @Test
  void aWeekendThatTheServerStoodStillIsNotMadeUpFor() {
    office.browser("self");
    Instant friday = office.clock.instant();
    for (int hour = 0; hour < 72; hour += 2) {
      office.remind("self", friday.plus(HOUR.multipliedBy(hour)), "slot " + hour);
    }
    office.clock.setDay(World.DAY.plusDays(3));
    office.work();
    assertThat(office.sent).hasSize(1);
    assertThat(office.open("self")).extracting(Notification::number).containsExactly(1);
  }
}
