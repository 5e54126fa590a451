package se.fadder.staff;

import java.time.Duration;
import java.util.List;
import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.jobs.Purge;
import se.fadder.machines.MachinesRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of the file of all staff.
 *
 * @param intake takes files from machines too
 */
public record StaffRoom(Room room, StaffIntake intake, StaffFiles files) implements Offering {
  /** How long it can be read what a file has changed. */
  private static final Duration KEPT = Duration.ofDays(400);

  /** Makes the room on the rooms below it. */
  public static StaffRoom of(
      Base base, AuditRoom audit, PeopleRoom people, AgendaRoom agenda, MachinesRoom machines) {
    audit.changeKinds().add(StaffAuditKind.values());
    StaffIntake intake =
        new StaffIntake(base.database(), base.ids(), base.today(), people.people(), base.jobs());
    StaffFiles files =
        new StaffFiles(base.today(), people.people(), base.jobs(), audit.log(), audit.reads());
    agenda.agendas().add(new WaitingFiles(files));
    people
        .units()
        .addListener(
            UnitListener.of((tx, from, into, day) -> {
              tx.sql(StaffSql.class).follow(from.id(), into.id());
              tx.sql(StaffSql.class).forget(from.id());
            }));
    StaffMaking making =
        new StaffMaking(base.background(), base.jobs(), base.today(), new StaffMaker(people));
    return new StaffRoom(
        Room.named("staff")
            .data(StaffData.TABLES)
            .graph("staff", new StaffGraph(files))
            .endpoint(new StaffEndpoint(intake))
            .endpoint(new StaffImportEndpoint(machines.machines(), intake))
            .job(making)
            .daily(
                new Purge(
                    "staff.purge",
                    List.of((tx, most) ->
                        tx.sql(StaffChangeSql.class)
                            .deleteBefore(base.today().now().minus(KEPT), most))))
            .build(),
        intake,
        files);
  }
}
