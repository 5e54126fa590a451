package se.fadder.sessionreminders;

import java.time.LocalDateTime;
import java.util.UUID;
import se.fadder.push.Reminder;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;

/**
 * The slot of a reminder of a session: that session at that time. Once it is at another time, it is
 * another slot: it is told for the new time, and for none twice.
 */
record SessionSlot(SessionId session, LocalDateTime begins) {
  static SessionSlot of(Session session) {
    return new SessionSlot(session.id(), session.day().atTime(session.begins()));
  }

  static SessionSlot of(Reminder reminder) {
    String[] parts = reminder.slot().split(" ", 3);
    return new SessionSlot(new SessionId(UUID.fromString(parts[0])), LocalDateTime.parse(parts[1]));
  }

  String text() {
    return session.value() + " " + begins;
  }
}
