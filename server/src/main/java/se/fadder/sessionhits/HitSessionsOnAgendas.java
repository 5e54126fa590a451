package se.fadder.sessionhits;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.sessionhits.SessionHitSql.Hit;
import se.fadder.supervision.SessionAccess;
import se.fadder.supervision.SessionId;

/**
 * The source of sessions at whose time not all work any more: on the agenda of whoever leads such a
 * session or, where nobody employed does, has planned it.
 */
final class HitSessionsOnAgendas implements AgendaSource {
  private final Today today;
  private final SessionAccess access;

  HitSessionsOnAgendas(Today today, SessionAccess access) {
    this.today = today;
    this.access = access;
  }

  @Override
  public Collection<SessionHitAgendaKind> kinds() {
    return EnumSet.allOf(SessionHitAgendaKind.class);
  }

  @Override
  public Collection<SessionHitAgendaDeed> deeds() {
    return EnumSet.allOf(SessionHitAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    List<Hit> hits = tx.sql(SessionHitSql.class).told(viewer.person(), today.date(), first.limit());
    if (hits.isEmpty()) {
      return new Slice<>(List.of(), false);
    }
    Set<SessionId> seen =
        access.of(tx, viewer, hits.stream().map(Hit::sessionId).collect(toSet())).keySet();
    return Slice.of(first, hits.stream().filter(hit -> seen.contains(hit.sessionId())).toList())
        .map(this::item);
  }

  private AgendaItem item(Hit hit) {
    return new AgendaItem(
        SessionHitAgendaKind.SESSION_HIT,
        AgendaTime.upTo(hit.day(), today.date()),
        null,
        hit.day(),
        hit.sessionId(),
        List.of(SessionHitAgendaDeed.MOVE_HIT_SESSION, SessionHitAgendaDeed.KEEP_HIT_SESSION),
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(SessionHits.of(viewer.person()));
  }
}
