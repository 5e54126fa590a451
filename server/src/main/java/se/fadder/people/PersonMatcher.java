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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.PersonId;
import se.fadder.text.OneLine;
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
    public Named {
      givenName = OneLine.of(givenName);
      familyName = OneLine.of(familyName);
    }

    /** The name, the same however it is written: by it namesakes are found. */
    public String sameName() {
      return PersonMatcher.name(Person.shownName(givenName, familyName, null));
    }

    /** The address in lower case; empty without one. */
    public String sameAddress() {
      return email == null ? "" : address(email);
    }
  }

  private static String name(String written) {
    return SwedishNames.searchText(written);
  }

  private static String address(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /**
   * Those whose address somebody has who is employed in an organisation on a day or later: it is
   * nobody else's.
   */
  public static Set<Named> byAddress(
      Tx tx, UnitPath organisation, LocalDate day, Collection<Named> some) {
    PersonMatcherSql sql = tx.sql(PersonMatcherSql.class);
    return among(some, Named::sameAddress, part -> sql.byEmail(organisation, day, part));
  }

  /**
   * Those whose name somebody bears who is employed in an organisation on a day or later; it may be
   * somebody else.
   */
  public static Set<Named> byName(
      Tx tx, UnitPath organisation, LocalDate day, Collection<Named> some) {
    PersonMatcherSql sql = tx.sql(PersonMatcherSql.class);
    return among(some, Named::sameName, part -> sql.byName(organisation, day, part));
  }

  private static Set<Named> among(
      Collection<Named> some,
      Function<Named, String> key,
      Function<List<String>, List<PersonMatcherSql.Found>> find) {
    Set<String> keys = some.stream().map(key).filter(word -> !word.isEmpty()).collect(toSet());
    Set<String> known = new HashSet<>();
    for (List<String> chunk : Chunks.of(keys, AT_ONCE)) {
      find.apply(chunk).forEach(found -> known.add(found.word()));
    }
    return some.stream().filter(named -> known.contains(key.apply(named))).collect(toSet());
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
    Set<String> names = words.stream().map(PersonMatcher::name).collect(toSet());
    Map<String, Set<PersonId>> byEmail = people(sql.byEmail(organisation, day, emails));
    Map<String, Set<PersonId>> byName = people(sql.byName(organisation, day, names));
    for (String word : words) {
      Set<PersonId> found = new HashSet<>(byEmail.getOrDefault(address(word), Set.of()));
      found.addAll(byName.getOrDefault(name(word), Set.of()));
      called.put(word, found);
    }
    return called;
  }

  /**
   * The first people whom HR knows by that address, wherever they work or have worked; what people
   * write themselves of how they are reached does not count. For signing in, which asks besides who
   * may be inside.
   */
  public static Set<PersonId> knownBy(Tx tx, String email, int most) {
    return new HashSet<>(tx.sql(PersonMatcherSql.class).anywhereByEmail(address(email), most));
  }

  /** The first people who are called by one word, or reached by it, as {@link #called} has it. */
  public static Set<PersonId> firstCalled(
      Tx tx, UnitPath organisation, LocalDate day, String word, int most) {
    PersonMatcherSql sql = tx.sql(PersonMatcherSql.class);
    Set<PersonId> found = new HashSet<>(sql.firstByEmail(organisation, day, address(word), most));
    found.addAll(sql.firstByName(organisation, day, name(word), most));
    return found;
  }

  private static Map<String, Set<PersonId>> people(List<PersonMatcherSql.Found> found) {
    return found.stream()
        .collect(
            groupingBy(
                PersonMatcherSql.Found::word, mapping(PersonMatcherSql.Found::personId, toSet())));
  }
}
