package se.fadder.arrivals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Person;
import se.fadder.people.PersonMatcher;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.UnitPath;

/**
 * The people who work in an organisation, or have, and whom a newcomer may be: an address is nobody
 * else's, a name may be.
 */
final class KnownPeople {
  /** A day before anybody was employed. */
  static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  /** The most who are shown: of so common a name nobody tells who is who by a list. */
  private static final int MOST = 10;

  private final People people;

  KnownPeople(People people) {
    this.people = people;
  }

  /**
   * The problem that somebody like a newcomer is known. The viewer's own address is told as such:
   * they need not ask themselves who has it.
   *
   * @param isNamesake whether the viewer has said that it is somebody else of that name
   */
  Optional<Problem> problem(
      Tx tx, Viewer viewer, UnitPath organisation, Named named, boolean isNamesake) {
    String email = named.email();
    Set<PersonId> ofAddress = email == null ? Set.of() : called(tx, organisation, LONG_AGO, email);
    if (ofAddress.contains(viewer.person())) {
      return Optional.of(
          Problem.at("email", "OWN_EMAIL", "That is your own address, not the newcomer's."));
    }
    if (email != null && !ofAddress.isEmpty()) {
      return Optional.of(known("email", called(tx, organisation, people.today(), email)));
    }
    String name = name(named);
    return isNamesake || called(tx, organisation, LONG_AGO, name).isEmpty()
        ? Optional.empty()
        : Optional.of(known("givenName", called(tx, organisation, people.today(), name)));
  }

  private static Problem known(String field, Set<PersonId> now) {
    return now.isEmpty()
        ? Problem.at(field, Arrivals.knownBefore().code(), Arrivals.knownBefore().message())
        : Problem.at(field, Arrivals.knownAlready().code(), Arrivals.knownAlready().message());
  }

  private static String name(Named named) {
    return (named.givenName() + " " + named.familyName()).strip();
  }

  private static Set<PersonId> called(Tx tx, UnitPath organisation, LocalDate day, String word) {
    return PersonMatcher.firstCalled(tx, organisation, day, word, MOST);
  }

  /**
   * Those whom a newcomer may be, as far as the viewer may know of them, by name; nobody with
   * protected identity, of whom an address would tell too much, and not the viewer.
   */
  List<Person> like(Tx tx, Viewer viewer, UnitPath organisation, Named named) {
    Set<PersonId> found = new HashSet<>();
    Stream.of(Optional.ofNullable(named.email()), Optional.of(name(named)))
        .flatMap(Optional::stream)
        .forEach(word -> found.addAll(called(tx, organisation, LONG_AGO, word)));
    Map<PersonId, Person> known = people.persons(tx, viewer, found);
    return known.values().stream()
        .filter(person -> !person.isProtected() && !person.id().equals(viewer.person()))
        .sorted(
            Comparator.comparing(Person::sortKey)
                .thenComparing(person -> person.id().value().toString()))
        .limit(MOST)
        .toList();
  }
}
