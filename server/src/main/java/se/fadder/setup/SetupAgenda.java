package se.fadder.setup;

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

/** The source of what is left to set up, for administrators: one item for all of it. */
final class SetupAgenda implements AgendaSource {
  private static final AgendaItem ITEM =
      new AgendaItem(
          SetupAgendaKind.SETUP_LEFT,
          AgendaTime.TODAY,
          null,
          null,
          null,
          List.of(SetupAgendaDeed.OPEN_SETUP),
          null);

  private final SetupSteps steps;

  SetupAgenda(SetupSteps steps) {
    this.steps = steps;
  }

  @Override
  public Collection<SetupAgendaKind> kinds() {
    return EnumSet.allOf(SetupAgendaKind.class);
  }

  @Override
  public Collection<SetupAgendaDeed> deeds() {
    return EnumSet.allOf(SetupAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    boolean isAnyLeft =
        steps.organisation(tx, viewer).filter(root -> steps.isAnyLeft(tx, root)).isPresent();
    return new Slice<>(isAnyLeft ? List.of(ITEM) : List.of(), false);
  }
}
