package se.fadder.arrivals;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The source of the viewer's last import, while it is under way or when it has failed lately. */
final class RecentImport implements AgendaSource {
  private static final Duration LATELY = Duration.ofDays(7);

  private final Today today;

  RecentImport(Today today) {
    this.today = today;
  }

  @Override
  public Collection<ArrivalsAgendaKind> kinds() {
    return EnumSet.allOf(ArrivalsAgendaKind.class);
  }

  @Override
  public Collection<ArrivalsAgendaDeed> deeds() {
    return EnumSet.allOf(ArrivalsAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    Instant since = today.nowAmong(List.of()).minus(LATELY);
    Optional<ImportSql.Recent> recent = tx.sql(ImportSql.class).recent(viewer.person(), since);
    recent.ifPresent(one -> today.standsUntil(one.begunAt().plus(LATELY).plusMillis(1)));
    List<AgendaItem> items =
        recent.stream()
            .map(ImportSql.Recent::state)
            .filter(state -> state != ImportState.DONE)
            .map(RecentImport::item)
            .toList();
    return new Slice<>(items, false);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(of(viewer.person()));
  }

  /** The event that an import of a person has begun or ended. */
  static Event of(PersonId person) {
    return Event.of("arrivals.import", person);
  }

  private static AgendaItem item(ImportState state) {
    boolean failed = state == ImportState.FAILED;
    return new AgendaItem(
        failed ? ArrivalsAgendaKind.IMPORT_FAILED : ArrivalsAgendaKind.IMPORT_UNDERWAY,
        failed ? AgendaTime.TODAY : AgendaTime.WAITING,
        null,
        null,
        null,
        List.of(ArrivalsAgendaDeed.OPEN_IMPORT),
        null);
  }
}
