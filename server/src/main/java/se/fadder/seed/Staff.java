package se.fadder.seed;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.Employment;
import se.fadder.people.Person;

/**
 * The staff that was seeded, by the keys that the files know them by, and when they are employed.
 */
final class Staff {
  private final Map<String, Person> people;
  private final Map<String, List<Employment>> employments = new HashMap<>();

  Staff(Map<String, Person> people) {
    this.people = Map.copyOf(people);
  }

  PersonId id(Row row, String column) {
    return row.find(column, people).id();
  }

  @Nullable PersonId idOrNull(Row row, String column) {
    Person person = row.findOrNull(column, people);
    return person == null ? null : person.id();
  }

  void add(Row row, String column, Employment employment) {
    employments.computeIfAbsent(row.text(column), key -> new ArrayList<>()).add(employment);
  }

  /** The employment that begins last. */
  Employment latest(Row row, String column) {
    return of(row, column).stream()
        .max(comparing(Employment::firstDay))
        .orElseThrow(() -> row.error(column + " names somebody without an employment"));
  }

  /**
   * Checks that the person is employed when the term begins and, where it has an end, when it ends.
   */
  void requireEmployed(Row row, String column, Term term) {
    requireEmployed(row, column, term.firstDay());
    LocalDate lastDay = term.lastDay();
    if (lastDay != null) {
      requireEmployed(row, column, lastDay);
    }
  }

  void requireEmployed(Row row, String column, LocalDate day) {
    if (!isEmployed(row, column, day)) {
      throw row.error(column + " names '" + row.text(column) + "', who is not employed on " + day);
    }
  }

  /** Whether the person is employed on a day. */
  boolean isEmployed(Row row, String column, LocalDate day) {
    return of(row, column).stream().anyMatch(at -> at.term().includes(day));
  }

  private List<Employment> of(Row row, String column) {
    row.find(column, people);
    return employments.getOrDefault(row.text(column), List.of());
  }
}
