package se.fadder.bench;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A new hire's home as one statement of SQLite that builds the whole JSON. */
final class HomeInSql {
  private static final String SQL =
      """
      with me as materialized (
        select n.id, n.given_name, n.family_name, p.id as plan_id, p.owner_id, v.id as version_id, v.name as template_name,
          e.id as employment_id, e.title, e.first_day, u.id as unit_id, u.name as unit_name
        from sign_in_session s
        join person n on n.id = s.person_id
        join plan p on p.new_hire_id = n.id
        join employment e on e.id = p.employment_id
        join unit u on u.id = e.unit_id
        join template_version v on v.id = p.version_id
        where s.token_hash = ?1
      ),
      above (id, parent_id, distance) as (
        select u.id, u.parent_id, 0 from me join unit u on u.id = me.unit_id
        union all
        select u.id, u.parent_id, distance + 1 from above join unit u on u.id = above.parent_id
      ),
      mentor as materialized (
        select m.id, m.kind, m.first_day, m.mentor_id, k.given_name, k.family_name
        from me cross join mentorship m on m.new_hire_id = me.id join person k on k.id = m.mentor_id
        where m.first_day <= ?2 and (m.last_day is null or m.last_day >= ?2)
      ),
      holder as materialized (
        select role, person_id, name, initials from (
          select r.role, r.person_id, n.given_name || ' ' || n.family_name as name,
            substr(n.given_name, 1, 1) || substr(n.family_name, 1, 1) as initials,
            row_number() over (partition by r.role order by a.distance, n.sort_key, n.id) as place
          from above a
          cross join role_assignment r on r.unit_id = a.id
          join person n on n.id = r.person_id
          where r.first_day <= ?2 and (r.last_day is null or r.last_day >= ?2)
        ) where place = 1
        union all
        select 'NEW_HIRE', id, given_name || ' ' || family_name,
          substr(given_name, 1, 1) || substr(family_name, 1, 1)
        from me
        union all
        select 'MENTOR', mentor_id, given_name || ' ' || family_name,
          substr(given_name, 1, 1) || substr(family_name, 1, 1)
        from mentor where kind = 'MAIN'
      )
      select json_object('data', json_object('viewer', json_object('person', json_object(
        'id', 'Person_' || me.id,
        'plan', json_object(
          'id', 'Plan_' || me.plan_id,
          'templateName', me.template_name,
          'viewerMayChange', json('false'),
          'owner', json_object(
            'id', 'Person_' || o.id,
            'name', o.given_name || ' ' || o.family_name,
            'initials', substr(o.given_name, 1, 1) || substr(o.family_name, 1, 1)),
          'employment', json_object(
            'id', 'Employment_' || me.employment_id, 'title', me.title, 'firstDay', me.first_day,
            'unit', json_object('id', 'Unit_' || me.unit_id, 'name', me.unit_name)),
          'newHire', json_object(
            'id', 'Person_' || me.id,
            'name', me.given_name || ' ' || me.family_name,
            'initials', substr(me.given_name, 1, 1) || substr(me.family_name, 1, 1),
            'mentors', json((
              select json_group_array(json_object(
                'id', 'Mentorship_' || m.id,
                'kind', m.kind,
                'mentor', json_object(
                  'id', 'Person_' || m.mentor_id,
                  'name', m.given_name || ' ' || m.family_name,
                  'initials', substr(m.given_name, 1, 1) || substr(m.family_name, 1, 1)))
                order by m.kind desc, m.first_day, m.id)
              from mentor m))),
          'phases', json((
            select json_group_array(json_object('key', key, 'name', name, 'steps', json(steps)) order by ordinal)
            from (
              select f.ordinal, f.key, f.name, json_group_array(json_object(
                'id', 'Step_' || s.id,
                'title', t.title,
                'why', t.why,
                'kind', t.kind,
                'responsibleRole', s.role,
                'responsible', json_object('id', 'Person_' || h.person_id, 'name', h.name, 'initials', h.initials),
                'due', s.due,
                'required', json(iif(s.required, 'true', 'false')),
                'documents', json((
                  select json_group_array(json_object('title', d.title, 'url', d.url) order by d.ordinal)
                  from template_document d where d.step_id = t.id)),
                'behind', json(iif(s.done_at is null and s.due < ?2, 'true', 'false')),
                'passed', json(iif(s.passed, 'true', 'false')),
                'ending', s.ending,
                'awaitingSignature', json(iif(
                  s.ending = 'DONE' and s.sign_off_role is not null and s.signed_at is null, 'true', 'false')),
                'doneAt', strftime('%Y-%m-%dT%H:%M:%fZ', s.done_at / 1000.0, 'unixepoch'),
                'signOffRole', s.sign_off_role,
                'viewerMaySignOff', json('false'),
                'doneBy', iif(s.done_by is null, null, json((
                  select json_object('id', 'Person_' || b.id, 'name', b.given_name || ' ' || b.family_name)
                  from person b where b.id = s.done_by))),
                'viewerMayDo', json(iif(s.role = 'NEW_HIRE', 'true', 'false')))
                order by s.due, t.ordinal) as steps
              from step s
              join template_step t on t.id = s.template_step_id
              join template_phase f on f.id = t.phase_id
              join holder h on h.role = s.role
              where s.plan_id = me.plan_id
              group by f.id))))))))
      from me join person o on o.id = me.owner_id
      """;

  private HomeInSql() {}

  static byte[] answer(PlainReaders readers, String tokenHash)
      throws SQLException, InterruptedException {
    return readers.read(reader -> {
      try (ResultSet rows = reader.query(SQL, tokenHash, Dataset.today().toString())) {
        return rows.getBytes(1);
      }
    });
  }
}
