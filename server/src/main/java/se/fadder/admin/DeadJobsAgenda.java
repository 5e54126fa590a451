package se.fadder.admin;

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

/** The source of what the server has given up, for admins: one item for all of it. */
final class DeadJobsAgenda implements AgendaSource {
  private static final AgendaItem ITEM =
      new AgendaItem(
          AdminAgendaKind.DEAD_JOBS,
          AgendaTime.TODAY,
          null,
          null,
          null,
          List.of(AdminAgendaDeed.OPEN_JOBS),
          null);

  private final DeadJobs deadJobs;

  DeadJobsAgenda(DeadJobs deadJobs) {
    this.deadJobs = deadJobs;
  }

  @Override
  public Collection<AdminAgendaKind> kinds() {
    return EnumSet.allOf(AdminAgendaKind.class);
  }

  @Override
  public Collection<AdminAgendaDeed> deeds() {
    return EnumSet.allOf(AdminAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    boolean any = !deadJobs.dead(tx, viewer, Page.first(1)).items().isEmpty();
    return new Slice<>(any ? List.of(ITEM) : List.of(), false);
  }
}
