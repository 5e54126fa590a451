package se.fadder.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/** The SQL by which tests put down what proposals weigh. */
interface PairingRows {
  @SqlUpdate(
      """
      insert into mentor_profile (person_id, seats, room, room_on, pause_from, pause_to, revision)
      values (:person, :seats, :room, '2026-03-01', :pauseFrom, :pauseTo, 1)
      on conflict (person_id) do update set seats = :seats, room = :room, pause_from = :pauseFrom,
        pause_to = :pauseTo
      """)
  void profile(
      PersonId person,
      int seats,
      String room,
      @Nullable LocalDate pauseFrom,
      @Nullable LocalDate pauseTo);

  @SqlUpdate(
      """
      insert into kept_apart (one_id, other_id, noted_by, noted_at)
      values (:one, :other, :one, 0)
      """)
  void keepApart(PersonId one, PersonId other);

  @SqlUpdate(
      """
      insert into skill (id, organisation_id, kind, name, sort_key, retired)
      values (:id, :organisation, :kind, :name, :name, false)
      """)
  void skill(UUID id, UUID organisation, String kind, String name);

  @SqlUpdate("insert into person_skill (person_id, side, skill_id) values (:person, :side, :skill)")
  void has(PersonId person, String side, UUID skill);

  @SqlUpdate("update person set alias = 'Kollega Al' where id = :person")
  void protect(PersonId person);

  @SqlUpdate("update pairing_line set first_day = :day where proposal_id = :id")
  void firstDays(PairingProposalId id, String day);

  @SqlQuery("select count(*) from pairing_line")
  int lines();
}
