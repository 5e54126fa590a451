package se.fadder.guestbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.fadder.audit.AuditLog;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Viewer;
import se.fadder.push.Outbox;
import se.fadder.room.Base;

/** {@code POST /guestbook}: signs the guest book, which is audited, and is reminded of it. */
record GuestbookEndpoint(Base base, AuditLog auditLog, Outbox outbox, GuestbookReminder reminder)
    implements Endpoint {
  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/guestbook";
  }

  @Override
  public Answer answer(Request request) {
    Instant now = base.clock().instant();
    Viewer viewer = Objects.requireNonNull(request.viewer());
    Outbox.Wanted wanted =
        new Outbox.Wanted(
            viewer.person(), reminder, "signed", null, now, now.plus(Duration.ofHours(1)));
    int told =
        base.database()
            .<Integer>write(tx -> {
              auditLog.note(
                  tx,
                  viewer,
                  viewer.person(),
                  GuestbookChangeKind.GUESTBOOK_SIGNED,
                  viewer.person(),
                  "");
              return outbox.put(tx, List.of(wanted));
            });
    return new Answer(told == 1 ? 201 : 200, Map.of(), "text/plain", new byte[0]);
  }
}
