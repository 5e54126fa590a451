package se.fadder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.StepId;

/** The ids of all objects of a kind. */
interface PoolSql {
  @SqlUpdate(
      """
      insert into step_comment (id, step_id, author_id, at, text)
      values (:id, :step, :author, :at, 'Hej då!')
      """)
  int said(UUID id, StepId step, PersonId author, Instant at);

  @SqlQuery("select id from person order by id")
  List<UUID> people();

  @SqlQuery("select id from unit order by id")
  List<UUID> units();

  @SqlQuery("select id from employment order by id")
  List<UUID> employments();

  @SqlQuery("select id from plan order by id")
  List<UUID> plans();

  @SqlQuery("select id from step order by id")
  List<UUID> steps();

  @SqlQuery("select id from step_comment order by id")
  List<UUID> comments();

  @SqlQuery("select id from step_link order by id")
  List<UUID> links();

  @SqlQuery("select id from mentorship order by id")
  List<UUID> mentorships();

  @SqlQuery("select id from mentor_request order by id")
  List<UUID> mentorRequests();

  @SqlQuery("select id from pairing_proposal order by id")
  List<UUID> proposals();

  @SqlQuery("select id from pairing_line order by id")
  List<UUID> lines();

  @SqlQuery("select id from fit_check order by id")
  List<UUID> fitChecks();

  @SqlQuery("select id from question order by id")
  List<UUID> questions();

  @SqlQuery("select id from commitment order by id")
  List<UUID> commitments();

  @SqlQuery("select id from skill order by id")
  List<UUID> skills();

  @SqlQuery("select id from session order by id")
  List<UUID> meetings();

  @SqlQuery("select id from session_note")
  List<UUID> sessionNotes();

  @SqlQuery("select id from private_note")
  List<UUID> privateNotes();

  @SqlQuery("select id from session_series order by id")
  List<UUID> series();

  @SqlQuery("select id from unit_change order by id")
  List<UUID> unitChanges();

  @SqlQuery("select id from team_fika order by id")
  List<UUID> teamFikas();

  @SqlQuery("select id from wellness_day order by id")
  List<UUID> wellnessDays();

  @SqlQuery("select id from outside_supervisor order by id")
  List<UUID> supervisors();

  @SqlQuery("select id from absence order by id")
  List<UUID> absences();

  @SqlQuery("select id from working_hours order by id")
  List<UUID> workingHours();

  @SqlQuery("select id from own_break order by id")
  List<UUID> ownBreaks();

  @SqlQuery("select id from break_slot order by id")
  List<UUID> breakSlots();

  @SqlQuery("select id from device order by id")
  List<UUID> devices();

  @SqlQuery("select id from sign_in_session order by id")
  List<UUID> sessions();

  @SqlQuery("select id from shown_link order by id")
  List<UUID> shownLinks();

  @SqlQuery("select id from notification order by id")
  List<UUID> notifications();

  @SqlQuery("select id from routine order by id")
  List<UUID> routines();

  @SqlQuery("select id from routine_run order by id")
  List<UUID> runs();

  @SqlQuery("select id from template order by id")
  List<UUID> templates();

  @SqlQuery("select id from job where died_at is not null order by id")
  List<UUID> deadJobs();

  @SqlQuery("select id from machine_key order by id")
  List<UUID> machineKeys();

  @SqlQuery("select id from passkey order by id")
  List<UUID> passkeys();

  @SqlQuery("select person_id from employment where last_day < '2026-03-11' order by id")
  List<UUID> leavers();

  @SqlQuery("select id from staff_file order by id")
  List<UUID> staffFiles();
}
