package se.fadder.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Rfc3339;

/**
 * A new hire's home by hand: every statement that Fadder would run for it if it kept nothing in
 * memory, in the same order, over plain JDBC, and the JSON written with a StringBuilder. It knows
 * that it is asked by the new hire, so it judges nothing.
 */
final class HomeByHand {
  private static final RoomSql BY_TOKEN = RoomSql.of("signin.SignInSql", "byToken");
  private static final RoomSql IS_EMPLOYED = RoomSql.of("people.PeopleSql", "isEmployedFrom");
  private static final RoomSql EMPLOYMENTS_OF = RoomSql.of("people.PeopleSql", "employmentsOf");
  private static final RoomSql EMPLOYMENTS = RoomSql.of("people.PeopleSql", "employments");
  private static final RoomSql PERSONS = RoomSql.of("people.PeopleSql", "persons");
  private static final RoomSql UNITS = RoomSql.of("people.PeopleSql", "units");
  private static final RoomSql HOLDERS = RoomSql.of("people.PeopleSql", "holders");
  private static final RoomSql MENTORS = RoomSql.of("mentorship.MentorshipSql", "ofNewHires");
  private static final RoomSql PLANS_OF = RoomSql.of("onboarding.PlanSql", "ofNewHires");
  private static final RoomSql PHASES = RoomSql.of("templates.TemplateSql", "phases");

  /** The steps with what they say, which Fadder keeps in memory. */
  private static final RoomSql STEPS_OF =
      new RoomSql(
          """
          select s.id, s.template_step_id, coalesce(f.key, a.phase_key), coalesce(t.title, a.title),
            coalesce(t.why, a.why), coalesce(t.kind, a.kind), s.role, s.due, s.required, s.open_before_start,
            s.done_at, s.done_by, s.sign_off_role
          from step s
          join plan p on p.id = s.plan_id
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where s.plan_id in (<plans>)
          order by s.plan_id, s.due, coalesce(t.ordinal, a.ordinal), s.id
          """);

  private static final RoomSql DOCUMENTS =
      new RoomSql(
          """
          select step_id, title, url from template_document where step_id in (<steps>)
          order by step_id, ordinal
          """);

  private final PlainReaders readers;

  HomeByHand(PlainReaders readers) {
    this.readers = readers;
  }

  byte[] answer(String tokenHash) throws SQLException, InterruptedException {
    String me = readers.read(reader -> viewer(reader, tokenHash));
    return Floor.utf8(readers.read(reader -> new Home(reader, me).json()));
  }

  private static String viewer(PlainReaders.Reader reader, String tokenHash) throws SQLException {
    String me;
    try (ResultSet rows = reader.query(BY_TOKEN, List.of(), Map.of("tokenHash", tokenHash))) {
      me = rows.getString("person_id");
    }
    Map<String, String> employed = Map.of("person", me, "day", Dataset.today().toString());
    drain(reader.query(IS_EMPLOYED, List.of(), employed));
    return me;
  }

  private static void drain(ResultSet rows) throws SQLException {
    try (rows) {
      while (rows.next()) {
        Objects.requireNonNull(rows.getString(1));
      }
    }
  }

  private record Person(String id, String given, String family) {
    String name() {
      return given + " " + family;
    }

    String initials() {
      return given.substring(0, 1) + family.substring(0, 1);
    }
  }

  private record Step(
      String id,
      String templateStepId,
      String phaseId,
      String title,
      String why,
      String kind,
      String role,
      String due,
      boolean required,
      boolean openBeforeStart,
      @Nullable String doneAt,
      @Nullable String doneBy,
      @Nullable String signOffRole) {}

  private record Mentor(String id, String mentorId, String kind) {}

  private record Document(String title, String url) {}

  /** One answer in the making. */
  private static final class Home {
    private final PlainReaders.Reader reader;
    private final String me;
    private final String day = Dataset.today().toString();
    private final Map<String, Person> persons = new HashMap<>();
    private final JsonText json = new JsonText();

    Home(PlainReaders.Reader reader, String me) {
      this.reader = reader;
      this.me = me;
    }

