package se.fadder.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.files.RowProblem;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;
import se.fadder.welcome.Welcome;

/**
 * What a file of units would change.
 *
 * @param wanted the units of the file, each after the one above it
 * @param gone those with a short name that are not in the file, which stay as they are
 * @param problems the first of them, by row; where there is one nothing is changed
 */
record UnitFilePlan(
    int rows, List<Wanted> wanted, List<Unit> gone, List<RowProblem> problems, int moreProblems) {
  UnitFilePlan {
    wanted = List.copyOf(wanted);
    gone = List.copyOf(gone);
    problems = List.copyOf(problems);
  }

  /**
   * A unit as the file has it.
   *
   * @param parent its key; null for the organisation itself, and for what stands directly below it
   * @param known the unit of that key; null where it is new
   * @param moves whether it stands elsewhere than until now
   * @param welcome how first days begin there; null where the file says nothing, or what holds
   */
  record Wanted(
      long line,
      String key,
      String name,
      UnitKind kind,
      @Nullable String parent,
      @Nullable Unit known,
      boolean moves,
      @Nullable Welcome welcome) {
    boolean isNew() {
      return known == null;
    }

    boolean renames() {
      return known != null && !known.name().equals(name);
    }
  }

  List<Wanted> added() {
    return wanted.stream().filter(Wanted::isNew).toList();
  }

  List<Wanted> renamed() {
    return wanted.stream().filter(Wanted::renames).toList();
  }

  List<Wanted> moved() {
    return wanted.stream().filter(Wanted::moves).toList();
  }

  int addresses() {
    return (int) wanted.stream().filter(unit -> unit.welcome() != null).count();
  }
}
