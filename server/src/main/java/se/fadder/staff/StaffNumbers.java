package se.fadder.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/**
 * The numbers by which the organisation's HR system knows people. For rooms above; it says nothing
 * of what a viewer may see.
 */
public final class StaffNumbers {
  private StaffNumbers() {}

  /** Whose number it is. */
  public static Optional<PersonId> whose(Tx tx, UnitPath organisation, String number) {
    return tx.sql(StaffSql.class).numbered(organisation, number);
  }

  /** The numbers of those people; no entry for who has none. */
  public static Map<PersonId, String> of(
      Tx tx, UnitPath organisation, Collection<PersonId> people) {
    List<StaffSql.Numbered> numbers = tx.sql(StaffSql.class).numbers(organisation, people);
    return numbers.stream()
        .collect(Collectors.toMap(StaffSql.Numbered::personId, StaffSql.Numbered::number));
  }

  /**
   * Notes the number of somebody who has none; false where they have one, or somebody else has it.
   */
  public static boolean note(WriteTx tx, UnitPath organisation, String number, PersonId person) {
    return tx.sql(StaffSql.class).number(organisation, number, person) == 1;
  }
}
