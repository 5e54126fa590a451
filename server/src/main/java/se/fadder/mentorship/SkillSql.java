package se.fadder.mentorship;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.people.UnitId;

/** The SQL of skills. */
interface SkillSql {
  String SKILLS =
      """
      select s.id, s.organisation_id, s.kind, s.name, s.sort_key, s.retired from skill s
      """;

  @SqlUpdate(
      """
      insert into skill (id, organisation_id, kind, name, sort_key, retired)
      values (:id, :organisationId, :kind, :name, :sortKey, :retired)
      """)
  void insert(@BindMethods Skill skill);

  @SqlUpdate("update skill set name = :name, sort_key = :sortKey where id = :id")
  void rename(SkillId id, String name, String sortKey);

  @SqlUpdate("update skill set retired = :retired where id = :id")
  void retire(SkillId id, boolean retired);

  @SqlQuery(SKILLS + "where s.id in (<ids>)")
  List<Skill> byIds(@BindEach("ids") Collection<SkillId> ids);

  @SqlQuery(
      SKILLS
          + """
          where s.organisation_id in (<organisations>)
          order by s.kind, s.sort_key, s.id
          """)
  List<Skill> ofOrganisations(@BindEach("organisations") Collection<UnitId> organisations);
}