    StringBuilder json() throws SQLException {
      readPersons(List.of(me));
      String plan;
      String owner;
      String employment;
      String unit;
      String version;
      String firstDay;
      json.raw("{\"data\":{\"viewer\":{\"person\":{\"id\":").text("Person_" + me);
      try (ResultSet rows = reader.query(PLANS_OF, List.of(me), Map.of())) {
        plan = rows.getString("id");
        owner = rows.getString("owner_id");
        employment = rows.getString("employment_id");
        unit = rows.getString("unit_id");
        version = rows.getString("version_id");
        firstDay = rows.getString("first_day");
        json.raw(",\"plan\":{\"id\":").text("Plan_" + plan);
        json.raw(",\"templateName\":").text(rows.getString("template_name"));
        json.raw(",\"viewerMayChange\":false");
      }
      drain(employmentsOf(List.of(owner, me)));
      readPersons(List.of(owner));
      json.raw(",\"owner\":");
      writePerson(owner, true).raw("}");
      writeEmployment(employment, unit, firstDay);
      List<Mentor> mentors = mentors();
      List<String> mentorIds = mentors.stream().map(Mentor::mentorId).toList();
      drain(employmentsOf(mentorIds));
      List<Step> steps = steps(plan);
      Map<String, String[]> phases = phases(version);
      readPersons(mentorIds);
      writeNewHire(mentors);
      Map<String, String> holders = holders(unit);
      holders.put("NEW_HIRE", me);
      for (Mentor mentor : mentors) {
        if (mentor.kind.equals("MAIN")) {
          holders.putIfAbsent("MENTOR", mentor.mentorId);
        }
      }
      Set<String> responsible = new LinkedHashSet<>();
      steps.forEach(step -> responsible.add(Objects.requireNonNull(holders.get(step.role))));
      responsible.removeAll(persons.keySet());
      drain(employmentsOf(responsible));
      readPersons(responsible);
      Map<String, List<Document>> documents = documents(steps);
      writePhases(phases, steps, holders, documents, firstDay);
      return json.raw("}}}}}").out;
    }

    private ResultSet employmentsOf(Collection<String> people) throws SQLException {
      return reader.query(EMPLOYMENTS_OF, people, Map.of());
    }

    private void readPersons(Collection<String> ids) throws SQLException {
      try (ResultSet rows = reader.query(PERSONS, ids, Map.of())) {
        while (rows.next()) {
          Person person = new Person(rows.getString(1), rows.getString(2), rows.getString(3));
          persons.put(person.id, person);
        }
      }
    }

    private JsonText writePerson(String id, boolean withInitials) {
      Person person = Objects.requireNonNull(persons.get(id));
      json.raw("{\"id\":").text("Person_" + id).raw(",\"name\":").text(person.name());
      if (withInitials) {
        json.raw(",\"initials\":").text(person.initials());
      }
      return json;
    }

    private void writeEmployment(String employment, String unit, String firstDay)
        throws SQLException {
      json.raw(",\"employment\":{\"id\":").text("Employment_" + employment);
      try (ResultSet rows = reader.query(EMPLOYMENTS, List.of(employment), Map.of())) {
        json.raw(",\"title\":").text(rows.getString("title"));
      }
      json.raw(",\"firstDay\":").text(firstDay).raw(",\"unit\":{\"id\":").text("Unit_" + unit);
      try (ResultSet rows = reader.query(UNITS, List.of(unit), Map.of())) {
        json.raw(",\"name\":").text(rows.getString("name")).raw("}}");
      }
    }

    private List<Mentor> mentors() throws SQLException {
      List<Mentor> mentors = new ArrayList<>();
      try (ResultSet rows = reader.query(MENTORS, List.of(me), Map.of())) {
        while (rows.next()) {
          mentors.add(new Mentor(rows.getString(1), rows.getString(2), rows.getString("kind")));
        }
      }
      return mentors;
    }

    private List<Step> steps(String plan) throws SQLException {
      List<Step> steps = new ArrayList<>();
      try (ResultSet rows = reader.query(STEPS_OF, List.of(plan), Map.of())) {
        while (rows.next()) {
          long done = rows.getLong(11);
          steps.add(
              new Step(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getString(7),
                  rows.getString(8),
                  rows.getBoolean(9),
                  rows.getBoolean(10),
                  done == 0 ? null : Rfc3339.text(Instant.ofEpochMilli(done)),
                  rows.getString(12),
                  rows.getString(13)));
        }
      }
      return steps;
    }

