package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;

/** The SQL of the profiles of mentors and newcomers. */
interface ProfileSql {
  @SqlQuery(
      """
      select person_id, seats, room, pause_from, pause_to, greeting, revision from mentor_profile
      where person_id = :person
      """)
  Optional<MentorProfile> mentor(PersonId person);

  @SqlUpdate(
      """
      insert into mentor_profile (person_id, seats, room, room_on, pause_from, pause_to, greeting,
        revision)
      values (:personId, :seats, :room, :day, :pauseFrom, :pauseTo, :greeting, :revision)
      on conflict (person_id) do update
      set seats = excluded.seats, room = excluded.room, room_on = excluded.room_on,
        pause_from = excluded.pause_from, pause_to = excluded.pause_to,
        greeting = excluded.greeting, revision = excluded.revision
      """)
  void setMentor(@BindMethods MentorProfile profile, LocalDate day);

  @SqlQuery("select person_id, revision from newcomer_profile where person_id = :person")
  Optional<NewcomerProfile> newcomer(PersonId person);

  @SqlUpdate(
      """
      insert into newcomer_profile (person_id, revision) values (:person, :revision)
      on conflict (person_id) do update set revision = excluded.revision
      """)
  void setNewcomer(PersonId person, int revision);

  @SqlQuery("select skill_id from person_skill where person_id = :person and side = :side")
  List<SkillId> skills(PersonId person, SkillSide side);

  @SqlUpdate("insert into person_skill (person_id, side, skill_id) values (:person, :side, :skill)")
  void addSkill(PersonId person, SkillSide side, SkillId skill);

  @SqlUpdate(
      """
      delete from person_skill where person_id = :person and side = :side and skill_id = :skill
      """)
  void dropSkill(PersonId person, SkillSide side, SkillId skill);
}
