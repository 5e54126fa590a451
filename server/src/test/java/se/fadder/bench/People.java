package se.fadder.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import se.fadder.text.SwedishNames;

/** The adding of the many to a database with the demonstration municipality, by direct SQL. */
public final class People {
  private static final int MENTORS_OF_A_TEAM = 3;

  /** From which number on people are the new hires; below are managers, mentors and experts. */
  private static final int FIRST_HIRE = 100_000;

  private static final List<String> GIVEN =
      List.of("Aina", "Björn", "Cecilia", "Daniel", "Åsa", "Elin", "Farid", "Gun", "Hodan", "Ivar");
  private static final List<String> FAMILY =
      List.of("Ekbacke", "Furumo", "Granliden", "Hedmyr", "Ängslycka", "Lindås", "Myrvik", "Östmo");

  /**
   * Due dates from the template, nine of ten that have passed are done, by whoever should have, and
   * some of the coming ones too.
   */
  private static final String STEPS =
      """
      insert into step (id, plan_id, template_step_id, role, due, required, open_before_start, done_at, done_by, ending)
      select id, plan_id, template_step_id, role, due, required, open_before_start,
        case when done then 1000 * unixepoch(due) + 36000000 end,
        case when done then case role when 'NEW_HIRE' then person_id when 'MENTOR' then mentor_id else manager_id end end,
        case when done then 'DONE' end
      from (
        select *, case when due <= :today then (n * 31 + k * 17) % 10 > 0 else due < date(:today, '14 days') and (n + k) % 4 = 0 end as done
        from (
          select h.n, t.k, printf('019b0007-0000-7000-8000-%012x', h.n * 128 + t.k) as id, h.plan_id, h.person_id, h.mentor_id,
            h.manager_id, t.id as template_step_id, t.role, t.required, t.open_before_start,
            date(h.first_day, (t.due * 7 / 5) || ' days') as due
          from hire h cross join wanted t))
      """;

  /** What the file depends on beside the migrations. */
  static final String TEXT = "7" + STEPS + Dataset.SIZE;

  private final Connection connection;
  private final Size size;
  private final LocalDate today;
  private String root = "";
  private String version = "";

  private People(Connection connection, Size size, LocalDate today) {
    this.connection = connection;
    this.size = size;
    this.today = today;
  }

  /** Adds so many, as they are on a day. */
  public static void add(Connection connection, Size size, LocalDate today) throws SQLException {
    connection.setAutoCommit(false);
    People people = new People(connection, size, today);
    people.prepare();
    people.addUnits();
    people.addStaff();
    people.addHires();
    people.addSteps();
    people.addSessions();
    connection.commit();
    connection.setAutoCommit(true);
    people.execute("pragma wal_checkpoint(truncate)");
  }

  /** The id of a thing of a kind: shaped as others are, and in order. */
  static String id(int kind, long number) {
    return "019b%04x-0000-7000-8000-%012x".formatted(kind, number);
  }

  static String unit(int number) {
    return id(1, number);
  }

  static String person(int number) {
    return id(2, number);
  }

  static String hire(int number) {
    return person(FIRST_HIRE + number);
  }

  static String employmentOf(int hire) {
    return id(4, FIRST_HIRE + hire);
  }

  /** The new hire of a session: they lie apart. */
  static String hireOf(Size size, int session) {
    return hire((int) (session * 7_919L % size.newHires()));
  }

  /** The sector above a team; each unit is below the sector of its remainder, and so are teams. */
  static int sectorOf(Size size, int team) {
    int unit = (size.firstTeam() + team) % size.units();
    return (Size.SECTORS + unit) % Size.SECTORS;
  }

  private static String manager(int team) {
    return person(10 * team);
  }

  private static String mentor(int team, int number) {
    return person(10 * team + 1 + number % MENTORS_OF_A_TEAM);
  }

  private int teamOf(int hire) {
    return size.firstTeam() + hire % size.teams();
  }

  private void prepare() throws SQLException {
    root = text("select id from unit where kind = 'MUNICIPALITY'");
    version =
        text(
            """
            select p.version_id from template_phase p join template_step s on s.phase_id = p.id
            group by p.version_id having count(*) = 66
            """);
    execute(
        "create temp table hire (n integer, plan_id text, person_id text, mentor_id text,"
            + " manager_id text, first_day text)");
    execute(
        """
        create temp table wanted as
        select row_number() over (order by p.ordinal, s.ordinal) - 1 as k, s.id, s.role, s.due, s.required, s.open_before_start
        from template_step s join template_phase p on p.id = s.phase_id where p.version_id = '%s'
        """
            .formatted(version));
  }

