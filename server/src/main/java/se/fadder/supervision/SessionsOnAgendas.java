package se.fadder.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.fadder.agenda.AgendaDeed;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SessionsOfTheDay.Own;

/**
 * The source of sessions on agendas: those of today and of the week, of everybody who takes part.
 */
final class SessionsOnAgendas implements AgendaSource {
  private final SessionsOfTheDay sessions;
  private final SessionTimes times;

  SessionsOnAgendas(SessionsOfTheDay sessions, SessionTimes times) {
    this.sessions = sessions;
    this.times = times;
  }

  @Override
  public Collection<SessionAgendaKind> kinds() {
    return EnumSet.of(SessionAgendaKind.SESSION);
  }

  @Override
  public Collection<? extends AgendaDeed> deeds() {
    return List.of();
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    LocalDate today = times.day();
    return Slice.of(
            first, sessions.toCome(tx, viewer, today.plusDays(AgendaTime.WEEK_DAYS), first.limit()))
        .map(own -> item(own, today));
  }

  private static AgendaItem item(Own own, LocalDate today) {
    LocalDate day = own.session().day();
    return new AgendaItem(
        SessionAgendaKind.SESSION,
        AgendaTime.upTo(day, today),
        own.with(),
        day,
        own.session().id(),
        List.of(),
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(SessionWriter.of(viewer.person()));
  }
}
