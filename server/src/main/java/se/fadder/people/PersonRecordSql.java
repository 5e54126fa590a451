package se.fadder.people;

import static se.fadder.people.PeopleFragments.EMPLOYED_WITHIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of what is on record of people beside their employments. */
interface PersonRecordSql {
  @SqlQuery(
      """
      select id as person_id, given_name, family_name, alias, email from person
      where id in (<people>)
      """)
  List<PersonRecord> records(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      """
      update person set given_name = :givenName, family_name = :familyName, alias = :alias,
        email = :email, sort_key = :sortKey, search_text = :searchText
      where id = :personId
      """)
  void correct(@BindMethods PersonRecord record, String sortKey, String searchText);

  /** Whether letters to somebody else who is employed within an organisation go to an address. */
  @SqlQuery(
      """
      select exists (
        select 1 from person n where lower(n.email) = :email and n.id <> :person and
      """
          + EMPLOYED_WITHIN
          + ")")
  boolean isElses(String email, PersonId person, UnitPath root, LocalDate day);

  @SqlQuery(
      """
      select id as person_id, work_email as email, phone from person where id in (<people>)
      """)
  List<Contact> contacts(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate("update person set work_email = :email, phone = :phone where id = :person")
  void setContact(PersonId person, @Nullable String email, @Nullable String phone);

  @SqlUpdate("update person set erased_at = :at where id = :id")
  int markErased(PersonId id, Instant at);
}
