package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/** The SQL by which tests put down what makes two people fit to be paired, or not. */
interface PairingRows {
  @SqlUpdate(
      """
      insert into mentor_profile (person_id, seats, room, room_on, pause_from, pause_to, revision)
      values (:person, :seats, 'ROOM', '2026-03-01', :pauseFrom, :pauseTo, 1)
      """)
  void profile(
      PersonId person, int seats, @Nullable LocalDate pauseFrom, @Nullable LocalDate pauseTo);

  @SqlUpdate(
      """
      insert into mentor_request (id, new_hire_id, mentor_id, first_day, state, asked_by, asked_at)
      values (:id, :newHire, :mentor, '2026-03-11', :state, :mentor, 0)
      """)
  void request(UUID id, PersonId newHire, PersonId mentor, String state);

  @SqlUpdate(
      """
      insert into kept_apart (one_id, other_id, noted_by, noted_at)
      values (:one, :other, :one, 0)
      """)
  void keepApart(PersonId one, PersonId other);

  @SqlUpdate(
      """
      insert into skill (id, organisation_id, kind, name, sort_key, retired)
      values (:id, :organisation, :kind, :name, :name, :retired)
      """)
  void skill(UUID id, UUID organisation, String kind, String name, boolean retired);

  @SqlUpdate("insert into person_skill (person_id, side, skill_id) values (:person, :side, :skill)")
  void has(PersonId person, String side, UUID skill);
}
