package se.fadder.arrivals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.files.TableRow;
import se.fadder.kernel.PersonId;
import se.fadder.people.People;
import se.fadder.people.PersonMatcher;
import se.fadder.people.Unit;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;

/** The names in the cells of a file: units of an organisation, and who is at work there. */
final class FileNames {
  private final Map<String, List<Unit>> units;
  private final Map<String, Set<PersonId>> people;

  private FileNames(Map<String, List<Unit>> units, Map<String, Set<PersonId>> people) {
    this.units = units;
    this.people = people;
  }

  static FileNames of(Tx tx, People people, UnitPath organisation, List<TableRow<Column>> rows) {
    Map<String, List<Unit>> units =
        UnitTree.allWithin(tx, organisation).stream()
            .flatMap(unit ->
                Stream.of(unit.name(), unit.key() == null ? unit.name() : unit.key())
                    .map(FileNames::plain)
                    .distinct()
                    .map(name -> Map.entry(name, unit)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Set<String> owners =
        rows.stream()
            .map(row -> row.cell(Column.OWNER))
            .filter(owner -> !owner.isEmpty())
            .collect(toSet());
    return new FileNames(units, atWork(tx, people, organisation, owners));
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
    return units.getOrDefault(plain(name), List.of());
  }

  /** The people at work who have that address or are called so. */
  List<PersonId> people(String word) {
    return List.copyOf(people.getOrDefault(word, Set.of()));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
