package se.fadder.people;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A person who is, was or will be employed.
 *
 * @param familyName empty for a person with one name only
 * @param alias shown in place of the name of a person with protected identity; null for others
 * @param sortKey the shown name's place in Swedish order
 */
public record Person(
    PersonId id, String givenName, String familyName, @Nullable String alias, String sortKey) {

  /** The name to show. */
  public String name() {
    return shownName(givenName, familyName, alias);
  }

  static String shownName(String givenName, String familyName, @Nullable String alias) {
    return alias != null ? alias : (givenName + " " + familyName).strip();
  }

  /** One or two letters that stand in for a picture: of the first word of the name and the last. */
  public String initials() {
    String name = name();
    int lastWord = name.lastIndexOf(' ') + 1;
    return lastWord == 0
        ? firstLetter(name)
        : firstLetter(name) + firstLetter(name.substring(lastWord));
  }

  private static String firstLetter(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .map(Character::toUpperCase)
        .mapToObj(Character::toString)
        .collect(joining());
  }

  public boolean isProtected() {
    return alias != null;
  }
}
