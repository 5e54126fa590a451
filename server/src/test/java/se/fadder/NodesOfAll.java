package se.fadder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.fadder.db.DatabaseSettings;
import se.fadder.kernel.PersonId;

/**
 * The objects of every type of node, ten of each that one person may see, in an organisation that
 * holds people with plans: by direct SQL.
 */
final class NodesOfAll {
  /** Where they are found, by the name of their type. */
  static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Absence", "select id from absence where id like '019b0041-%'"),
              Map.entry("BreakSlot", "select id from break_slot where id like '019b0078-%'"),
              Map.entry("Commitment", "select id from commitment where id like '019b0064-%'"),
              Map.entry("Device", "select id from device"),
              Map.entry("Employment", "select employment_id from plan where id like '019b0005-%'"),
              Map.entry("FitCheck", "select id from fit_check where id like '019b0060-%'"),
              Map.entry("Invitation", "select id from invitation"),
              Map.entry(
                  "MentorRequest", "select id from mentor_request where id like '019b0061-%'"),
              Map.entry("Mentorship", "select id from mentorship where id like '019b0006-%'"),
              Map.entry("Notification", "select id from notification"),
              Map.entry("OwnBreak", "select id from own_break where id like '019b0073-%'"),
              Map.entry("PairingLine", "select id from pairing_line where id like '019b0063-%'"),
              Map.entry(
                  "PairingProposal", "select id from pairing_proposal where id like '019b0062-%'"),
              Map.entry("PrivateNote", "select id from private_note where id like '019b0068-%'"),
              Map.entry("SessionNote", "select id from session_note where id like '019b0067-%'"),
              Map.entry("Person", "select new_hire_id from plan where id like '019b0005-%'"),
              Map.entry("Plan", "select id from plan where id like '019b0005-%'"),
              Map.entry("Question", "select id from question where id like '019b0065-%'"),
              Map.entry("Routine", "select id from routine where id like '019b0012-%'"),
              Map.entry("RoutineRun", "select id from routine_run where id like '019b0034-%'"),
              Map.entry(
                  "OutsideSupervisor",
                  "select id from outside_supervisor where id like '019b0070-%'"),
              Map.entry(
                  "SessionSeries", "select id from session_series where id like '019b0072-%'"),
              Map.entry("Session", "select id from session where id like '019b0071-%'"),
              Map.entry("ShownLink", "select id from shown_link where id like '019b0029-%'"),
              Map.entry("Skill", "select id from skill where id like '019b0052-%'"),
              Map.entry(
                  "SignInSession", "select id from sign_in_session where id like '019b0031-%'"),
              Map.entry(
                  "Step",
                  "select min(id) from step where plan_id like '019b0005-%' group by plan_id"),
              Map.entry("StepComment", "select id from step_comment where id like '019b0035-%'"),
              Map.entry("StepLink", "select id from step_link where id like '019b0036-%'"),
              Map.entry("UnitChange", "select id from unit_change where id like '019b0090-%'"),
              Map.entry("TeamFika", "select id from team_fika where id like '019b0080-%'"),
              Map.entry("WellnessDay", "select id from wellness_day where id like '019b0081-%'"),
              Map.entry("Template", "select id from template where id like '019b0040-%'"),
              Map.entry(
                  "TemplateVersion", "select id from template_version where id like '019b004%'"),
              Map.entry("Unit", "select id from unit where id like '019b0001-%'"),
              Map.entry(
                  "WorkingHours", "select id from working_hours where id like '019b0042-%'")));

  /** What a small template says: its version, and its draft, which extends another's. */
  private static final String SAYS =
      """
      'key: nodes-' || %s || char(10) || 'name: Mall' || char(10) || %s || 'phases:' || char(10)
        || '  - key: start' || char(10) || '    name: Start' || char(10) || '    steps:' || char(10)
        || '      - key: %s' || char(10) || '        title: Steg' || char(10) || '        why: Så' || char(10)
        || '        responsible: HR' || char(10) || '        due: 1' || char(10)
      """;

  private static final String NUMBERS =
      "with recursive n (n) as (select 0 union all select n + 1 from n where n < 9)";

  /** Ten of what is one's own, and of what hangs on the plans of ten people. */
  private static final List<String> THINGS =
      List.of(
          """
          insert into account (person_id, username, password, changed_at)
          values (:me, 'nodes', 'none', 0)
          """,
          """
          insert into absence (id, person_id, first_day, last_day)
          :numbers select :id41, :me, '2026-04-1' || n, null from n
          """,
          """
          insert into fit_check (id, mentorship_id, new_hire_id, round, asked_on, wants_to_talk)
          select '019b0060' || substr(id, 9), id, :me, 1, '2026-03-11', false
          from mentorship where id like '019b0006-%' limit 10
          """,
          """
          insert into commitment (id, person_id, with_id, made_by, text, due, made_at)
          :numbers select :id64, :me, :me, :me, 'Läs ' || n, '2026-03-2' || n, 1 from n
          """,
          """
          insert into question (id, author_id, with_id, text, parked_at, state, ended_at, ended_by, commitment_id, unseen)
          :numbers select :id65, :me, :me, 'Hur ' || n, 1, 'COMMITTED', 2, :me, :id64, false from n
          """,
          """
          insert into skill (id, organisation_id, kind, name, sort_key, retired)
          :numbers select :id52, substr(u.path, 1, 36), 'AREA', 'nodes ' || n, 'nodes ' || n, false
          from n join (
            select u.path from employment e join unit u on u.id = e.unit_id where e.person_id = :me limit 1) u
          """,
          """
          insert into role_assignment (id, person_id, role, unit_id, first_day, last_day)
          :numbers select :id82, :me, 'EXPERT', substr(u.path, 1, 36), '2020-01-01', null
          from n join (
            select u.path from employment e join unit u on u.id = e.unit_id where e.person_id = :me limit 1) u
          where n = 0
          """,
          """
          insert into unit_change (id, organisation_id, unit_id, kind, from_day, name, state, made_by, made_at)
          select printf('019b0090-0000-7000-8000-%012x', u.place), substr(u.path, 1, 36), u.id, 'RENAME', '2026-06-01',
            'Ny', 'PLANNED', :me, 1
          from (select id, path, row_number() over (order by id) - 1 as place from unit where id like '019b0001-%') u
          where u.place < 10
          """,
          """
          insert into team_fika (id, unit_id, weekdays, begins, minutes, place, ended, revision)
          :numbers select :id80, u.id, '12345', '14:30:00', 20, 'Köket', false, 1
          from n join (
            select id, row_number() over (order by id) - 1 as place from unit where id like '019b0001-%') u
            on u.place = n
          """,
          """
          insert into wellness_day (id, unit_id, day, half, done)
          :numbers select :id81, (select min(id) from unit where id like '019b0001-%'),
            '2026-04-1' || n, 'MORNING', false from n
          """,
          """
          insert into working_hours (id, unit_id, person_id, first_day, last_day, weeks)
          :numbers select :id42, null, :me, '2026-05-1' || n, '2026-05-1' || n, 1 from n
          """,
          """
          insert into working_hours_day (hours_id, week, weekday, begins, ends)
          select id, 1, 1, '08:00:00', '16:00:00' from working_hours where id like '019b0042-%'
          """,
          """
          insert into device (id, person_id, installation, platform, language, token_kind, token, token_at, registered_at,
            seen_at, reachable)
          :numbers select :id30, :me, :id30, 'WEB', 'SV', 'TOKEN', 'token ' || n, 0, 0, 1, true from n
          """,
          """
          insert into sign_in_session (id, token_hash, person_id, client, started_at, used_at)
          :numbers select :id31, 'hash ' || n, :me, 'NATIVE', 1, 1 from n
          """,
          """
          insert into notification (id, person_id, kind, at, expires_at, number)
          :numbers select :id32, :me, 'STEPS_DUE', 1, 9999999999999, 1 from n
          """,
          """
          insert into reminder (id, person_id, kind, slot, subject_id, not_before, expires_at, notification_id)
          :numbers select :id33, :me, 'STEPS_DUE', 'slot ' || n,
            (select id from step where rowid = 2000 + n), 1, 9999999999999, :id32 from n
          """,
          """
          insert into routine_run (id, person_id, routine_id, version_id, started_at, day, ordinal, put_away)
          :numbers select :id34, :me, v.routine_id, v.id, 1, '2026-03-11', 1 + n, false
          from n join (select * from routine_version where id like '019b0013-%' limit 1) v
          """,
          """
          insert into step_comment (id, step_id, author_id, at, text)
          select '019b0035' || substr(s.id, 9), s.id, p.new_hire_id, 1, 'Ja.'
          from step s join plan p on p.id = s.plan_id where p.id like '019b0005-%' group by p.id
          """,
          """
          insert into step_link (id, step_id, title, url, added_by)
          select '019b0036' || substr(s.id, 9), s.id, 'Sida', 'https://fadder.example/1', p.new_hire_id
          from step s join plan p on p.id = s.plan_id where p.id like '019b0005-%' group by p.id
          """,
          """
          insert into step_event (id, step_id, at, by_id, kind)
          select '019b0037' || substr(s.id, 9), s.id, 1, p.owner_id, 'MOVED'
          from step s join plan p on p.id = s.plan_id where p.id like '019b0005-%' group by p.id
          """,
          """
          insert into invitation (id, token_hash, person_id, kind, way, created_by, created_at, expires_at)
          select '019b0038' || substr(id, 9), 'hash ' || id, new_hire_id, 'ACCOUNT', 'SHOWN', :me, 1, 9999999999999
          from plan where id like '019b0005-%'
          """,
          """
          insert into mentor_request (id, new_hire_id, mentor_id, first_day, state, asked_by, asked_at)
          select '019b0061' || substr(id, 9), new_hire_id, owner_id, '2026-04-01', 'ASKED', :me, 1
          from plan where id like '019b0005-%'
          """,
          """
          insert into pairing_proposal (id, made_by, made_at, state, revision, changed, new_hires, placed, points,
            shortages, weights_unit, weights_areas, weights_weekdays, weights_language, weights_strangers)
          select '019b0062' || substr(id, 9), owner_id, 1, 'READY', 1, false, 1, 1, 0,
            new_hire_id || '/' || owner_id || '/0', 30, 30, 15, 15, 10
          from plan where id like '019b0005-%'
          """,
          """
          insert into pairing_proposal_unit (proposal_id, side, unit_id)
          select p.id, s.side, u.id
          from pairing_proposal p join unit u on u.parent_id is null
          join (select 'NEW_HIRES' as side union select 'MENTORS') s
          where exists (select 1 from employment e join unit w on w.id = e.unit_id
            where e.person_id = p.made_by and w.path like u.id || '%')
          """,
          """
          insert into pairing_line (id, proposal_id, new_hire_id, mentor_id, moved, first_day, points, parts, unplaced,
            request_id)
          select '019b0063' || substr(id, 9), '019b0062' || substr(id, 9), new_hire_id, owner_id, true, '2026-04-01', 0,
            '', 'NO_SEAT 1|SEAT ' || owner_id, '019b0061' || substr(id, 9)
          from plan where id like '019b0005-%'
          """,
          """
          insert into outside_supervisor (id, unit_id, name, sort_key, firm, first_day, last_day, revision)
          :numbers select '019b0070' || substr(:id29, 9), substr(u.path, 1, 36), 'Namn', 'namn ' || n, null, '2026-01-01', null, 1
          from n join (
            select u.path from employment e join unit u on u.id = e.unit_id where e.person_id = :me limit 1) u
          """,
          """
          insert into session (id, form, on_site, leader_id, unit_id, day, begins, ends, state, moved, made_by, revision)
          select '019b0071' || substr(p.id, 9), 'MENTOR', true, p.owner_id, e.unit_id, '2026-03-12', '13:00:00', '14:00:00',
            'PLANNED', false, p.owner_id, 1
          from plan p join employment e on e.id = p.employment_id where p.id like '019b0005-%'
          """,
          """
          insert into session_member (session_id, person_id, day, planned, raises)
          select s.id, p.new_hire_id, s.day, true, false
          from session s join plan p on p.id = '019b0005' || substr(s.id, 9) where s.id like '019b0071-%'
          """,
          """
          insert into session_member (session_id, person_id, day, planned, raises)
          select s.id, s.leader_id, s.day, true, false from session s where s.id like '019b0071-%'
          """,
          """
          insert into session_series (id, form, on_site, leader_id, weekday, begins, ends, every_weeks, first_day, last_day, made_by)
          select '019b0072' || substr(s.id, 9), 'MENTOR', true, s.leader_id, 4, '13:00:00', '14:00:00', 1, s.day, '2026-06-11', s.leader_id
          from session s where s.id like '019b0071-%'
          """,
          """
          insert into session_series_member (series_id, person_id)
          select '019b0072' || substr(m.session_id, 9), m.person_id from session_member m where m.session_id like '019b0071-%'
          """,
          """
          update session set series_id = '019b0072' || substr(id, 9), series_day = day where id like '019b0071-%'
          """,
          """
          insert into shown_link (id, person_id, kind, shown_to_id, shown_at)
          :numbers select :id29, :me, 'PASSWORD', p.new_hire_id, 1
          from n join (select new_hire_id from plan where id like '019b0005-%' limit 1) p
          """,
          """
          insert into ramp (plan_id, revision) select id, 1 from plan where id like '019b0005-%'
          """,
          """
          insert into ramp_month (plan_id, month, own, co_handled)
          select plan_id, 1 + n, n, 1 from ramp join (:numbers select n from n)
          where plan_id like '019b0005-%'
          """,
          """
          insert into case_count (plan_id, week, own, co_handled, noted_at)
          select id, '2026-03-02', 9, 1, 1 from plan where id like '019b0005-%'
          """,
          """
          insert into session (id, form, on_site, leader_id, unit_id, day, begins, ends, state, moved, revision)
          :numbers select :id66, 'INDIVIDUAL', true, :me, e.unit_id, '2026-03-0' || (1 + n % 9), '09:00:00', '10:00:00',
            'HELD', false, 1
          from n join (select unit_id from employment where person_id = :me order by first_day desc limit 1) e
          """,
          """
          insert into session_member (session_id, person_id, day, planned, attended, raises)
          select id, leader_id, day, false, true, false from session where id like '019b0066-%'
          """,
          """
          insert into session_note (id, session_id, author_id, entry, version, text, written_at, changed_at)
          :numbers select :id67, :id66, :me, :id67, :id66, 'Ja.', 1, 1 from n
          """,
          """
          insert into private_note (id, author_id, session_id, entry, version, text, written_at, changed_at)
          :numbers select :id68, :me, :id66, :id67, :id66, 'Ja.', 1, 1 from n
          """,
          """
          insert into own_break (id, person_id, name, weekdays, begins, ends, minutes, revision)
          :numbers select :id73, :me, 'Andas ' || n, '12345', '10:00:00', null, 5, 1 from n
          """,
          """
          insert into break_slot (id, person_id, day, item_id, kind, minutes, generation, at, ends, window_ends, state,
            put_off, told_at)
          :numbers select :id78, :me, '2026-03-01', :id73, 'FIKA', 15, 1, 1, 2, 2, 'TOLD', 0, 1 from n
          """,
          """
          insert into job (id, kind, key, data, due, failures, reason, died_at)
          :numbers select :id39, 'push.person', 'key ' || n, '', 1, 9, 'here', 1 from n
          """);

  /** Ten templates with two versions and a draft each, and a newer version of the plans' own. */
  private static final List<String> TEMPLATES =
      List.of(
          """
          insert into template (id, former_key, organisation_id, key)
          :numbers select :id40, 'nodes ' || n, t.organisation_id, 'nodes-' || n from n join template t
          where t.id = (select template_id from template_version where id = :version)
          """,
          """
          insert into template_version (id, template_id, version, name, published_at, published_by, content, note)
          :numbers select '019b004' || n || substr(v.id, 9), :id40, v.version, v.name, 1, :me, :says, 'Ny'
          from n join template_version v where v.id = :version
          """,
          """
          insert into template_version (id, template_id, version, name, published_at, published_by, content, note)
          select '019b0050' || substr(id, 9), template_id, version + 1, name, 1, :me, content, 'Ny'
          from template_version where id = :version
          """,
          """
          insert into template_phase (id, version_id, ordinal, key, name)
          select substr(v.id, 1, 8) || substr(f.id, 9), v.id, f.ordinal, f.key, f.name
          from template_version v join template_phase f
          where (v.id like '019b004%' or v.id like '019b0050%') and f.version_id = :version
          """,
          """
          insert into template_step (id, phase_id, ordinal, key, title, why, role, due, required, kind, open_before_start)
          select substr(f.id, 1, 8) || substr(s.id, 9), f.id, s.ordinal,
            s.key, s.title || '!', s.why, s.role, s.due, s.required, s.kind, s.open_before_start
          from template_phase f join template_phase o on substr(o.id, 9) = substr(f.id, 9) and o.version_id = :version
          join template_step s on s.phase_id = o.id
          where f.id like '019b004%' or f.id like '019b0050%'
          """,
          """
          insert into template_document (step_id, ordinal, title, url)
          select id, 1, 'Sida', 'https://fadder.example/1' from template_step
          where id like '019b004%' or id like '019b0050%'
          """,
          """
          insert into template_draft (template_id, revision, name, content, saved_at, saved_by)
          :numbers select :id40, 1, 'Utkast', :drafted, 1, :me from n
          """);

  private NodesOfAll() {}

  /** Adds them; what is somebody's own is that person's. */
  static void add(DatabaseSettings settings, PersonId person) throws SQLException {
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (List<String> some : List.of(THINGS, TEMPLATES)) {
        for (String sql : some) {
          statement.execute(bound(sql, person));
        }
      }
      connection.commit();
    }
  }

  private static String bound(String sql, PersonId person) {
    return sql.replace(":numbers", NUMBERS)
        .replace(":says", SAYS.formatted("n", "''", "ett"))
        .replace(
            ":drafted",
            SAYS.formatted("n", "'extends: nodes-' || ((n + 1) % 10) || char(10)", "annat"))
        .replace(":me", "'" + person.value() + "'")
        .replace(":version", "(select min(version_id) from plan where id like '019b0005-%')")
        .replaceAll(":id(\\d\\d)", "printf('019b00$1-0000-7000-8000-%012x', n)");
  }
}
