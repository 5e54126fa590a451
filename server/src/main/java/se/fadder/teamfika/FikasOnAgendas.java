package se.fadder.teamfika;

import static java.util.stream.Collectors.toSet;

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

/**
 * The source of fikas on agendas: today's, and the next that the viewer hosts once they are told.
 */
final class FikasOnAgendas implements AgendaSource {
  private final TeamFikas fikas;

  FikasOnAgendas(TeamFikas fikas) {
    this.fikas = fikas;
  }

  @Override
  public Collection<TeamFikaAgendaKind> kinds() {
    return EnumSet.of(TeamFikaAgendaKind.TEAM_FIKA);
  }

  @Override
  public Collection<? extends AgendaDeed> deeds() {
    return List.of();
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    return Slice.of(first, fikas.ofViewer(tx, viewer).stream().limit(first.limit()).toList())
        .map(day -> item(day, fikas.today()));
  }

  /** Who hosts is told as in a phone book, and nothing else of anybody. */
  private static AgendaItem item(TeamFikaDay day, LocalDate today) {
    return new AgendaItem(
        TeamFikaAgendaKind.TEAM_FIKA,
        AgendaTime.upTo(day.date(), today),
        null,
        day.date(),
        day.teamFika().id(),
        List.of(),
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return fikas.unitsOf(tx, viewer).stream().map(TeamFikas::changed).collect(toSet());
  }
}
