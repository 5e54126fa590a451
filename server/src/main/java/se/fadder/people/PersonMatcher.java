package se.fadder.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.PersonId;
import se.fadder.text.SwedishNames;

/**
 * The matcher of people by what they are called, among those who are employed already. For other
 * rooms; it says nothing of what a viewer may see.
 */
public final class PersonMatcher {
  /**
   * The most names in a statement: one with hundreds of parameters takes longer to read than to
   * run.
   */
  private static final int AT_ONCE = 64;

  private PersonMatcher() {}

  /**
   * A person as far as they can be told from others by name.
   *
   * @param familyName empty for a person with one name only
   */
  public record Named(String givenName, String familyName, @Nullable String email) {
    /**
     * A key that is the same for all that is written of one person: the address, and the name
     * without one.
     */
    public String sameness() {
      return email == null
          ? sortKey(Person.shownName(givenName, familyName, null))
          : address(email);
    }
  }

  private static String sortKey(String name) {
    return SwedishNames.sortKey(name);
  }

  private static String address(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /**
   * Those who are employed in an organisation on a day or later: by the address where there is one,
   * for that is nobody else's, and by the name where there is none.
   */
  public static Set<Named> employed(
      Tx tx, UnitPath organisation, LocalDate day, Collection<Named> some) {
    Set<String> emails = sameness(some, true);
    Set<String> names = sameness(some, false);
    PersonMatcherSql sql = tx.sql(PersonMatcherSql.class);
    Set<String> known = new HashSet<>();
    for (List<String> chunk : Chunks.of(emails, AT_ONCE)) {
      known.addAll(words(sql.byEmail(organisation, day, chunk)));
    }
    Set<String> called = new HashSet<>();
    for (List<String> chunk : Chunks.of(names, AT_ONCE)) {
      called.addAll(words(sql.byName(organisation, day, chunk)));
    }
    return some.stream()
        .filter(named -> (named.email() == null ? called : known).contains(named.sameness()))
        .collect(toSet());
  }

  private static Set<String> sameness(Collection<Named> some, boolean byEmail) {
    return some.stream()
        .filter(named -> (named.email() != null) == byEmail)
        .map(Named::sameness)
        .collect(toSet());
  }

  private static Set<String> words(List<PersonMatcherSql.Found> found) {
    return found.stream().map(PersonMatcherSql.Found::word).collect(toSet());
  }

  /** Those who are employed in an organisation on a day or later, by an address or a whole name. */
  public static Map<String, Set<PersonId>> called(
      Tx tx, UnitPath organisation, LocalDate day, Set<String> words) {
    Map<String, Set<PersonId>> called = new HashMap<>();
    if (words.isEmpty()) {
      return called;
    }
    PersonMatcherSql sql = tx.sql(PersonMatcherSql.class);
    Set<String> emails = words.stream().map(PersonMatcher::address).collect(toSet());
    Set<String> names = words.stream().map(PersonMatcher::sortKey).collect(toSet());
    Map<String, Set<PersonId>> byEmail = people(sql.byEmail(organisation, day, emails));
    Map<String, Set<PersonId>> byName = people(sql.byName(organisation, day, names));
    for (String word : words) {
      Set<PersonId> found = new HashSet<>(byEmail.getOrDefault(address(word), Set.of()));
      found.addAll(byName.getOrDefault(sortKey(word), Set.of()));
      called.put(word, found);
    }
    return called;
  }

  /** The first people who are called by one word, or reached by it, as {@link #called} has it. */
  public static Set<PersonId> firstCalled(
      Tx tx, UnitPath organisation, LocalDate day, String word, int most) {
    PersonMatcherSql sql = tx.sql(PersonMatcherSql.class);
    Set<PersonId> found = new HashSet<>(sql.firstByEmail(organisation, day, address(word), most));
    found.addAll(sql.firstByName(organisation, day, sortKey(word), most));
    return found;
  }

  private static Map<String, Set<PersonId>> people(List<PersonMatcherSql.Found> found) {
    return found.stream()
        .collect(
            groupingBy(
                PersonMatcherSql.Found::word, mapping(PersonMatcherSql.Found::personId, toSet())));
  }
}
