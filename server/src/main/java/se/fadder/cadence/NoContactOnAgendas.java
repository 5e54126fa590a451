package se.fadder.cadence;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/** The source of newcomers who have not met their mentor for long, for the nearest managers. */
final class NoContactOnAgendas implements AgendaSource {
  private static final List<CadenceAgendaDeed> DEEDS = List.of(CadenceAgendaDeed.OPEN_CARD);

  /** The most units that are looked at, as on other parts of an agenda. */
  private static final int MOST_UNITS = 100;

  private final People people;
  private final Lapses lapses;

  NoContactOnAgendas(People people, Lapses lapses) {
    this.people = people;
    this.lapses = lapses;
  }

  @Override
  public Collection<CadenceAgendaKind> kinds() {
    return Set.of(CadenceAgendaKind.NO_CONTACT);
  }

  @Override
  public Collection<CadenceAgendaDeed> deeds() {
    return DEEDS;
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    if (!people.reach(tx, viewer).holdsAnywhere(Role.MANAGER)) {
      return new Slice<>(List.of(), false);
    }
    Set<UnitId> units = people.chargeOf(tx, viewer.person(), Role.MANAGER, MOST_UNITS);
    List<PairCadence> listed =
        units.isEmpty()
            ? List.of()
            : tx.sql(PairCadenceSql.class).withoutContact(units, people.today(), first.limit());
    Map<PairCadence, Set<PersonId>> told = lapses.told(tx, LapseKind.NO_CONTACT, listed);
    List<AgendaItem> items =
        listed.stream()
            .filter(of -> told.getOrDefault(of, Set.of()).contains(viewer.person()))
            .limit(first.size())
            .map(NoContactOnAgendas::item)
            .toList();
    return new Slice<>(items, listed.size() >= first.limit());
  }

  private static AgendaItem item(PairCadence of) {
    return new AgendaItem(
        CadenceAgendaKind.NO_CONTACT,
        AgendaTime.TODAY,
        of.newHireId(),
        of.lastHeld(),
        of.newHireId(),
        DEEDS,
        CadenceReadKind.CADENCE);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(held -> held.role() == Role.MANAGER)
        .map(held -> CadenceIndex.in(held.unitId()))
        .collect(toSet());
  }
}
