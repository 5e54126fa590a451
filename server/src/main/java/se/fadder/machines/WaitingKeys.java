package se.fadder.machines;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/** The source of keys for SCIM that wait for somebody of HR: one item for all of them. */
final class WaitingKeys implements AgendaSource {
  private static final AgendaItem ITEM =
      new AgendaItem(
          MachineAgendaKind.MACHINE_KEY_WAITS,
          AgendaTime.TODAY,
          null,
          null,
          null,
          List.of(MachineAgendaDeed.OPEN_MACHINE_KEYS),
          null);

  private final MachineKeys keys;

  WaitingKeys(MachineKeys keys) {
    this.keys = keys;
  }

  @Override
  public Collection<MachineAgendaKind> kinds() {
    return EnumSet.allOf(MachineAgendaKind.class);
  }

  @Override
  public Collection<MachineAgendaDeed> deeds() {
    return EnumSet.allOf(MachineAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    return new Slice<>(keys.isAnyWaiting(tx, viewer) ? List.of(ITEM) : List.of(), false);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return keys.concerns(tx, viewer);
  }
}
