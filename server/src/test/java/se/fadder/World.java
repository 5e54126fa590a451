package se.fadder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.arrivals.FileCheck;
import se.fadder.arrivals.Imports;
import se.fadder.arrivals.Staging;
import se.fadder.audit.Change;
import se.fadder.audit.ChangeKind;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.mentorship.SkillId;
import se.fadder.mentorship.SkillKind;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;
import se.fadder.templates.Template;
import se.fadder.templates.Templates;

/**
 * The small organisation of the tests, with one person for each way of being related to a new hire,
 * on Wednesday 11 March 2026: a sector with the unit Norr, where Nils started three weeks ago and
 * Nova starts in two; the unit Söder beside it; and another municipality.
 */
public final class World extends TestRooms {
  public static final LocalDate DAY = LocalDate.parse("2026-03-11");
  private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
  private static final LocalDate NILS_STARTED = LocalDate.parse("2026-02-18");
  private static final LocalDate NOVA_STARTS = LocalDate.parse("2026-03-25");

  /** What was built in this process, by the database that it was built on. */
  private static final Map<String, Built> BUILT = new HashMap<>();

  /**
   * A world that was built.
   *
   * @param before how many rows the database had until then
   */
  private record Built(
      long before,
      WorldRows rows,
      Map<String, Unit> units,
      Map<String, PersonId> people,
      Map<String, Employment> employments,
      Map<String, PlanId> plans,
      Map<String, SkillId> skills) {}

  public final Database database;

  final Map<String, Unit> units = new TreeMap<>();
  final Map<String, PersonId> people = new TreeMap<>();
  final Map<String, Employment> employments = new TreeMap<>();
  final Map<String, PlanId> plans = new TreeMap<>();
  final Map<String, SkillId> skills = new TreeMap<>();

  public World(Database database) {
    super(database, SettableClock.on("2026-03-11"));
    this.database = database;
    synchronized (BUILT) {
      String dialect = database.read(WorldRows::dialect);
      long before = database.read(WorldRows::count);
      Built built = BUILT.get(dialect);
      if (built != null && built.before() == before) {
        copy(built);
        return;
      }
      database.write(tx -> {
        build(tx);
        return true;
      });
      if (built == null || before < built.before()) {
        BUILT.put(dialect, built(before));
      }
    }
  }

  private Built built(long before) {
    return new Built(
        before,
        database.read(WorldRows::of),
        Map.copyOf(units),
        Map.copyOf(people),
        Map.copyOf(employments),
        Map.copyOf(plans),
        Map.copyOf(skills));
  }

  /** Writes the rows of one that was built, which is far less work, and leaves the same. */
  private void copy(Built built) {
    database.write(tx -> {
      built.rows().write(tx);
      return true;
    });
    units.putAll(built.units());
    people.putAll(built.people());
    employments.putAll(built.employments());
    plans.putAll(built.plans());
    skills.putAll(built.skills());
    // Rows are sorted as they were made: all that a test adds comes after these.
    UUID last = built.rows().lastId();
    UUID next = ids().next();
    while (next.compareTo(last) <= 0) {
      next = ids().next();
    }
  }

