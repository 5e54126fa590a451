package se.fadder.people;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.text.OneLine;

/**
 * The record of a person as HR has it.
 *
 * @param familyName empty for a person with one name only
 * @param alias shown in place of the name of a person with protected identity; null for others
 * @param email where letters reach the person; null while nobody knows
 */
public record PersonRecord(
    PersonId personId,
    String givenName,
    String familyName,
    @Nullable String alias,
    @Nullable String email) {
  public PersonRecord {
    givenName = OneLine.of(givenName);
    familyName = OneLine.of(familyName);
    alias = alias == null ? null : OneLine.of(alias);
  }

  /** The name to show. */
  public String shownName() {
    return Person.shownName(givenName, familyName, alias);
  }
}
