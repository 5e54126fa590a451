package se.fadder.outsidesupervisors;

import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of supervisors from outside.
 *
 * @param supervisors keeps them, and says who knows them
 */
public record OutsideSupervisorsRoom(Room room, OutsideSupervisors supervisors)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static OutsideSupervisorsRoom of(Base base, AuditRoom audit, PeopleRoom people) {
    audit.changeKinds().add(OutsideSupervisorChangeKind.values());
    OutsideSupervisors supervisors =
        new OutsideSupervisors(base.ids(), people.people(), audit.log());
    people
        .units()
        .addListener(
            UnitListener.of((tx, from, into, day) ->
                tx.sql(OutsideSupervisorSql.class).follow(from.id(), into.id())));
    return new OutsideSupervisorsRoom(
        Room.named("outsidesupervisors")
            .data(OutsideSupervisorsData.TABLES)
            .graph("outsidesupervisors", new OutsideSupervisorGraph(supervisors))
            .build(),
        supervisors);
  }
}