  private void build(WriteTx tx) {
    Unit kommun = rooms.people.writer().addOrganisation(tx, "Storsjö kommun");
    Unit sector =
        rooms.people.writer().addUnit(tx, kommun, UnitKind.SECTOR, "Barn och vuxna", "barn");
    Unit norr = rooms.people.writer().addUnit(tx, sector, UnitKind.UNIT, "Norr", "norr");
    Unit soder = rooms.people.writer().addUnit(tx, sector, UnitKind.UNIT, "Söder", "soder");
    Unit elsewhere = rooms.people.writer().addOrganisation(tx, "Annanstans kommun");
    for (Unit unit : List.of(kommun, sector, norr, soder, elsewhere)) {
      units.put(unit.name(), unit);
    }

    employ(tx, "self", norr, NILS_STARTED, null);
    employ(tx, "unstarted", norr, NOVA_STARTS, null);
    employ(tx, "protected", norr, LONG_AGO, null);
    for (String name : List.of("main mentor", "co-mentor", "former mentor", "colleague")) {
      employ(tx, name, norr, LONG_AGO, null);
    }
    employ(tx, "owner", soder, LONG_AGO, null);
    employ(tx, "expert", sector, LONG_AGO, null);
    employ(tx, "it", kommun, LONG_AGO, null);
    employ(tx, "manager", norr, LONG_AGO, null);
    employ(tx, "sector manager", sector, LONG_AGO, null);
    employ(tx, "other manager", soder, LONG_AGO, null);
    employ(tx, "former manager", norr, LONG_AGO, null);
    employ(tx, "left manager", norr, LONG_AGO, DAY.minusDays(1));
    employ(tx, "hr", kommun, LONG_AGO, null);
    employ(tx, "admin", kommun, LONG_AGO, null);
    employ(tx, "stranger", elsewhere, LONG_AGO, null);
    employ(tx, "strange hr", elsewhere, LONG_AGO, null);

    assign(tx, "expert", Role.EXPERT, sector, null);
    assign(tx, "it", Role.IT, kommun, null);
    assign(tx, "manager", Role.MANAGER, norr, null);
    assign(tx, "sector manager", Role.MANAGER, sector, null);
    assign(tx, "other manager", Role.MANAGER, soder, null);
    assign(tx, "former manager", Role.MANAGER, norr, DAY.minusDays(1));
    assign(tx, "left manager", Role.MANAGER, norr, null);
    assign(tx, "hr", Role.HR, kommun, null);
    assign(tx, "admin", Role.ADMIN, kommun, null);
    assign(tx, "strange hr", Role.HR, elsewhere, null);

    pair(tx, "former mentor", "self", MentorshipKind.CO, NILS_STARTED, DAY.minusDays(1));
    pair(tx, "main mentor", "self", MentorshipKind.MAIN, NILS_STARTED, null);
    pair(tx, "co-mentor", "self", MentorshipKind.CO, NILS_STARTED, null);
    pair(tx, "main mentor", "unstarted", MentorshipKind.MAIN, NOVA_STARTS, null);

    skill(tx, kommun, SkillKind.AREA, "Placerade barn");
    skill(tx, kommun, SkillKind.LANGUAGE, "Nordsamiska");
    skill(tx, elsewhere, SkillKind.AREA, "Vuxna");
    skill(tx, elsewhere, SkillKind.LANGUAGE, "Meänkieli");

    rooms
        .calendar
        .calendar()
        .recordAbsence(tx, person("self"), new Term(DAY.plusDays(20), DAY.plusDays(21)));
    publish(tx, template());
    plans.put(
        "self",
        rooms.onboarding.beginnings().begin(tx, employment("self"), "grund", person("owner")));
    plans.put(
        "unstarted",
        rooms.onboarding.beginnings().begin(tx, employment("unstarted"), "grund", person("owner")));
  }

  /** Publishes a template for the organisation, as from a file. */
  public Templates.Publication publish(WriteTx tx, Template template) {
    return rooms.templates.templates().publish(tx, unit("Storsjö kommun").id(), template);
  }

  /** One step for each role, and one that is open before the first day. */
  public static Template template() {
    return new Template(
        "grund",
        "Grund",
        List.of(
            new Template.Phase(
                "fore",
                "Före första dagen",
                List.of(step("valkommen", StepRole.NEW_HIRE, -5, true))),
            new Template.Phase(
                "forsta-veckan",
                "Första veckan",
                List.of(
                    step("hej", StepRole.NEW_HIRE, 0, false),
                    step("fika", StepRole.MENTOR, 1, false),
                    step("samtal", StepRole.MANAGER, 2, false),
                    step("avtal", StepRole.HR, 3, false),
                    step("dator", StepRole.IT, 4, false),
                    step("handledning", StepRole.EXPERT, 5, false)))));
  }

