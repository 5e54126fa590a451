package se.fadder.pulse;

import java.util.Collection;
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

/** The source of the questions that a newcomer may answer, until their last day. */
final class OwnPulse implements AgendaSource {
  private final Today today;
  private final Pulses pulses;

  OwnPulse(Today today, Pulses pulses) {
    this.today = today;
    this.pulses = pulses;
  }

  @Override
  public Collection<PulseAgendaKind> kinds() {
    return Set.of(PulseAgendaKind.values());
  }

  @Override
  public Collection<PulseAgendaDeed> deeds() {
    return Set.of(PulseAgendaDeed.values());
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    Pulse pulse = pulses.open(tx, viewer);
    return Slice.of(first, pulse == null ? List.of() : List.of(item(viewer, pulse)));
  }

  private AgendaItem item(Viewer viewer, Pulse pulse) {
    return new AgendaItem(
        PulseAgendaKind.PULSE,
        AgendaTime.upTo(pulse.lastDay(), today.date()),
        viewer.person(),
        pulse.lastDay(),
        null,
        List.of(PulseAgendaDeed.ANSWER_PULSE),
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(Pulses.of(viewer.person()));
  }
}
