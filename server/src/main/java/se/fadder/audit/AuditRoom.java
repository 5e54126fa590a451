package se.fadder.audit;

import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of audit: who changed and who read a person's data.
 *
 * @param log notes changes
 * @param reads notes reads, which are written while the server runs
 */
public record AuditRoom(Room room, AuditLog log, ReadLog reads) implements Offering {
  /** Makes the room on a base. */
  public static AuditRoom of(Base base) {
    ReadLog reads = new ReadLog(base.clock());
    return new AuditRoom(
        Room.named("audit")
            .daily(ReadLogPurge.work(base.today()))
            .service(() -> new ReadLogWriter(base.database(), reads))
            .build(),
        new AuditLog(base.ids(), base.today()),
        reads);
  }
}
