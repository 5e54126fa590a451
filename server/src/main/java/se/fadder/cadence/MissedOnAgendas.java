package se.fadder.cadence;

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
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/** The source of newcomers with whom a mentor is to meet again, for the mentor. */
final class MissedOnAgendas implements AgendaSource {
  private static final List<CadenceAgendaDeed> DEEDS =
      List.of(CadenceAgendaDeed.PLAN_SESSION, CadenceAgendaDeed.LOG_SESSION);

  private final People people;

  MissedOnAgendas(People people) {
    this.people = people;
  }

  @Override
  public Collection<CadenceAgendaKind> kinds() {
    return Set.of(CadenceAgendaKind.CADENCE_MISSED);
  }

  @Override
  public Collection<CadenceAgendaDeed> deeds() {
    return DEEDS;
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    List<PairCadence> missed =
        tx.sql(PairCadenceSql.class).missed(viewer.person(), people.today(), first.limit());
    return Slice.of(first, missed).map(MissedOnAgendas::item);
  }

  /** It is put to today and not called late: nobody is reproached with it. */
  private static AgendaItem item(PairCadence of) {
    return new AgendaItem(
        CadenceAgendaKind.CADENCE_MISSED,
        AgendaTime.TODAY,
        of.newHireId(),
        of.lastHeld(),
        of.newHireId(),
        DEEDS,
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(CadenceIndex.ofMentor(viewer.person()));
  }
}
