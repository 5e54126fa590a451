package se.fadder.mentorship;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Candidates.Pair;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Person;

/**
 * Who is not to be paired with whom. HR enters and lifts it, and HR alone reads it: it stands in no
 * audit log and no read log, for the two read those.
 */
public final class KeptApart {
  private final People people;
  private final Today today;

  KeptApart(People people, Today today) {
    this.people = people;
    this.today = today;
  }

  /** With whom each of those people is kept apart whom the viewer is HR of; no entry for others. */
  public Map<PersonId, List<Person>> of(Tx tx, Viewer viewer, Set<PersonId> persons) {
    Set<PersonId> seen = ofHr(tx, viewer, persons);
    if (seen.isEmpty()) {
      return Map.of();
    }
    List<Pair> pairs = tx.sql(CandidateSql.class).keptApart(seen);
    Map<PersonId, Person> others =
        people.persons(tx, viewer, pairs.stream().map(Pair::mentorId).collect(toSet()));
    return seen.stream()
        .collect(
            toMap(
                Function.identity(),
                person ->
                    pairs.stream()
                        .filter(pair -> pair.newHireId().equals(person))
                        .map(pair -> others.get(pair.mentorId()))
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Person::sortKey))
                        .toList()));
  }

  /** Keeps two people apart from now on. What they have together by now goes on. */
  public Outcome<PersonId> set(WriteTx tx, Viewer viewer, PersonId person, PersonId other) {
    return change(
        tx,
        viewer,
        person,
        other,
        pair ->
            tx.sql(KeptApartSql.class)
                .insert(pair.one(), pair.other(), viewer.person(), today.now()));
  }

  /** Lets two people be paired again. */
  public Outcome<PersonId> lift(WriteTx tx, Viewer viewer, PersonId person, PersonId other) {
    return change(
        tx,
        viewer,
        person,
        other,
        pair -> tx.sql(KeptApartSql.class).delete(pair.one(), pair.other()));
  }

  private Outcome<PersonId> change(
      WriteTx tx, Viewer viewer, PersonId person, PersonId other, Change change) {
    if (ofHr(tx, viewer, Set.of(person)).isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    if (ofHr(tx, viewer, Set.of(other)).isEmpty()) {
      return Outcome.refused(Problem.notFound("otherId"));
    }
    if (person.equals(other)) {
      return Outcome.refused(
          Problem.at("otherId", "OWN_MENTOR", "Nobody is kept apart from themselves."));
    }
    change.of(Two.of(person, other));
    return Outcome.done(person);
  }

  @FunctionalInterface
  private interface Change {
    void of(Two pair);
  }

  /** Two people as they are stored: the smaller id first. */
  private record Two(PersonId one, PersonId other) {
    static Two of(PersonId some, PersonId next) {
      boolean isFirst = some.value().toString().compareTo(next.value().toString()) < 0;
      return isFirst ? new Two(some, next) : new Two(next, some);
    }
  }

  private Set<PersonId> ofHr(Tx tx, Viewer viewer, Set<PersonId> persons) {
    AccessScope scope = people.reach(tx, viewer);
    Set<PersonId> seen = new HashSet<>();
    people
        .allEmployments(tx, persons)
        .forEach((person, all) ->
            Employment.current(all, scope.day())
                .filter(at -> scope.isHrOf(at.unitPath()))
                .ifPresent(at -> seen.add(person)));
    return seen;
  }
}
