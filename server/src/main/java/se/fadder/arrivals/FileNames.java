package se.fadder.arrivals;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.files.TableRow;
import se.fadder.kernel.PersonId;
import se.fadder.people.People;
import se.fadder.people.PersonMatcher;
import se.fadder.people.Unit;
import se.fadder.people.UnitNames;
import se.fadder.people.UnitPath;

/** The names in the cells of a file: units of an organisation, and who is at work there. */
final class FileNames {
  private final UnitNames units;
  private final Map<String, Set<PersonId>> people;

  private FileNames(UnitNames units, Map<String, Set<PersonId>> people) {
    this.units = units;
    this.people = people;
  }

  static FileNames of(Tx tx, People people, UnitPath organisation, List<TableRow<Column>> rows) {
    Set<String> owners =
        rows.stream()
            .map(row -> row.cell(Column.OWNER))
            .filter(owner -> !owner.isEmpty())
            .collect(toSet());
    return new FileNames(UnitNames.of(tx, organisation), atWork(tx, people, organisation, owners));
  }

  /**
   * The people at work, by the words that name them. Owning gives plans to read: nobody reads
   * another's before their own first day.
   */
  private static Map<String, Set<PersonId>> atWork(
      Tx tx, People people, UnitPath organisation, Set<String> words) {
    Map<String, Set<PersonId>> called =
        PersonMatcher.called(tx, organisation, people.today(), words);
    Set<PersonId> atWork =
        people.employedToday(tx, called.values().stream().flatMap(Set::stream).collect(toSet()));
    Map<String, Set<PersonId>> found = new HashMap<>();
    called.forEach(
        (word, some) -> found.put(word, some.stream().filter(atWork::contains).collect(toSet())));
    return found;
  }

  /** The units of that name or short name. */
  List<Unit> units(String name) {
    return units.units(name);
  }

  /** The people at work who have that address or are called so. */
  List<PersonId> people(String word) {
    return List.copyOf(people.getOrDefault(word, Set.of()));
  }
}
