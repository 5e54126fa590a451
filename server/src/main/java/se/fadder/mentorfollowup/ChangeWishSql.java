package se.fadder.mentorfollowup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;

/** The SQL of wishes for another mentor. */
interface ChangeWishSql {
  /** Keeps a wish; one that is there stays as it is. */
  @SqlUpdate(
      """
      insert into mentor_change_wish (mentorship_id, new_hire_id, wished_on)
      values (:mentorship, :newHire, :day)
      on conflict (mentorship_id) do nothing
      """)
  int wish(MentorshipId mentorship, PersonId newHire, LocalDate day);

  @SqlUpdate("delete from mentor_change_wish where new_hire_id = :newHire")
  int takeBack(PersonId newHire);

  @SqlQuery(
      """
      select w.mentorship_id, w.new_hire_id, w.wished_on from mentor_change_wish w
      where w.new_hire_id in (<newHires>)
      """)
  List<MentoredNewHire.ChangeWish> of(@BindEach("newHires") Collection<PersonId> newHires);
}
