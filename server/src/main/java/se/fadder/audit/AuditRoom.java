package se.fadder.audit;

import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of audit: who changed and who read a person's data.
 *
 * @param log notes changes
 * @param reads notes reads, which are written while the server runs
 * @param changeKinds takes the kinds of changes of rooms above
 * @param readKinds takes the kinds of reads of rooms above
 */
public record AuditRoom(
    Room room,
    AuditLog log,
    ReadLog reads,
    Kinds<ChangeKind> changeKinds,
    Kinds<ReadKind> readKinds)
    implements Offering {
  /** Makes the room on a base. */
  public static AuditRoom of(Base base) {
    Kinds<ChangeKind> changeKinds = Kinds.ofChanges();
    Kinds<ReadKind> readKinds = Kinds.ofReads();
    ReadLog reads = new ReadLog(base.clock(), readKinds);
    return new AuditRoom(
        Room.named("audit")
            .data(AuditData.TABLES)
            .daily(ReadLogPurge.work(base.today()))
            .service(() -> new ReadLogWriter(base.database(), reads))
            .build(),
        new AuditLog(base.ids(), base.today(), changeKinds),
        reads,
        changeKinds,
        readKinds);
  }
}
