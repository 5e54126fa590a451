package se.fadder.machines;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of keys for machines.
 *
 * @param machines lets rooms above answer machines
 */
public record MachinesRoom(Room room, MachineKeys keys, Machines machines) implements Offering {
  /** Makes the room on the rooms below it. */
  public static MachinesRoom of(Base base, AuditRoom audit, PeopleRoom people, AgendaRoom agenda) {
    audit.changeKinds().add(MachineChangeKind.values());
    MachineKeys keys =
        new MachineKeys(base.ids(), base.today(), base.random(), people.people(), audit.log());
    agenda.agendas().add(new WaitingKeys(keys));
    return new MachinesRoom(
        Room.named("machines")
            .data(MachinesData.TABLES)
            .graph("machines", new MachineGraph(keys))
            .build(),
        keys,
        new Machines(base.database(), base.today()));
  }
}
