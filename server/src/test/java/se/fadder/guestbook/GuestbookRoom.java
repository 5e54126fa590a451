package se.fadder.guestbook;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** A room with one of each that a room can offer. */
public record GuestbookRoom(Room room) implements Offering {
  /** The room on those below it. */
  public static GuestbookRoom of(Base base, AuditRoom audit, PushRoom push) {
    audit.changeKinds().add(GuestbookChangeKind.values());
    AtomicReference<@Nullable Integer> guests = new AtomicReference<>();
    GuestbookReminder reminder = new GuestbookReminder();
    push.kinds().add(reminder);
    return new GuestbookRoom(
        Room.named("guestbook")
            .graph(
                "guestbook", wiring -> wiring.query("guests", (query, args, asked) -> guests.get()))
            .endpoint(new GuestbookEndpoint(base, audit.log(), push.outbox(), reminder))
            .daily(new GuestbookCount(guests))
            .build());
  }
}