  private static Template.Step step(String key, StepRole role, int due, boolean openBeforeStart) {
    return new Template.Step(
        key,
        "Moment " + key,
        "Därför.",
        role,
        due,
        true,
        StepKind.TASK,
        openBeforeStart,
        List.of());
  }

  /** An entry of the audit log, with the name of its kind. */
  record ChangeRow(
      UUID id,
      Instant at,
      @Nullable PersonId actorId,
      @Nullable PersonId subjectId,
      String kind,
      UUID thingId,
      String detail) {}

  interface ChangeSql {
    @SqlQuery(
        """
        select id, at, actor_id, subject_id, kind, thing_id, detail from change order by id
        """)
    List<ChangeRow> all();
  }

  /** The entries that something adds to the audit log, the oldest first. */
  public List<Change> changesOf(Runnable work) {
    int before = database.read(tx -> tx.sql(ChangeSql.class).all().size());
    work.run();
    List<ChangeRow> after = database.read(tx -> tx.sql(ChangeSql.class).all());
    return after.stream().skip(before).map(this::change).toList();
  }

  private Change change(ChangeRow row) {
    ChangeKind kind =
        changeKinds().all().stream()
            .filter(one -> one.name().equals(row.kind()))
            .findFirst()
            .orElseThrow();
    return new Change(
        row.id(), row.at(), row.actorId(), row.subjectId(), kind, row.thingId(), row.detail());
  }

  public Imports imports() {
    Staging staging = new Staging(today(), people(), peopleWriter(), beginnings());
    return new Imports(
        database, jobs(), ids(), today(), new FileCheck(people(), arrivals()), staging);
  }

  public void employ(WriteTx tx, String name, Unit unit, LocalDate from, @Nullable LocalDate to) {
    PersonId person =
        people.computeIfAbsent(
            name,
            key ->
                rooms
                    .people
                    .writer()
                    .addPerson(
                        tx, "Person", key, key.equals("protected") ? "Kollega Ek" : null, null)
                    .id());
    employments.put(
        name,
        rooms
            .people
            .writer()
            .beginEmployment(
                tx,
                person,
                unit,
                "Socialsekreterare",
                EmploymentForm.PERMANENT,
                new Term(from, to)));
  }

  private void assign(WriteTx tx, String name, Role role, Unit unit, @Nullable LocalDate to) {
    rooms.people.writer().assignRole(tx, person(name), role, unit, new Term(LONG_AGO, to));
  }

  void pair(
      WriteTx tx,
      String mentor,
      String newHire,
      MentorshipKind kind,
      LocalDate from,
      @Nullable LocalDate to) {
    Outcomes.assertDone(
        rooms
            .mentorship
            .mentorships()
            .record(tx, person(mentor), person(newHire), kind, new Term(from, to)));
  }

  private void skill(WriteTx tx, Unit organisation, SkillKind kind, String name) {
    skills.put(name, rooms.mentorship.skills().record(tx, organisation.id(), kind, name));
  }

  public SkillId skill(String name) {
    return Objects.requireNonNull(skills.get(name), name);
  }

  public PersonId person(String name) {
    return Objects.requireNonNull(people.get(name), name);
  }

  /** What somebody is called here. */
  public String nameOf(PersonId person) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().equals(person))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Everybody in it. */
  public Set<String> names() {
    return Set.copyOf(people.keySet());
  }

  public Unit unit(String name) {
    return Objects.requireNonNull(units.get(name), name);
  }

  public Viewer viewer(String name) {
    return new Viewer(person(name));
  }

  public Employment employment(String name) {
    return Objects.requireNonNull(employments.get(name), name);
  }

  public PlanId plan(String name) {
    return Objects.requireNonNull(plans.get(name), name);
  }

  public Step step(String newHire, String key) {
    return database.read(tx ->
        Plans.stepsOf(tx, plan(newHire)).stream()
            .filter(step -> step.key().equals(key))
            .findFirst()
            .orElseThrow());
  }
}
