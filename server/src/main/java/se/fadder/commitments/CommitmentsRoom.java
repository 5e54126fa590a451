package se.fadder.commitments;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.supervision.SupervisionRoom;

/**
 * The room of commitments.
 *
 * @param commitments takes those that a question becomes
 */
public record CommitmentsRoom(Room room, Commitments commitments) implements Offering {
  /** Makes the room on the rooms below it. */
  public static CommitmentsRoom of(
      Base base, AuditRoom audit, AgendaRoom agenda, SupervisionRoom supervision) {
    audit.changeKinds().add(CommitmentChangeKind.values());
    Commitments commitments =
        new Commitments(
            base.ids(),
            base.today(),
            supervision.reader(),
            new CommitmentAccess(supervision.access()),
            audit.log());
    agenda.agendas().add(new CommitmentsOnAgendas(base.today(), commitments));
    return new CommitmentsRoom(
        Room.named("commitments")
            .data(CommitmentsData.TABLES)
            .graph("commitments", new CommitmentGraph(commitments))
            .build(),
        commitments);
  }
}
