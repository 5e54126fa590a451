package se.fadder.sessionnotes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionId;

/** The SQL of the texts that a search looks through, but for one's own notes. */
interface SearchSql {
  /**
   * A text that is looked through.
   *
   * @param day of the session; null where there is none
   * @param at when it was written
   */
  record Row(
      UUID id, @Nullable SessionId sessionId, @Nullable LocalDate day, Instant at, String text) {
    SearchableText in(ZoneId zone) {
      return new SearchableText(
          id, sessionId, day == null ? LocalDate.ofInstant(at, zone) : day, text);
    }
  }

  /** The newest notes of the sessions that a person takes or took part in. */
  @SqlQuery(
      """
      select n.id, n.session_id, m.day, n.written_at as at, n.text
      from session_member m
      join session_note n on n.session_id = m.session_id
      where m.person_id = :person and n.text is not null
      order by m.day desc, m.session_id desc
      limit :most
      """)
  List<Row> notes(PersonId person, int most);

  /**
   * The newest commitments of a person's sessions, and those outside of sessions that name them.
   */
  @SqlQuery(
      """
      select id, session_id, day, at, text
      from (
        select c.id, c.session_id, m.day, c.made_at as at, c.text
        from session_member m
        join commitment c on c.session_id = m.session_id
        where m.person_id = :person and c.taken_back_at is null
        order by m.day desc, m.session_id desc
        limit :most) met
      union
      select id, session_id, null, made_at, text
      from (
        select c.id, c.session_id, c.made_at, c.text
        from commitment c
        where c.person_id = :person and c.session_id is null and c.taken_back_at is null
        order by c.made_at desc
        limit :most) own
      union
      select id, session_id, null, made_at, text
      from (
        select c.id, c.session_id, c.made_at, c.text
        from commitment c
        where c.with_id = :person and c.session_id is null and c.taken_back_at is null
        order by c.made_at desc
        limit :most) named
      order by at desc
      limit :most
      """)
  List<Row> commitments(PersonId person, int most);

  /**
   * The newest questions that a person has asked, those that are open to them or to a series that
   * they meet in, and what became of others in their sessions.
   */
  @SqlQuery(
      """
      select q.id, q.session_id, m.day, q.parked_at as at, q.text, q.answer
      from (
        select id from (
          select q.id from question q
          where q.author_id = :person and q.state = 'OPEN'
          order by q.parked_at desc limit :most) asked
        union
        select id from (
          select q.id from question q
          where q.author_id = :person and q.state in ('ANSWERED', 'COMMITTED')
          order by q.ended_at desc limit :most) ended
        union
        select id from (
          select q.id from question q
          where q.with_id = :person and q.state = 'OPEN'
          order by q.parked_at desc limit :most) reached
        union
        select q.id from session_member m cross join session s cross join question q
        where m.person_id = :person and m.planned and s.id = m.session_id
          and q.series_id = s.series_id and q.state = 'OPEN'
        union
        select id from (
          select q.id from session_member m
          join question q on q.session_id = m.session_id
          where m.person_id = :person
          order by m.day desc limit :most) met) mine
      join question q on q.id = mine.id
      left join session_member m on m.session_id = q.session_id and m.person_id = :person
      order by q.parked_at desc
      limit :most
      """)
  List<QuestionRow> questions(PersonId person, int most);

  /** A question that is looked through, with its answer. */
  record QuestionRow(
      UUID id,
      @Nullable SessionId sessionId,
      @Nullable LocalDate day,
      Instant at,
      String text,
      @Nullable String answer) {
    Row both() {
      return new Row(id, sessionId, day, at, answer == null ? text : text + "\n" + answer);
    }
  }
}
