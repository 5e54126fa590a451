package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/** One's own devices. Nobody else's can be seen or changed, not even by HR. */
public final class Devices {
  /**
   * The most devices of a person: nobody carries so many; a client that forgets itself again and
   * again might.
   */
  static final int MOST = 50;

  private final Ids ids;
  private final Today today;
  private final AuditLog auditLog;
  private final ReminderKinds kinds;

  public Devices(Ids ids, Today today, AuditLog auditLog, ReminderKinds kinds) {
    this.ids = ids;
    this.today = today;
    this.auditLog = auditLog;
    this.kinds = kinds;
  }

  /** The viewer's own devices, the one seen last first. */
  public List<Device> own(Tx tx, Viewer viewer) {
    return tx.sql(DeviceSql.class).ofPerson(viewer.person());
  }

  /** The devices that are the viewer's own, among some. */
  public Map<DeviceId, Device> byIds(Tx tx, Viewer viewer, Set<DeviceId> ids) {
    return own(tx, viewer).stream()
        .filter(device -> ids.contains(device.id()))
        .collect(toMap(Device::id, Function.identity()));
  }

  /** The preferences of each of the viewer's devices, for every kind that there is. */
  public Map<DeviceId, List<DevicePreference>> preferences(
      Tx tx, Viewer viewer, Set<DeviceId> ids) {
    Set<DeviceId> own = byIds(tx, viewer, ids).keySet();
    Set<DevicePreference> unwanted = unwanted(tx, own);
    return own.stream()
        .collect(
            toMap(
                Function.identity(),
                device ->
                    kinds.names().stream()
                        .map(kind -> new DevicePreference(device, kind, false))
                        .map(off -> unwanted.contains(off) ? off : wanted(off))
                        .toList()));
  }

  private static DevicePreference wanted(DevicePreference off) {
    return new DevicePreference(off.deviceId(), off.kind(), true);
  }

  /** The preferences by which some devices do not tell a kind. */
  static Set<DevicePreference> unwanted(Tx tx, Collection<DeviceId> devices) {
    return devices.isEmpty()
        ? Set.of()
        : tx.sql(DeviceSql.class).preferences(devices).stream()
            .filter(preference -> !preference.wanted())
            .collect(toSet());
  }

  /** The devices that can receive push for each of those people. */
  static Map<PersonId, List<Device>> reachable(Tx tx, Collection<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : tx.sql(DeviceSql.class).ofPeople(people).stream().collect(groupingBy(Device::personId));
  }

  /** Registers the installation through which the viewer asks; it has one row, whoever had it. */
  public Outcome<DeviceId> register(WriteTx tx, Viewer viewer, Registration as) {
    DeviceSql sql = tx.sql(DeviceSql.class);
    sql.deleteTwins(as.token(), as.installation());
    Optional<Device> there = sql.byInstallation(as.installation());
    if (there.isPresent() && there.get().personId().equals(viewer.person())) {
      sql.update(there.get().registered(as, viewer.session(), today.now()));
      return Outcome.done(there.get().id());
    }
    there.ifPresent(former -> remove(tx, viewer, former));
    return sql.ofPerson(viewer.person()).size() >= MOST
        ? Outcome.refused(Problem.of("TOO_MANY_DEVICES", "There are " + MOST + " devices already."))
        : add(tx, viewer, as);
  }

  private Outcome<DeviceId> add(WriteTx tx, Viewer viewer, Registration as) {
    Device device =
        new Device(
            ids.next(DeviceId::new),
            viewer.person(),
            as.installation(),
            viewer.session(),
            null,
            as.platform(),
            as.language(),
            as.tokenKind(),
            as.token(),
            today.now(),
            today.now(),
            today.now(),
            true);
    tx.sql(DeviceSql.class).insert(device);
    auditLog.note(
        tx,
        viewer,
        viewer.person(),
        DeviceChangeKind.DEVICE_REGISTERED,
        device.id(),
        device.platform().name());
    return Outcome.done(device.id());
  }

  private void remove(WriteTx tx, Viewer viewer, Device device) {
    tx.sql(DeviceSql.class).delete(device.id());
    auditLog.note(
        tx,
        viewer,
        device.personId(),
        DeviceChangeKind.DEVICE_REMOVED,
        device.id(),
        device.platform().name());
  }

  public Outcome<ViewerId> remove(WriteTx tx, Viewer viewer, DeviceId id) {
    return ownOne(tx, viewer, id)
        .<Outcome<ViewerId>>map(device -> {
          remove(tx, viewer, device);
          return Outcome.done(viewer.id());
        })
        .orElseGet(Devices::notFound);
  }

  public Outcome<DeviceId> rename(WriteTx tx, Viewer viewer, DeviceId id, String name) {
    return ownOne(tx, viewer, id)
        .<Outcome<DeviceId>>map(device -> {
          tx.sql(DeviceSql.class).rename(id, name);
          return Outcome.done(id);
        })
        .orElseGet(Devices::notFound);
  }

  /** Sets whether a device tells notifications of a kind. */
  public Outcome<DeviceId> prefer(
      WriteTx tx, Viewer viewer, DeviceId id, String kind, boolean wanted) {
    return ownOne(tx, viewer, id)
        .<Outcome<DeviceId>>map(device -> {
          tx.sql(DeviceSql.class).prefer(new DevicePreference(id, kind, wanted));
          return Outcome.done(id);
        })
        .orElseGet(Devices::notFound);
  }

  private Optional<Device> ownOne(Tx tx, Viewer viewer, DeviceId id) {
    return Optional.ofNullable(byIds(tx, viewer, Set.of(id)).get(id));
  }

  private static <T> Outcome<T> notFound() {
    return Outcome.refused(Problem.notFound("deviceId"));
  }

  /** Signs out the devices that were registered through a session. For the room that ends it. */
  public void leave(WriteTx tx, PersonId person, UUID session) {
    tx.sql(DeviceSql.class).deleteOfSession(person, session);
  }

  /**
   * Signs out a person's devices but those of one session. For the room that ends the others.
   *
   * @param kept null when none is kept
   */
  public void leaveAllBut(WriteTx tx, PersonId person, @Nullable UUID kept) {
    tx.sql(DeviceSql.class).deleteOfOtherSessions(person, kept);
  }
}
