package se.fadder.teamfika;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import se.fadder.kernel.PersonId;

/**
 * The order in which the people of a team host: of those who are there, whoever hosted longest ago;
 * whoever never did comes first, and those who are equal in that come by name. It touches nothing.
 */
final class HostOrder {
  private HostOrder() {}

  /**
   * Somebody who may host.
   *
   * @param sortKey the shown name's place in Swedish order
   */
  record Candidate(PersonId id, String sortKey) {}

  /**
   * The host of each of some days, in their order. A day on which nobody is there has none, and
   * uses nobody up.
   *
   * @param isThere whether somebody is there on a day
   * @param hosted when each last hosted before the first of the days
   * @param settled who hosts on some of the days already; whoever is not there then is replaced
   */
  static SortedMap<LocalDate, PersonId> of(
      Collection<LocalDate> days,
      Collection<Candidate> team,
      BiPredicate<PersonId, LocalDate> isThere,
      Map<PersonId, LocalDate> hosted,
      Map<LocalDate, PersonId> settled) {
    Set<PersonId> known = new HashSet<>();
    team.forEach(one -> known.add(one.id()));
    SortedMap<LocalDate, PersonId> hosts = new TreeMap<>();
    Map<PersonId, LocalDate> last = new HashMap<>(hosted);
    for (LocalDate day : days) {
      PersonId host = settled.get(day);
      if (host != null && known.contains(host) && isThere.test(host, day)) {
        hosts.put(day, host);
        last.merge(host, day, HostOrder::later);
      }
    }
    for (LocalDate day : new TreeSet<>(days)) {
      if (!hosts.containsKey(day)) {
        longestAgo(team, isThere, last, day)
            .ifPresent(host -> {
              hosts.put(day, host);
              last.merge(host, day, HostOrder::later);
            });
      }
    }
    return hosts;
  }

  private static Optional<PersonId> longestAgo(
      Collection<Candidate> team,
      BiPredicate<PersonId, LocalDate> isThere,
      Map<PersonId, LocalDate> last,
      LocalDate day) {
    Comparator<Candidate> order =
        comparing((Candidate one) -> last.getOrDefault(one.id(), LocalDate.MIN))
            .thenComparing(Candidate::sortKey)
            .thenComparing(one -> one.id().value());
    return team.stream().filter(one -> isThere.test(one.id(), day)).min(order).map(Candidate::id);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
