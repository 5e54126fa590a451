package se.fadder.push;

import java.util.List;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;

/** The wiring of {@code push-devices.graphqls}. */
public final class DeviceGraph implements SchemaWiring {
  /** The most characters of a token: beyond what Firebase gives out, whose tokens have some 160. */
  private static final int LONGEST_TOKEN = 4096;

  private static final int LONGEST_NAME = 60;

  private static final Loader<DeviceId, Device> DEVICE = new Loader<>("push.device");
  private static final Loader<DeviceId, List<DevicePreference>> PREFERENCES =
      new Loader<>("push.preferences");

  private final Devices devices;

  public DeviceGraph(Devices devices) {
    this.devices = devices;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(DEVICE, devices::byIds);
    wiring.loader(PREFERENCES, devices::preferences);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "devices",
            (viewer, args, operation) -> operation.read(tx -> devices.own(tx, operation.viewer())));
    wiring
        .node("Device", Device.class, DeviceId.class, DeviceId::new, DEVICE)
        .field("current", (device, args, operation) -> device.isOf(operation.viewer()))
        .field(
            "preferences", (device, args, operation) -> operation.load(PREFERENCES, device.id()));
    wiring.type("DevicePreference", DevicePreference.class);
    wireMutations(wiring);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "deviceRegister",
        (tx, viewer, input) -> Payload.of(devices.register(tx, viewer, registration(input))));
    wiring.mutation(
        "deviceRemove",
        (tx, viewer, input) ->
            Payload.of(devices.remove(tx, viewer, input.id("deviceId", DeviceId.class))));
    wiring.mutation(
        "deviceRename",
        (tx, viewer, input) ->
            Payload.of(
                devices.rename(
                    tx,
                    viewer,
                    input.id("deviceId", DeviceId.class),
                    input.text("name", LONGEST_NAME))));
    wiring.mutation(
        "devicePrefer",
        (tx, viewer, input) ->
            Payload.of(
                devices.prefer(
                    tx,
                    viewer,
                    input.id("deviceId", DeviceId.class),
                    input.nameOf("kind"),
                    input.truth("wanted"))));
  }

  private static Registration registration(Args input) {
    return new Registration(
        input.uuid("installation"),
        input.oneOf("platform", Platform.class),
        input.oneOf("language", Language.class),
        input.oneOf("tokenKind", TokenKind.class),
        input.opaque("token", LONGEST_TOKEN));
  }
}
