package se.fadder.admin;

import se.fadder.agenda.AgendaRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of what administrators see of the server's work. */
public record AdminRoom(Room room, DeadJobs deadJobs) implements Offering {
  /** Makes the room on the rooms below it. */
  public static AdminRoom of(Base base, PeopleRoom people, AgendaRoom agenda) {
    DeadJobs deadJobs = new DeadJobs(base.jobs(), people.people());
    agenda.agendas().add(new DeadJobsAgenda(deadJobs));
    return new AdminRoom(
        Room.named("admin").graph("admin", new DeadJobGraph(deadJobs)).build(), deadJobs);
  }
}
