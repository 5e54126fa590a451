package se.fadder.bench;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The floor of an agenda: the viewer's open steps and their own sessions as one statement of SQLite
 * that builds the JSON. It judges nothing and knows no role, so it says less than Fadder does.
 */
final class AgendaInSql {
  private static final String SQL =
      """
      with me as materialized (select person_id from sign_in_session where token_hash = ?1)
      select json_object('data', json_object('viewer', json_object(
        'sessions', json((
          select json_group_array(json_object('id', 'Session_' || s.id, 'day', s.day, 'begins', s.begins, 'form', s.form))
          from me cross join session_member m cross join session s
          where m.person_id = me.person_id and m.planned and m.day >= date(?2, '-30 days')
            and m.day <= date(?2, '7 days') and s.id = m.session_id)),
        'steps', json((
          select json_group_array(json_object('id', 'Step_' || t.id, 'due', t.due))
          from me cross join plan p cross join step t
          where p.new_hire_id = me.person_id and t.plan_id = p.id and t.role = 'NEW_HIRE'
            and t.done_at is null and t.due <= date(?2, '7 days'))))))
      """;

  private AgendaInSql() {}

  static byte[] answer(PlainReaders readers, String tokenHash)
      throws SQLException, InterruptedException {
    return readers.read(reader -> {
      try (ResultSet rows = reader.query(SQL, tokenHash, Dataset.today().toString())) {
        return rows.getBytes(1);
      }
    });
  }
}
