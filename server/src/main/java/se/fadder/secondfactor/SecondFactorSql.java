package se.fadder.secondfactor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of second factors and recovery codes. */
interface SecondFactorSql {
  @SqlQuery(
      """
      select person_id, secret, last_step, set_up_at from second_factor where person_id = :person
      """)
  Optional<StoredFactor> factor(PersonId person);

  /** Those of the people who have one. */
  @SqlQuery("select person_id from second_factor where person_id in (<people>)")
  List<PersonId> having(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      """
      insert into second_factor (person_id, secret, last_step, set_up_at)
      values (:personId, :secret, :lastStep, :setUpAt)
      on conflict do nothing
      """)
  int insert(@BindRecord StoredFactor factor);

  /** Takes the code of a step, unless it or a later one was taken: of two at once, one is. */
  @SqlUpdate(
      "update second_factor set last_step = :step where person_id = :person and last_step < :step")
  int take(PersonId person, long step);

  @SqlUpdate("update second_factor set secret = :secret where person_id = :person")
  void store(PersonId person, String secret);

  @SqlUpdate("delete from second_factor where person_id = :person")
  int delete(PersonId person);

  @SqlBatch(
      transactional = false,
      value = "insert into recovery_code (person_id, code_hash) values (:person, :hash)")
  void insertCodes(PersonId person, List<String> hash);

  @SqlUpdate("delete from recovery_code where person_id = :person and code_hash = :hash")
  int useCode(PersonId person, String hash);

  @SqlUpdate("delete from recovery_code where person_id = :person")
  void deleteCodes(PersonId person);

  @SqlQuery("select count(*) from recovery_code where person_id = :person")
  int codesLeft(PersonId person);
}
