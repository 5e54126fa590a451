package se.fadder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.WriteTx;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;
import se.fadder.push.Device;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;
import se.fadder.push.Registration;

/**
 * The attempts at what the new hire is told and where, and at jobs that have failed; see {@link
 * Attempts}.
 */
final class PushAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.of(
          "device see",
          (w, tx, v) -> {
            Device device = deviceOfSelf(w, tx);
            return w.rooms
                .push
                .devices()
                .byIds(tx, v, Set.of(device.id()))
                .containsKey(device.id());
          },
          "device change",
          (w, tx, v) ->
              w.rooms.push.devices().rename(tx, v, deviceOfSelf(w, tx).id(), "Jobbmobilen")
                  instanceof Outcome.Done,
          "notification see",
          (w, tx, v) -> {
            NotificationId told = told(w, tx);
            return w.rooms.push.notifications().byIds(tx, v, Set.of(told)).containsKey(told);
          },
          "notification answer",
          (w, tx, v) ->
              w.rooms.push.notifications().answer(tx, v, told(w, tx), NotificationAnswer.DONE)
                  instanceof Outcome.Done,
          "dead jobs see",
          PushAttempts::seesDeadJobs);

  private PushAttempts() {}

  private static Device deviceOfSelf(World w, WriteTx tx) {
    Viewer self = w.viewer("self");
    Registration as =
        new Registration(
            new UUID(0, 1), Platform.WEB, Language.SV, TokenKind.TOKEN, "a token of a browser");
    w.rooms.push.devices().register(tx, self, as);
    List<Device> own = w.rooms.push.devices().own(tx, self);
    return own.getFirst();
  }

  private static NotificationId told(World w, WriteTx tx) {
    NotificationId id = w.rooms.base.ids().next(NotificationId::new);
    Instant now = w.clock.instant();
    tx.sql(PlantedSql.class).tell(id, w.person("self"), now, now.plusSeconds(60));
    return id;
  }

  private static boolean seesDeadJobs(World w, WriteTx tx, Viewer v) {
    tx.sql(PlantedSql.class).die(w.rooms.base.ids().next(), w.clock.instant());
    return !w.rooms.admin.deadJobs().dead(tx, v, Page.first(1)).items().isEmpty();
  }

  /** The setting up of what takes a server some time. */
  interface PlantedSql {
    @SqlUpdate(
        """
        insert into notification (id, person_id, kind, at, expires_at, number)
        values (:id, :person, 'TEST', :now, :end, 1)
        """)
    int tell(NotificationId id, PersonId person, Instant now, Instant end);

    @SqlUpdate(
        """
        insert into job (id, kind, key, data, due, failures, reason, died_at)
        values (:id, 'push.person', 'somebody', '', :now, 8, 'a fault', :now)
        """)
    int die(UUID id, Instant now);
  }
}
