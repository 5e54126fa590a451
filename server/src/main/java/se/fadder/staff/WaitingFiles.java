package se.fadder.staff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/** The source of the file of staff that waits for somebody of HR to say yes or no. */
final class WaitingFiles implements AgendaSource {
  private static final AgendaItem ITEM =
      new AgendaItem(
          StaffAgendaKind.STAFF_FILE_WAITS,
          AgendaTime.TODAY,
          null,
          null,
          null,
          List.of(StaffAgendaDeed.OPEN_STAFF_FILE),
          null);

  private final StaffFiles files;

  WaitingFiles(StaffFiles files) {
    this.files = files;
  }

  @Override
  public Collection<StaffAgendaKind> kinds() {
    return EnumSet.allOf(StaffAgendaKind.class);
  }

  @Override
  public Collection<StaffAgendaDeed> deeds() {
    return EnumSet.allOf(StaffAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    boolean waits =
        files.newest(tx, viewer).stream().anyMatch(of -> of.state() == StaffFileState.SHOWN);
    return new Slice<>(waits ? List.of(ITEM) : List.of(), false);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return files.organisations(tx, viewer).stream().map(StaffFiles::of).collect(Collectors.toSet());
  }
}
