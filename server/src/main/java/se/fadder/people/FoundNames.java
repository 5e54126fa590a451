package se.fadder.people;

import java.util.Collection;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/** The names that people are found by in the {@link PhoneBook}, as they are stored beside them. */
final class FoundNames {
  private FoundNames() {}

  /** Stores what somebody is found by, who had no name so far. */
  static void add(WriteTx tx, PersonId person, String sortKey, String searchText) {
    Set<String> tails = NameSearch.tails(searchText);
    PhoneBookSql sql = tx.sql(PhoneBookSql.class);
    sql.insert(person, tails);
    sql.insertStems(person, NameSearch.stems(tails), sortKey);
  }

  /** Stores what somebody is found by from now on, in place of what they were found by. */
  static void replace(WriteTx tx, PersonId person, String sortKey, String searchText) {
    forget(tx, Set.of(person));
    add(tx, person, sortKey, searchText);
  }

  /** Deletes whatever some people are found by. */
  static void forget(WriteTx tx, Collection<PersonId> people) {
    PhoneBookSql sql = tx.sql(PhoneBookSql.class);
    sql.forget(people);
    sql.forgetStems(people);
  }
}
