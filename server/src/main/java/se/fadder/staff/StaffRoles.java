package se.fadder.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.files.RowProblem;
import se.fadder.files.RowProblems;
import se.fadder.kernel.PersonId;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The roles that a file of staff tells of: those in its column of roles, and that of whoever is
 * named as manager by those who work in a unit. Whoever reaches a unit from above is not given it
 * again.
 */
final class StaffRoles {
  private final StaffFileId file;
  private final StaffAsOf as;
  private final StaffComparison comparison;
  private final @Nullable PersonId giver;
  private final RowProblems problems = new RowProblems();
  private final Map<String, Set<StaffRow>> named = new HashMap<>();

  StaffRoles(StaffFileId file, StaffAsOf as, StaffComparison comparison, @Nullable PersonId giver) {
    this.file = file;
    this.as = as;
    this.comparison = comparison;
    this.giver = giver;
  }

  /** A role that the file has somebody hold, told by the person's first row. */
  private record Wanted(long line, Role role, Unit unit) {}

  RowProblems problems() {
    return problems;
  }

  /**
   * The changes, numbered from a place on.
   *
   * @param tellsRoles whether the file has a column of roles; without one none of them ends
   * @param tellsManagers whether it has a column of managers
   */
  List<StaffChange> changes(
      List<StaffRow> rows, int place, boolean tellsRoles, boolean tellsManagers) {
    Set<Wanted> wanted = new LinkedHashSet<>();
    for (List<StaffRow> person : comparison.people()) {
      for (StaffRow row : person) {
        row.roles()
            .forEach(role -> wanted.add(new Wanted(person.getFirst().line(), role, row.unit())));
      }
    }
    Set<UnitId> led = new HashSet<>();
    if (tellsManagers) {
      Map<UnitId, Set<Wanted>> managers = managers(rows);
      managers.values().forEach(wanted::addAll);
      led.addAll(managers.keySet());
    }
    List<StaffChange> changes = new ArrayList<>();
    Set<StaffSql.Held> kept = new HashSet<>();
    for (Wanted want : wanted) {
      PersonId person = comparison.recognised().get(want.line());
      UnitId unit = want.unit().id();
      if (person != null) {
        kept.add(new StaffSql.Held(person, want.role(), unit));
      }
      boolean isOwn = person != null && person.equals(giver);
      if (!isOwn && (person == null || !as.holds(person, want.role(), unit))) {
        changes.add(
            StaffChange.of(
                file,
                place + changes.size(),
                StaffChangeKind.ROLE_NEW,
                want.line(),
                person,
                unit,
                want.role(),
                as.day));
      }
    }
    for (StaffSql.Held held : as.roles) {
      boolean ofFile =
          as.given.contains(new StaffSql.Given(held.personId(), held.role(), held.unitId()));
      boolean replaced = held.role() == Role.MANAGER && led.contains(held.unitId());
      if (!kept.contains(held)
          && !held.personId().equals(giver)
          && as.isEmployed(held.personId())
          && ((tellsRoles && ofFile) || replaced)) {
        changes.add(
            StaffChange.of(
                file,
                place + changes.size(),
                StaffChangeKind.ROLE_ENDING,
                0,
                held.personId(),
                held.unitId(),
                held.role(),
                as.day));
      }
    }
    return changes;
  }

  /** Who leads each unit of which the file names the managers. */
  private Map<UnitId, Set<Wanted>> managers(List<StaffRow> rows) {
    for (List<StaffRow> person : comparison.people()) {
      StaffRow first = person.getFirst();
      name(first.number(), first);
      name(first.named().email(), first);
    }
    Map<Unit, Set<Long>> byUnit = new LinkedHashMap<>();
    Map<Long, Set<UnitId>> leaders = new HashMap<>();
    for (StaffRow row : rows) {
      if (row.manager().isEmpty()) {
        continue;
      }
      Set<StaffRow> found = named.getOrDefault(row.manager(), Set.of());
      if (found.size() != 1) {
        problems.add(
            RowProblem.in(
                row.line(),
                StaffColumn.MANAGER.heading(),
                found.isEmpty() ? StaffProblem.MANAGER_UNKNOWN : StaffProblem.MANAGER_AMBIGUOUS));
      } else if (!found.iterator().next().who().equals(row.who())) {
        long line = found.iterator().next().line();
        byUnit.computeIfAbsent(row.unit(), unit -> new LinkedHashSet<>()).add(line);
        leaders.computeIfAbsent(line, one -> new HashSet<>()).add(row.unit().id());
      }
    }
    return withoutThoseAbove(withoutTheirOwn(byUnit, rows, leaders));
  }

  private void name(@Nullable String word, StaffRow row) {
    if (word != null) {
      named.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>()).add(row);
    }
  }

  /** Whoever leads a unit and works in it names a manager who leads another: the one above. */
  private Map<Unit, Set<Long>> withoutTheirOwn(
      Map<Unit, Set<Long>> byUnit, List<StaffRow> rows, Map<Long, Set<UnitId>> leaders) {
    Map<Unit, Set<Long>> led = new LinkedHashMap<>();
    Map<String, Long> firstLines = new HashMap<>();
    comparison
        .people()
        .forEach(person -> firstLines.put(person.getFirst().who(), person.getFirst().line()));
    for (StaffRow row : rows) {
      Long self = firstLines.get(row.who());
      boolean leadsHere =
          self != null && leaders.getOrDefault(self, Set.of()).contains(row.unit().id());
      Set<StaffRow> found = named.getOrDefault(row.manager(), Set.of());
      if (!leadsHere && found.size() == 1 && byUnit.containsKey(row.unit())) {
        long line = found.iterator().next().line();
        if (self == null || line != self) {
          led.computeIfAbsent(row.unit(), unit -> new LinkedHashSet<>()).add(line);
        }
      }
    }
    return led;
  }

  private static Map<UnitId, Set<Wanted>> withoutThoseAbove(Map<Unit, Set<Long>> byUnit) {
    Map<UnitId, Set<Wanted>> managers = new LinkedHashMap<>();
    byUnit.forEach((unit, lines) -> {
      Set<Long> above = new HashSet<>();
      byUnit.forEach((other, leading) -> {
        if (!other.equals(unit) && other.path().covers(unit.path())) {
          above.addAll(leading);
        }
      });
      Set<Wanted> here = new LinkedHashSet<>();
      lines.stream()
          .filter(line -> !above.contains(line))
          .forEach(line -> here.add(new Wanted(line, Role.MANAGER, unit)));
      managers.put(unit.id(), here);
    });
    return managers;
  }
}
