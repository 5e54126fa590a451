package se.fadder.onboarding;

import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.Holder;
import se.fadder.people.People;
import se.fadder.people.Role;

/**
 * The stand-ins: those for whose introduction somebody does a role's steps, because the nearest
 * holder of the role is the newcomer: a new manager is not their own manager.
 */
public final class StandIns {
  private StandIns() {}

  /** The employments whose plans leave steps of each role to that person. */
  public static Map<Role, Set<EmploymentId>> of(Tx tx, People people, PersonId person) {
    List<StandInSql.HolderIntroduced> introduced =
        tx.sql(StandInSql.class).introduced(person, people.today());
    if (introduced.isEmpty()) {
      return Map.of();
    }
    var holders =
        people.holders(
            tx, introduced.stream().map(StandInSql.HolderIntroduced::unitId).collect(toSet()));
    Map<Role, Set<EmploymentId>> standIns = new EnumMap<>(Role.class);
    for (StandInSql.HolderIntroduced of : introduced) {
      List<Holder> nearest =
          holders.getOrDefault(of.unitId(), Map.of()).getOrDefault(of.role(), List.of());
      if (isNearestBut(of.personId(), person, nearest)) {
        standIns.computeIfAbsent(of.role(), role -> new HashSet<>()).add(of.employmentId());
      }
    }
    return standIns;
  }

  private static boolean isNearestBut(PersonId newHire, PersonId person, List<Holder> holders) {
    List<Holder> others =
        holders.stream().filter(holder -> !holder.personId().equals(newHire)).toList();
    return others.stream()
        .anyMatch(holder ->
            holder.personId().equals(person) && holder.distance() == others.getFirst().distance());
  }
}
