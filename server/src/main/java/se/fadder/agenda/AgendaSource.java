package se.fadder.agenda;

import java.util.Collection;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/**
 * A source of items on agendas: what waits for people in the data of one room. It judges what the
 * viewer may know, in a number of statements that does not grow with the items, and in work that
 * does not grow with the organisation; what it has found is noted by {@link Agendas}.
 */
public interface AgendaSource {
  /** The kinds of its items. */
  Collection<? extends AgendaKind> kinds();

  /** The deeds that its items may have. */
  Collection<? extends AgendaDeed> deeds();

  /** The first of the items that wait for the viewer, the most urgent first. */
  Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first);

  /** The events after which other items may wait for the viewer. */
  default Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of();
  }
}
