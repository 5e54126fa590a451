package se.fadder.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SeriesSql.MemberRow;
import se.fadder.supervision.SeriesSql.Placed;

/**
 * The series of sessions, as far as a viewer may see them: whoever may see the last session of a
 * series sees the series, and whoever may move that session may end the series.
 */
public final class SeriesReader {
  /** The order of sessions in time. */
  public static final Comparator<Session> BY_TIME =
      Comparator.comparing(Session::day)
          .thenComparing(Session::begins)
          .thenComparing(session -> session.id().value().toString());

  private final Today today;
  private final SessionAccess access;
  private final ReadLog readLog;

  SeriesReader(Today today, SessionAccess access, ReadLog readLog) {
    this.today = today;
    this.access = access;
    this.readLog = readLog;
  }

  /** The series of those that the viewer may see. */
  public Map<SeriesId, Series> byIds(Tx tx, Viewer viewer, Set<SeriesId> ids) {
    Map<SeriesId, SessionStanding> standings = standings(tx, viewer, ids);
    if (standings.isEmpty()) {
      return Map.of();
    }
    Set<SeriesId> overseen =
        standings.keySet().stream()
            .filter(id -> standings.get(id) == SessionStanding.OVERSEER)
            .collect(toSet());
    if (!overseen.isEmpty()) {
      Set<PersonId> seen = new HashSet<>();
      peopleOf(tx, overseen).values().forEach(seen::addAll);
      readLog.note(viewer, seen, SessionReadKind.SESSION);
    }
    return tx.sql(SeriesSql.class).byIds(standings.keySet()).stream()
        .collect(toMap(Series::id, Function.identity()));
  }

  private Map<SeriesId, SessionStanding> standings(Tx tx, Viewer viewer, Set<SeriesId> ids) {
    Map<SeriesId, SessionId> last =
        tx.sql(SeriesSql.class).lastOfEach(ids).stream()
            .collect(toMap(Placed::seriesId, Placed::sessionId));
    if (last.isEmpty()) {
      return Map.of();
    }
    Map<SessionId, SessionStanding> ofSessions =
        access.of(tx, viewer, new HashSet<>(last.values()));
    Map<SeriesId, SessionStanding> standings = new HashMap<>();
    last.forEach((series, session) -> {
      SessionStanding standing = ofSessions.get(session);
      if (standing != null) {
        standings.put(series, standing);
      }
    });
    return standings;
  }

  /** Who takes part in each of those series. For other rooms; it says nothing of a viewer. */
  public Map<SeriesId, Set<PersonId>> peopleOf(Tx tx, Set<SeriesId> ids) {
    return tx.sql(SeriesSql.class).members(ids).stream()
        .collect(groupingBy(MemberRow::seriesId, mapping(MemberRow::personId, toSet())));
  }

  /** The series of somebody that have not ended. For other rooms, as {@link #peopleOf}. */
  public List<Series> of(Tx tx, PersonId person) {
    return tx.sql(SeriesSql.class).of(person, today.date().minusDays(1));
  }

  /** Those of the series that the viewer may end. */
  public Map<SeriesId, SeriesId> endable(Tx tx, Viewer viewer, Set<SeriesId> ids) {
    Map<SeriesId, SessionStanding> standings = standings(tx, viewer, ids);
    Set<SeriesId> overseen = new HashSet<>();
    Map<SeriesId, SeriesId> endable = new HashMap<>();
    standings.forEach((id, standing) -> {
      if (standing.writes()) {
        endable.put(id, id);
      } else if (standing == SessionStanding.OVERSEER) {
        overseen.add(id);
      }
    });
    if (!overseen.isEmpty()) {
      Map<SeriesId, Set<PersonId>> people = peopleOf(tx, overseen);
      Set<PersonId> all = people.values().stream().flatMap(Set::stream).collect(toSet());
      Set<PersonId> reached = access.inReach(tx, viewer, all);
      people.forEach((id, some) -> {
        if (reached.containsAll(some)) {
          endable.put(id, id);
        }
      });
    }
    return endable;
  }

  /** A series that the viewer may end; empty when there is none for them. */
  Optional<Series> changeable(Tx tx, Viewer viewer, SeriesId id) {
    return endable(tx, viewer, Set.of(id)).isEmpty()
        ? Optional.empty()
        : tx.sql(SeriesSql.class).byIds(Set.of(id)).stream().findFirst();
  }

  /**
   * What is planned of a series.
   *
   * @param next the next session; null when none is planned
   * @param last the last one; null as {@code next} is
   * @param moved how many are on another day or at another time than by the rule
   */
  record Ahead(@Nullable SessionId next, @Nullable SessionId last, int moved) {
    private static final Ahead NOTHING = new Ahead(null, null, 0);

    private Ahead and(Placed placed) {
      return new Ahead(
          next == null ? placed.sessionId() : next,
          placed.sessionId(),
          moved + (placed.moved() ? 1 : 0));
    }
  }

  /** What is planned of each of those series from today on; for series that the viewer sees. */
  public Map<SeriesId, Ahead> ahead(Tx tx, Viewer viewer, Set<SeriesId> ids) {
    Map<SeriesId, Ahead> ahead = new HashMap<>();
    ids.forEach(id -> ahead.put(id, Ahead.NOTHING));
    for (Placed placed : tx.sql(SeriesSql.class).planned(ids, today.date())) {
      ahead.merge(placed.seriesId(), Ahead.NOTHING.and(placed), (sum, _) -> sum.and(placed));
    }
    return ahead;
  }

  /**
   * The people of each of those series, in a lasting order: all, to whoever takes part; else those
   * in the viewer's reach.
   */
  public Map<SeriesId, List<PersonId>> peopleOf(Tx tx, Viewer viewer, Set<SeriesId> ids) {
    Map<SeriesId, SessionStanding> standings = standings(tx, viewer, ids);
    List<MemberRow> rows = tx.sql(SeriesSql.class).members(standings.keySet());
    Set<PersonId> reached =
        standings.containsValue(SessionStanding.OVERSEER)
            ? access.inReach(tx, viewer, rows.stream().map(MemberRow::personId).collect(toSet()))
            : Set.of();
    Map<SeriesId, List<PersonId>> people = new HashMap<>();
    for (MemberRow row : rows) {
      boolean isOverseen = standings.get(row.seriesId()) == SessionStanding.OVERSEER;
      if (!isOverseen || reached.contains(row.personId())) {
        people.computeIfAbsent(row.seriesId(), id -> new ArrayList<>()).add(row.personId());
      }
    }
    return people;
  }
}
