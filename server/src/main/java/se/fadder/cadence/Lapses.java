package se.fadder.cadence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.NearestHolders;
import se.fadder.people.People;
import se.fadder.people.Role;

/**
 * The lapses in sessions, and who is told of them. That one is missed the mentor is told, unless
 * the two have planned to meet; that there is no contact, everybody who is manager nearest to the
 * newcomer, but not who is one of the two. Of a newcomer with protected identity those who lead
 * that very unit are told alone.
 */
final class Lapses {
  private final People people;
  private final PairCadences cadences;

  Lapses(People people, PairCadences cadences) {
    this.people = people;
    this.cadences = cadences;
  }

  /** Those who are told of a lapse of a kind, for each mentorship that has one today. */
  Map<PairCadence, Set<PersonId>> told(Tx tx, LapseKind kind, Collection<PairCadence> some) {
    LocalDate today = people.today();
    List<PairCadence> standing = some.stream().filter(of -> of.has(kind, today)).toList();
    if (standing.isEmpty()) {
      return Map.of();
    }
    return switch (kind) {
      case MISSED -> mentors(tx, standing);
      case NO_CONTACT -> managers(tx, standing);
    };
  }

  private Map<PairCadence, Set<PersonId>> mentors(Tx tx, List<PairCadence> standing) {
    Set<MentorshipId> planned =
        cadences
            .planned(tx, standing.stream().map(PairCadence::mentorshipId).collect(toSet()))
            .keySet();
    return standing.stream()
        .filter(of -> !planned.contains(of.mentorshipId()))
        .collect(toMap(of -> of, of -> Set.of(of.mentorId())));
  }

  private Map<PairCadence, Set<PersonId>> managers(Tx tx, List<PairCadence> standing) {
    NearestHolders holders =
        NearestHolders.of(tx, people, standing.stream().map(PairCadence::unitId).collect(toSet()));
    Set<PersonId> guarded =
        tx.sql(PairCadenceSql.class)
            .protectedAmong(standing.stream().map(PairCadence::newHireId).collect(toSet()));
    Map<PairCadence, Set<PersonId>> told = new HashMap<>();
    for (PairCadence of : standing) {
      Set<PersonId> managers =
          new HashSet<>(
              holders.besides(Set.of(of.mentorId(), of.newHireId()), Role.MANAGER, of.unitId()));
      if (guarded.contains(of.newHireId())) {
        managers.retainAll(holders.at(Role.MANAGER, of.unitId()));
      }
      told.put(of, managers);
    }
    return told;
  }
}
