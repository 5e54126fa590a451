package se.fadder.agenda;

import se.fadder.audit.AuditRoom;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of the agenda.
 *
 * @param agendas takes the sources of rooms above
 */
public record AgendaRoom(Room room, Agendas agendas) implements Offering {
  /** Makes the room on the rooms below it. */
  public static AgendaRoom of(AuditRoom audit) {
    Agendas agendas = new Agendas(audit.reads());
    return new AgendaRoom(
        Room.named("agenda").graph("agenda", new AgendaGraph(agendas)).build(), agendas);
  }
}
