package se.fadder.supervision;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SessionsOfTheDay.Own;

/**
 * The source of sessions that are over, on the agendas of those who are asked whether they took
 * place. Nobody is late with it.
 */
final class SessionsToLogOnAgendas implements AgendaSource {
  private final SessionsOfTheDay sessions;

  SessionsToLogOnAgendas(SessionsOfTheDay sessions) {
    this.sessions = sessions;
  }

  @Override
  public Collection<SessionAgendaKind> kinds() {
    return EnumSet.of(SessionAgendaKind.SESSION_TO_LOG);
  }

  @Override
  public Collection<SessionAgendaDeed> deeds() {
    return EnumSet.allOf(SessionAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    return Slice.of(first, sessions.toLog(tx, viewer, first.limit()))
        .map(SessionsToLogOnAgendas::item);
  }

  private static AgendaItem item(Own own) {
    return new AgendaItem(
        SessionAgendaKind.SESSION_TO_LOG,
        AgendaTime.TODAY,
        own.with(),
        own.session().day(),
        own.session().id(),
        List.of(SessionAgendaDeed.HELD, SessionAgendaDeed.NOT_HELD, SessionAgendaDeed.MOVE),
        null);
  }
}
