package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.fixtures.Race;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;
import se.fadder.people.Languages;

@OnOneDatabase
final class DevicesTest {
  private final PushOffice office;
  private final UUID installation = UUID.randomUUID();

  DevicesTest(Database database) {
    office = new PushOffice(database);
  }

  @Test
  void aTokenThatIsRotatedTakesThePlaceOfTheFormer() {
    Viewer self = office.viewer("self");
    office.browser(self, installation, "one");
    DeviceId device = office.devicesOf("self").getFirst().id();
    office.database.write(tx -> office.devices.rename(tx, self, device, "Jobbmobilen"));
    office.pass(Duration.ofDays(1));
    office.browser(self, installation, "two");
    assertThat(office.devicesOf("self"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.id()).isEqualTo(device);
          assertThat(one.token()).isEqualTo("two");
          assertThat(one.name()).isEqualTo("Jobbmobilen");
          assertThat(one.seenAt()).isEqualTo(office.clock.instant());
        });
  }

  @Test
  void aBrowserThatHasLostItsMemoryIsNotTwo() {
    office.browser(office.viewer("self"), installation, "token");
    office.browser(office.viewer("self"), UUID.randomUUID(), "token");
    assertThat(office.devicesOf("self")).hasSize(1);
  }

  @Test
  void whoSignsInAfterSomebodyTakesTheDeviceOver() {
    office.browser(office.viewer("self"), installation, "token");
    office.browser(office.viewer("colleague"), installation, "token");
    assertThat(office.devicesOf("self")).isEmpty();
    assertThat(office.devicesOf("colleague")).hasSize(1);
  }

  @Test
  void nobodyTouchesTheDevicesOfOthers() {
    office.browser("self");
    DeviceId device = office.devicesOf("self").getFirst().id();
    for (String other : List.of("manager", "hr", "main mentor", "admin", "stranger")) {
      Viewer viewer = office.viewer(other);
      Map<DeviceId, Device> seen =
          office.database.read(tx -> office.devices.byIds(tx, viewer, Set.of(device)));
      assertThat(seen).isEmpty();
      assertRefused(
          office.database.write(tx -> office.devices.remove(tx, viewer, device)), "NOT_FOUND");
      assertRefused(
          office.database.write(tx -> office.devices.prefer(tx, viewer, device, "FIKA", false)),
          "NOT_FOUND");
    }
    assertThat(office.devicesOf("self")).hasSize(1);
  }

  @Test
  void theAuditLogTellsOfNewOnesAndOfThoseThatGo() {
    Viewer self = office.viewer("self");
    assertThat(
            office.world.changesOf(() -> {
              office.browser(self, installation, "one");
              office.browser(self, installation, "two");
              DeviceId device = office.devicesOf("self").getFirst().id();
              office.database.write(tx -> office.devices.remove(tx, self, device));
            }))
        .extracting(change -> change.kind())
        .containsExactly(DeviceChangeKind.DEVICE_REGISTERED, DeviceChangeKind.DEVICE_REMOVED);
  }

  @Test
  void theLanguageIsThatOfTheDeviceUntilItsPersonHasChosen() {
    Viewer self = office.viewer("self");
    office.browser("self");
    office.browser("colleague");
    assertThat(office.devicesOf("self")).extracting(Device::language).containsOnly(Language.SV);
    office.database.write(tx -> new Languages().choose(tx, self, Language.EN));
    office.browser("self");
    assertThat(office.devicesOf("self"))
        .hasSize(2)
        .extracting(Device::language)
        .containsOnly(Language.EN);
    assertThat(office.devicesOf("colleague"))
        .extracting(Device::language)
        .containsOnly(Language.SV);
  }

  @Test
  void nobodyHasMoreThanFifty() {
    for (int i = 0; i < Devices.MOST; i++) {
      office.browser("self");
    }
    Registration oneMore =
        new Registration(installation, Platform.IOS, Language.EN, TokenKind.TOKEN, "one more");
    assertRefused(
        office.database.write(tx -> office.devices.register(tx, office.viewer("self"), oneMore)),
        "TOO_MANY_DEVICES");
  }

  @Test
  void aDeviceIsSignedOutWithItsSession() {
    UUID phone = UUID.randomUUID();
    UUID desk = UUID.randomUUID();
    UUID tablet = UUID.randomUUID();
    for (UUID session : List.of(phone, desk, tablet)) {
      Viewer viewer = new Viewer(office.person("self"), session);
      office.browser(viewer, UUID.randomUUID(), "token of " + session);
    }
    office.database.write(tx -> {
      office.devices.leave(tx, office.person("colleague"), phone);
      office.devices.leave(tx, office.person("self"), phone);
      return true;
    });
    assertThat(office.devicesOf("self"))
        .extracting(Device::sessionId)
        .containsExactlyInAnyOrder(desk, tablet);
    office.database.write(tx -> {
      office.devices.leaveAllBut(tx, office.person("self"), desk);
      return true;
    });
    assertThat(office.devicesOf("self")).extracting(Device::sessionId).containsExactly(desk);
    office.database.write(tx -> {
      office.devices.leaveAllBut(tx, office.person("self"), null);
      return true;
    });
    assertThat(office.devicesOf("self")).isEmpty();
  }

  @Test
  void devicesOutOfUseAndOfWhoHasLeftArePurged() {
    office.browser("self");
    office.browser("colleague");
    office.browser("left manager");
    office.pass(Device.LONGEST_UNSEEN.minusDays(1));
    office.browser("colleague");
    purge();
    assertThat(office.devicesOf("left manager")).isEmpty();
    assertThat(office.devicesOf("self")).hasSize(1);
    office.pass(Duration.ofDays(2));
    purge();
    assertThat(office.devicesOf("self")).isEmpty();
    assertThat(office.devicesOf("colleague")).hasSize(1);
  }

  private void purge() {
    WholeDay.of(PushPurge.work(office.today, office.kinds), office.today.date(), office.database);
  }

  @Test
  void oneInstallationHasOneRowWhoeverIsFirst() throws Exception {
    Race.of(
        List.of(
            () -> office.browser(office.viewer("self"), installation, "one"),
            () -> office.browser(office.viewer("self"), installation, "two"),
            () -> office.browser(office.viewer("colleague"), installation, "three")));
    assertThat(office.devicesOf("self").size() + office.devicesOf("colleague").size()).isEqualTo(1);
  }
}
