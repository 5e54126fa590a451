package se.fadder.people;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;

/**
 * The holders of roles who are nearest to units: all of them where several hold a role for one
 * unit, whereas {@link People#holders} leaves it to its caller to take the first by name. For other
 * rooms; it says nothing of what a viewer may see.
 */
public final class NearestHolders {
  private final Map<UnitId, Map<Role, List<Holder>>> holders;

  private NearestHolders(Map<UnitId, Map<Role, List<Holder>>> holders) {
    this.holders = holders;
  }

  /** Looks up who holds roles for those units today, together in one statement. */
  public static NearestHolders of(Tx tx, People people, Collection<UnitId> units) {
    return new NearestHolders(people.holders(tx, units));
  }

  /** Everybody who holds the role nearest to a unit; nobody where none does up to the root. */
  public Set<PersonId> of(Role role, UnitId unit) {
    return besides(Set.of(), role, unit);
  }

  /**
   * Everybody who holds the role nearest to a unit, besides some who do not count: a new manager is
   * not their own manager.
   */
  public Set<PersonId> besides(Set<PersonId> people, Role role, UnitId unit) {
    return nearest(people, role, unit).stream().map(Holder::personId).collect(toSet());
  }

  private List<Holder> nearest(Set<PersonId> without, Role role, UnitId unit) {
    List<Holder> others =
        holders.getOrDefault(unit, Map.of()).getOrDefault(role, List.of()).stream()
            .filter(holder -> !without.contains(holder.personId()))
            .toList();
    return others.stream()
        .filter(holder -> holder.distance() == others.getFirst().distance())
        .toList();
  }

  /** Everybody who holds the role for that very unit. */
  public Set<PersonId> at(Role role, UnitId unit) {
    return holders.getOrDefault(unit, Map.of()).getOrDefault(role, List.of()).stream()
        .filter(holder -> holder.distance() == 0)
        .map(Holder::personId)
        .collect(toSet());
  }

  /**
   * The unit on the path whose nearest holders are those of {@link #besides}: the one that the path
   * leads to, unless nobody else holds the role as near to it.
   */
  public UnitId unitBesides(Set<PersonId> people, Role role, UnitPath path) {
    List<UnitId> upwards = path.units().reversed();
    UnitId own = upwards.getFirst();
    List<Holder> all = nearest(Set.of(), role, own);
    List<Holder> others = nearest(people, role, own);
    return others.isEmpty() || others.getFirst().distance() == all.getFirst().distance()
        ? own
        : upwards.get(others.getFirst().distance());
  }
}