  private void addUnits() throws SQLException {
    String[] paths = new String[size.lastUnit()];
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into unit (id, parent_id, kind, name, sort_key, path) values (?, ?, ?, ?,"
                + " ?, ?)")) {
      for (int i = 0; i < size.lastUnit(); i++) {
        boolean isSector = i < Size.SECTORS;
        boolean isUnit = !isSector && i < size.firstTeam();
        int parent = isUnit ? i % Size.SECTORS : Size.SECTORS + i % size.units();
        String above = isSector ? root + "/" : paths[parent];
        paths[i] = above + unit(i) + "/";
        String name = (isSector ? "Sektor " : isUnit ? "Enhet " : "Grupp ") + i;
        run(
            insert,
            unit(i),
            isSector ? root : unit(parent),
            isSector ? "SECTOR" : isUnit ? "UNIT" : "TEAM",
            name,
            SwedishNames.sortKey(name),
            paths[i]);
      }
      insert.executeBatch();
    }
  }

  private void addStaff() throws SQLException {
    for (int unit = 0; unit < size.lastUnit(); unit++) {
      addPerson(10 * unit, unit, "Enhetschef", today.minusYears(8));
      assign(10 * unit, unit, unit < Size.SECTORS ? "EXPERT" : "MANAGER");
      for (int i = 1; i <= MENTORS_OF_A_TEAM && unit >= size.firstTeam(); i++) {
        addPerson(10 * unit + i, unit, "Socialsekreterare", today.minusYears(4));
      }
    }
  }

  private void assign(int person, int unit, String role) throws SQLException {
    execute(
        "insert into role_assignment (id, person_id, unit_id, role, first_day) values ('%s', '%s', '%s', '%s', '%s')"
            .formatted(id(3, person), person(person), unit(unit), role, today.minusYears(3)));
  }

  private void addPerson(int number, int unit, String title, LocalDate firstDay)
      throws SQLException {
    String given = GIVEN.get(number % GIVEN.size());
    String family = FAMILY.get(number / 3 % FAMILY.size());
    Dataset.update(
        connection,
        "insert into person (id, given_name, family_name, sort_key, search_text) values (?, ?, ?,"
            + " ?, ?)",
        person(number),
        given,
        family,
        SwedishNames.sortKey(family, given),
        SwedishNames.searchText(given + " " + family));
    Dataset.update(
        connection,
        "insert into employment (id, person_id, unit_id, title, form, first_day) values (?, ?, ?,"
            + " ?, 'PERMANENT', ?)",
        id(4, number),
        person(number),
        unit(unit),
        title,
        firstDay.toString());
  }

  private void addHires() throws SQLException {
    for (int i = 0; i < size.newHires(); i++) {
      int team = teamOf(i);
      int number = FIRST_HIRE + i;
      LocalDate firstDay = today.minusDays(i * 7L % 200);
      addPerson(number, team, "Socialsekreterare", firstDay);
      Dataset.update(
          connection,
          "insert into plan (id, employment_id, new_hire_id, version_id, owner_id) values (?, ?, ?,"
              + " ?, ?)",
          id(5, i),
          id(4, number),
          person(number),
          version,
          manager(team));
      addMentor(2 * i, mentor(team, i), number, "MAIN", firstDay);
      if (i % 2 == 0) {
        addMentor(2 * i + 1, mentor(team, i + 1), number, "CO", firstDay);
      }
      Dataset.update(
          connection,
          "insert into hire values (cast(? as integer), ?, ?, ?, ?, ?)",
          Integer.toString(i),
          id(5, i),
          person(number),
          mentor(team, i),
          manager(team),
          firstDay.toString());
    }
  }

  private void addMentor(int number, String mentor, int hire, String kind, LocalDate firstDay)
      throws SQLException {
    Dataset.update(
        connection,
        "insert into mentorship (id, mentor_id, new_hire_id, kind, first_day) values (?, ?, ?, ?,"
            + " ?)",
        id(6, number),
        mentor,
        person(hire),
        kind,
        firstDay.toString());
  }

  private void addSteps() throws SQLException {
    execute("update employment set has_plan = true where id in (select employment_id from plan)");
    execute(STEPS.replace(":today", "'" + today + "'"));
    Dataset.update(
        connection,
        """
        delete from step
        where plan_id = (select id from plan where new_hire_id = ?) and role <> 'MENTOR'
        """,
        hireOf(size, size.oneStep()));
    Dataset.update(
        connection,
        """
        delete from step
        where plan_id = (select id from plan where new_hire_id = ?1)
          and id > (select min(s.id) from step s join plan p on p.id = s.plan_id where p.new_hire_id = ?1)
        """,
        hireOf(size, size.oneStep()));
  }

  /** Their passwords are nobody's. What has not been used lately would be purged. */
  private void addSessions() throws SQLException {
    String now = Long.toString(System.currentTimeMillis());
    for (int i = 0; i < size.signedIn(); i++) {
      Dataset.update(
          connection,
          "insert into account (person_id, username, password, changed_at) select ?, ?, password, 0"
              + " from account limit 1",
          hireOf(size, i),
          "bench." + i);
      Dataset.update(
          connection,
          """
          insert into sign_in_session (id, token_hash, person_id, client, started_at, used_at)
          values (?, ?, ?, 'NATIVE', ?, ?)
          """,
          id(8, i),
          Dataset.sha256(Dataset.token(i)),
          hireOf(size, i),
          now,
          now);
    }
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void run(PreparedStatement statement, String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