    private Map<String, String[]> phases(String version) throws SQLException {
      Map<String, String[]> phases = new LinkedHashMap<>();
      try (ResultSet rows = reader.query(PHASES, List.of(version), Map.of())) {
        while (rows.next()) {
          phases.put(rows.getString(2), new String[] {rows.getString(2), rows.getString(3)});
        }
      }
      return phases;
    }

    private void writeNewHire(List<Mentor> mentors) {
      json.raw(",\"newHire\":");
      writePerson(me, true).raw(",\"mentors\":[");
      for (int i = 0; i < mentors.size(); i++) {
        Mentor mentor = mentors.get(i);
        json.raw(i == 0 ? "{\"id\":" : ",{\"id\":").text("Mentorship_" + mentor.id);
        json.raw(",\"kind\":").text(mentor.kind).raw(",\"mentor\":");
        writePerson(mentor.mentorId, true).raw("}}");
      }
      json.raw("]}");
    }

    private Map<String, String> holders(String unit) throws SQLException {
      Map<String, String> holders = new HashMap<>();
      try (ResultSet rows = reader.query(HOLDERS, List.of(unit), Map.of("day", day))) {
        while (rows.next()) {
          holders.putIfAbsent(rows.getString("role"), rows.getString("person_id"));
        }
      }
      return holders;
    }

    private Map<String, List<Document>> documents(List<Step> steps) throws SQLException {
      Map<String, List<Document>> documents = new HashMap<>();
      List<String> ids = steps.stream().map(Step::templateStepId).toList();
      try (ResultSet rows = reader.query(DOCUMENTS, ids, Map.of())) {
        while (rows.next()) {
          documents
              .computeIfAbsent(rows.getString(1), step -> new ArrayList<>())
              .add(new Document(rows.getString(2), rows.getString(3)));
        }
      }
      return documents;
    }

    private void writePhases(
        Map<String, String[]> phases,
        List<Step> steps,
        Map<String, String> holders,
        Map<String, List<Document>> documents,
        String firstDay) {
      boolean started = firstDay.compareTo(day) <= 0;
      String between = ",\"phases\":[";
      for (Map.Entry<String, String[]> phase : phases.entrySet()) {
        String before = "";
        for (Step step : steps) {
          if (step.phaseId.equals(phase.getKey()) && (started || step.openBeforeStart)) {
            if (before.isEmpty()) {
              json.raw(between).raw("{\"key\":").text(phase.getValue()[0]);
              json.raw(",\"name\":").text(phase.getValue()[1]).raw(",\"steps\":[");
              between = ",";
            }
            json.raw(before);
            before = ",";
            writeStep(
                step,
                Objects.requireNonNull(holders.get(step.role)),
                documents.getOrDefault(step.templateStepId, List.of()));
          }
        }
        json.raw(before.isEmpty() ? "" : "]}");
      }
      json.raw("]");
    }

    private void writeStep(Step step, String responsible, List<Document> documents) {
      json.raw("{\"id\":").text("Step_" + step.id);
      json.raw(",\"title\":").text(step.title).raw(",\"why\":").text(step.why);
      json.raw(",\"kind\":").text(step.kind).raw(",\"responsibleRole\":").text(step.role);
      json.raw(",\"responsible\":");
      writePerson(responsible, true).raw("},\"due\":").text(step.due);
      json.raw(",\"required\":").raw(Boolean.toString(step.required)).raw(",\"documents\":[");
      for (int i = 0; i < documents.size(); i++) {
        json.raw(i == 0 ? "{\"title\":" : ",{\"title\":").text(documents.get(i).title);
        json.raw(",\"url\":").text(documents.get(i).url).raw("}");
      }
      boolean behind = step.doneAt == null && step.due.compareTo(day) < 0;
      json.raw("],\"behind\":").raw(Boolean.toString(behind));
      json.raw(",\"passed\":false,\"awaitingSignature\":false,\"ending\":");
      json.text(step.doneAt == null ? null : "DONE");
      json.raw(",\"signOffRole\":").text(step.signOffRole).raw(",\"viewerMaySignOff\":false");
      json.raw(",\"doneAt\":").text(step.doneAt).raw(",\"doneBy\":");
      if (step.doneBy == null) {
        json.raw("null");
      } else {
        writePerson(step.doneBy, false).raw("}");
      }
      json.raw(",\"viewerMayDo\":").raw(Boolean.toString(step.role.equals("NEW_HIRE"))).raw("}");
    }
  }
}
