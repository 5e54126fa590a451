package se.fadder.routines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;

/**
 * The routines, read and found. A viewer sees those of the units in which or below which they work
 * today, those of units that they lead or are HR of, and those that they own.
 */
public final class Routines {
  /** The most versions of a routine that are told. */
  private static final int MOST_VERSIONS = 20;

  private final People people;

  public Routines(People people) {
    this.people = people;
  }

  public LocalDate today() {
    return people.today();
  }

  /** The routines that the viewer may see, among some. */
  public Map<RoutineId, Routine> byIds(Tx tx, Viewer viewer, Set<RoutineId> ids) {
    Places at = Places.of(people.reach(tx, viewer));
    return tx
        .sql(RoutineSql.class)
        .byIds(viewer.person(), at.above(), at.led(), at.roots(), ids)
        .stream()
        .collect(toMap(Routine::id, Function.identity()));
  }

  /**
   * A page of the routines that the viewer may see, favourites first, then by title.
   *
   * @param search words with which the title, the purpose, the document, a check or a search word
   *     must have one that begins so, each of them; null or none for all
   */
  public Slice<Routine> listed(Tx tx, Viewer viewer, @Nullable String search, Page page) {
    Places at = Places.of(people.reach(tx, viewer));
    Set<String> words = search == null ? Set.of() : SearchWords.of(search);
    return Slice.of(
        page,
        tx.sql(RoutineSql.class)
            .listed(
                viewer.person(),
                at.above(),
                at.led(),
                at.roots(),
                words,
                words.size(),
                page.afterKey(),
                page.afterId(),
                page.limit()));
  }

  /** The keys of the routines of a unit, for a room that offers more of them. */
  public Set<String> keysOf(Tx tx, UnitId unit) {
    return tx.sql(RoutineSql.class).keysOf(unit);
  }

  /** Whether there are routines that the viewer may see. */
  public boolean hasAny(Tx tx, Viewer viewer) {
    Places at = Places.of(people.reach(tx, viewer));
    return tx.sql(RoutineSql.class).hasAny(viewer.person(), at.above(), at.led(), at.roots());
  }

  /**
   * The places where somebody's routines lie.
   *
   * @param above the units in which they work today, and all above those
   * @param led units that, with all below, they lead or are HR of
   * @param roots the organisations where they are employed today
   */
  private record Places(Set<UnitId> above, Set<UnitId> led, Set<UnitId> roots) {
    static Places of(AccessScope scope) {
      List<UnitPath> workplaces =
          scope.workplaces().stream()
              .filter(at -> at.term().includes(scope.day()))
              .map(Employment::unitPath)
              .toList();
      return new Places(
          workplaces.stream().flatMap(path -> path.units().stream()).collect(toSet()),
          scope.roles().stream()
              .filter(Places::leads)
              .map(held -> held.reach().units().getLast())
              .collect(toSet()),
          workplaces.stream().map(path -> path.units().getFirst()).collect(toSet()));
    }

    static boolean leads(RoleAssignment held) {
      return held.role() == Role.MANAGER || held.role() == Role.HR;
    }
  }

  /** The checks of each routine that the viewer may see, in order. */
  public Map<RoutineId, List<RoutineCheck>> checks(Tx tx, Viewer viewer, Set<RoutineId> ids) {
    Set<RoutineId> seen = byIds(tx, viewer, ids).keySet();
    return tx.sql(RoutineSql.class).checks(seen).stream()
        .collect(
            groupingBy(
                RoutineSql.CheckRow::routineId,
                mapping(row -> new RoutineCheck(row.number(), row.title(), row.hint()), toList())));
  }

  /** The last versions of each routine that the viewer may see, the newest first. */
  public Map<RoutineId, List<RoutineVersion>> versions(Tx tx, Viewer viewer, Set<RoutineId> ids) {
    Set<RoutineId> seen = byIds(tx, viewer, ids).keySet();
    return tx.sql(RoutineSql.class).versions(seen, MOST_VERSIONS).stream()
        .collect(groupingBy(RoutineVersion::routineId));
  }

  /** Whether the viewer may publish each of the routines anew. */
  public Map<RoutineId, Boolean> publishable(Tx tx, Viewer viewer, Set<RoutineId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    return byIds(tx, viewer, ids).values().stream()
        .collect(toMap(Routine::id, routine -> mayPublish(scope, routine.unitPath())));
  }

  /** The units for which the viewer may publish routines, by name. */
  public Slice<Unit> units(Tx tx, Viewer viewer, Page page) {
    List<UnitPath> led =
        people.reach(tx, viewer).roles().stream()
            .filter(Places::leads)
            .map(RoleAssignment::reach)
            .toList();
    return UnitTree.unitsWithin(tx, led, page);
  }

  static boolean mayPublish(AccessScope scope, UnitPath unit) {
    return scope.leads(unit) || scope.isHrOf(unit);
  }

  /** Puts a routine among the viewer's favourites, which come first. */
  public Outcome<RoutineId> favour(WriteTx tx, Viewer viewer, RoutineId id) {
    if (byIds(tx, viewer, Set.of(id)).isEmpty()) {
      return Outcome.refused(Problem.notFound("routineId"));
    }
    tx.sql(RoutineSql.class).favour(viewer.person(), id);
    return Outcome.done(id);
  }

  /** Takes a routine away from the viewer's favourites. */
  public Outcome<RoutineId> unfavour(WriteTx tx, Viewer viewer, RoutineId id) {
    if (byIds(tx, viewer, Set.of(id)).isEmpty()) {
      return Outcome.refused(Problem.notFound("routineId"));
    }
    tx.sql(RoutineSql.class).unfavour(viewer.person(), id);
    return Outcome.done(id);
  }
}
