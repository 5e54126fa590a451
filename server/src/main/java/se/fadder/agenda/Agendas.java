package se.fadder.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadKind;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/** The agendas of people, put together from what the sources of all rooms find. */
public final class Agendas {
  /** The most items of one source. */
  private static final int OF_EACH = 20;

  /** The most items of one agenda. */
  private static final int MOST = Page.MOST;

  private static final Comparator<AgendaItem> URGENT_FIRST =
      Comparator.comparing(AgendaItem::time)
          .thenComparing(AgendaItem::date, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final ReadLog readLog;
  private final List<AgendaSource> sources = new CopyOnWriteArrayList<>();

  public Agendas(ReadLog readLog) {
    this.readLog = readLog;
  }

  /** Adds a source. Called before the start. */
  public void add(AgendaSource source) {
    sources.add(source);
  }

  /** The agenda of the viewer. */
  public Agenda of(Tx tx, Viewer viewer) {
    List<AgendaItem> all = new ArrayList<>();
    Set<AgendaKind> withMore = new HashSet<>();
    for (AgendaSource source : sources) {
      Slice<AgendaItem> found = source.of(tx, viewer, Page.first(OF_EACH));
      all.addAll(found.items());
      if (found.hasNext()) {
        found.items().forEach(item -> withMore.add(item.kind()));
      }
    }
    Map<AgendaKind, List<AgendaItem>> byKind =
        withoutSaidTwice(all).stream()
            .collect(groupingBy(AgendaItem::kind, LinkedHashMap::new, toList()));
    List<AgendaItem> items =
        byKind.values().stream().flatMap(List::stream).sorted(URGENT_FIRST).limit(MOST).toList();
    note(viewer, items);
    return new Agenda(
        items,
        byKind.entrySet().stream()
            .map(of ->
                new Agenda.Count(of.getKey(), of.getValue().size(), withMore.contains(of.getKey())))
            .toList());
  }

  /** The items without those that others say instead of them. */
  private static List<AgendaItem> withoutSaidTwice(List<AgendaItem> items) {
    Set<Said> said =
        items.stream()
            .flatMap(item ->
                item.kind().insteadOf().stream().map(kind -> new Said(kind, item.personId())))
            .collect(toSet());
    return items.stream()
        .filter(item -> !said.contains(new Said(item.kind().name(), item.personId())))
        .toList();
  }

  private record Said(String kind, @Nullable PersonId person) {}

  private void note(Viewer viewer, List<AgendaItem> items) {
    Map<ReadKind, Set<PersonId>> read = new LinkedHashMap<>();
    for (AgendaItem item : items) {
      PersonId person = item.personId();
      ReadKind kind = item.readKind();
      if (person != null && kind != null) {
        read.computeIfAbsent(kind, key -> new HashSet<>()).add(person);
      }
    }
    read.forEach((kind, people) -> readLog.note(viewer, people, kind));
  }

  /** The events after which the agenda of the viewer may be another. */
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    Set<Event> concerns = new HashSet<>();
    concerns.add(Event.standing(viewer.person()));
    sources.forEach(source -> concerns.addAll(source.concerns(tx, viewer)));
    return concerns;
  }

  Set<String> kinds() {
    return names(source -> source.kinds().stream().map(AgendaKind::name));
  }

  Set<String> deeds() {
    return names(source -> source.deeds().stream().map(AgendaDeed::name));
  }

  private Set<String> names(Function<AgendaSource, Stream<String>> of) {
    Set<String> names = new TreeSet<>();
    sources.forEach(source -> of.apply(source).forEach(names::add));
    return names;
  }
}
