package se.fadder.exittalks;

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

/** The source of the exit talk that somebody is asked for, until their last day. */
final class OwnExitTalk implements AgendaSource {
  private final Today today;
  private final ExitTalks talks;

  OwnExitTalk(Today today, ExitTalks talks) {
    this.today = today;
    this.talks = talks;
  }

  @Override
  public Collection<ExitAgendaKind> kinds() {
    return Set.of(ExitAgendaKind.values());
  }

  @Override
  public Collection<ExitAgendaDeed> deeds() {
    return Set.of(ExitAgendaDeed.values());
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    ExitTalk talk = talks.open(tx, viewer);
    return Slice.of(first, talk == null ? List.of() : List.of(item(talk)));
  }

  private AgendaItem item(ExitTalk talk) {
    return new AgendaItem(
        ExitAgendaKind.EXIT_TALK,
        AgendaTime.upTo(talk.lastDay(), today.date()),
        talk.personId(),
        talk.lastDay(),
        talk.employmentId(),
        List.of(ExitAgendaDeed.ANSWER_EXIT_TALK),
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(ExitTalks.of(viewer.person()));
  }
}
