package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.people.NearestHolders;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/**
 * The concerns of newcomers, derived from what is known of them and their mentors, and who is told:
 * everybody who is manager nearest to them, but not who mentors them. Of one with protected
 * identity those who lead that very unit are told alone.
 */
final class Concerns {
  private final People people;
  private final MentoredNewHires newHires;
  private final ConcernRules rules;

  Concerns(People people, MentoredNewHires newHires, ConcernRules rules) {
    this.people = people;
    this.newHires = newHires;
    this.rules = rules;
  }

  /** The concerns that stand today or are known to stand later. */
  List<Concern> of(Tx tx, Collection<PersonId> some) {
    LocalDate today = people.today();
    return newHires.read(tx, some).stream()
        .flatMap(newHire -> rules.of(newHire, today).stream())
        .toList();
  }

  /** The concerns that stand today, each with those who are told. */
  List<StandingConcern> standing(Tx tx, Collection<PersonId> some) {
    LocalDate today = people.today();
    Map<PersonId, MentoredNewHire> read =
        newHires.read(tx, some).stream().collect(toMap(MentoredNewHire::id, Function.identity()));
    List<Concern> concerns =
        read.values().stream()
            .flatMap(newHire -> rules.of(newHire, today).stream())
            .filter(concern -> concern.standsOn(today))
            .toList();
    if (concerns.isEmpty()) {
      return List.of();
    }
    Set<UnitId> units = read.values().stream().map(of -> of.employment().unitId()).collect(toSet());
    NearestHolders holders = NearestHolders.of(tx, people, units);
    Set<PersonId> guarded =
        tx.sql(ConcernSql.class)
            .protectedAmong(concerns.stream().map(Concern::newHireId).collect(toSet()));
    List<StandingConcern> standing = new ArrayList<>();
    for (Concern concern : concerns) {
      MentoredNewHire newHire = Objects.requireNonNull(read.get(concern.newHireId()));
      boolean isGuarded = guarded.contains(concern.newHireId());
      standing.add(
          new StandingConcern(
              concern,
              told(holders, newHire, Role.MANAGER, isGuarded),
              concern.standsForHrOn(today)
                  ? told(holders, newHire, Role.HR, isGuarded)
                  : Set.of()));
    }
    return standing;
  }

  private Set<PersonId> told(
      NearestHolders holders, MentoredNewHire newHire, Role role, boolean isGuarded) {
    UnitId unit = newHire.employment().unitId();
    Set<PersonId> nearest = holders.besides(newHire.selfAndMentors(people.today()), role, unit);
    return isGuarded
        ? holders.at(role, unit).stream().filter(nearest::contains).collect(toSet())
        : nearest;
  }
}
