package se.fadder.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people with a role, added to {@link People} with what they ask for besides plans: steps that
 * wait for a signature or were given to somebody, new hires without a plan, routines, names to
 * search by, and audit logs. Its members are those who ask.
 */
public final class RolePeople {
  /** Members of each role, so that no single team is measured; HR is one. */
  private static final int OF_EACH = 8;

  private static final int FIRST_SESSION = 60_000;

  /** Beyond the numbers of what the others have. */
  private static final int FIRST_STAFF = 5_000_000;

  /** The roles whose members see to all of a sector. */
  private static final Set<Role> IN_SECTORS = EnumSet.of(Role.SECTOR_MANAGER, Role.EXPERT, Role.IT);

  private static final String LEADERS =
      """
      insert into role_assignment (id, person_id, unit_id, role, first_day)
      select '019b0010' || substr(id, 9), person_id, unit_id, 'MANAGER', first_day
      from role_assignment where id like '019b0003-%' and role = 'EXPERT'
      """;

  /**
   * Of two steps of each plan, by a mentor and by a manager: nine of ten that are done are signed.
   */
  private static final String SIGN_OFF =
      """
      update step set sign_off_role = case when rowid % 2 = 0 then 'MENTOR' else 'MANAGER' end,
        signed_at = case when rowid % 21 > 1 then done_at end,
        signed_by = case when rowid % 21 > 1 then done_by end
      where template_step_id in (
        select template_step_id from step where plan_id = '019b0005-0000-7000-8000-000000000000'
        order by id limit 2)
        and id like '019b0007-%'
      """;

  /** One step in 500 is given to whoever owns the plan. */
  private static final String GIVEN =
      """
      update step set assignee_id = (select owner_id from plan p where p.id = plan_id)
      where id like '019b0007-%' and done_at is null and rowid % 500 = 0
      """;

  private static final String WITHOUT_PLAN =
      """
      insert into person (id, given_name, family_name, sort_key, search_text)
      select '019b0011' || substr(n.id, 9), n.given_name, n.family_name, n.sort_key, n.search_text
      from plan p join person n on n.id = p.new_hire_id where p.id like '019b0005-%' and p.rowid % 8 = 0
      """;

  private static final String THEIR_EMPLOYMENTS =
      """
      insert into employment (id, person_id, unit_id, title, form, first_day)
      select '019b0011' || substr(e.id, 9), '019b0011' || substr(e.person_id, 9), e.unit_id, e.title, e.form, e.first_day
      from employment e join person n on n.id = '019b0011' || substr(e.person_id, 9)
      """;

  /**
   * Those of a sector who lead nobody: an expert, one of IT and an administrator, of whom none has
   * another role; and in each of their teams one who answers for a single plan.
   */
  private static final String STAFF =
      """
      insert into person (id, given_name, family_name, sort_key, search_text)
      select '%1$s', given_name, family_name, sort_key, search_text from person where id = '%2$s'
      """;

  private static final String STAFF_EMPLOYED =
      """
      insert into employment (id, person_id, unit_id, title, form, first_day)
      select '%3$s', '%1$s', unit_id, 'Handläggare', form, first_day from employment where person_id = '%2$s'
      """;

  private static final String STAFF_ROLE =
      """
      insert into role_assignment (id, person_id, unit_id, role, first_day)
      select '%1$s', '%2$s', id, '%3$s', '%4$s' from unit where id = '%5$s' or '%5$s' = '' and kind = 'MUNICIPALITY'
      """;

  private static final String NAMES =
      """
      insert into person_name (person_id, tail)
      select id, search_text from person where id like '019b00%'
      union all
      select id, substr(search_text, 1 + instr(search_text, ' ')) from person where id like '019b00%'
      """;

  private static final String STEMS =
      """
      insert into person_stem (person_id, stem, sort_key)
      select distinct n.person_id, substr(n.tail, 1, size.letters), p.sort_key
      from person_name n join person p on p.id = n.person_id
      join (select 2 as letters union all select 3) size on length(n.tail) >= size.letters
      where p.id like '019b00%'
      """;

  private static final String ROUTINES =
      """
      insert into routine (id, unit_id, key, owner_id, review_on, version)
      select '019b0012' || substr(u.id, 9), u.id, 'bench', r.person_id, '2027-01-01', 1
      from unit u join role_assignment r on r.unit_id = u.id and r.role = 'MANAGER' where r.id like '019b0003-%'
      """;

  private static final String ROUTINE_VERSIONS =
      """
      insert into routine_version (id, routine_id, version, title, sort_key, purpose, document_title,
        document_url, words, note, published_at)
      select '019b0013' || substr(id, 9), id, 1, 'Rutin', 'rutin', 'Varför', 'Dokument', 'https://fadder.example/1', '', '', 0
      from routine where id like '019b0012-%'
      """;

  private static final String ROUTINE_CHECKS =
      """
      insert into routine_check (version_id, number, title)
      select id, 1, 'Punkt' from routine_version where id like '019b0013-%'
      """;

  private static final int OF_AUDIT_LOG = 5;

  private final Connection connection;
  private final Size size;

  private RolePeople(Connection connection, Size size) {
    this.connection = connection;
    this.size = size;
  }

  /** How somebody asks. */
  public enum Role {
    NEWCOMER(0),
    MENTOR(1),
    TEAM_MANAGER(2),
    SECTOR_MANAGER(3),
    HR(4),
    EXPERT(5),
    IT(6),
    ADMINISTRATOR(7),
    /** Of one introduction, without a role. */
    OWNER(8);

    /** Theirs among the numbers of sessions. */
    private final int place;

    Role(int place) {
      this.place = place;
    }
  }

  /**
   * One who asks.
   *
   * @param number among those of their role
   * @param hire the number of a new hire, whose plan they see if they see any
   * @param unit the team of that new hire
   */
  public record Member(Role role, int number, String person, int hire, String unit) {
    /** The number of theirs. */
    int session() {
      return FIRST_SESSION + 100 * role.place + number;
    }

    String plan() {
      return People.id(5, hire);
    }

    String step() {
      return People.id(7, 128L * hire);
    }

    /** A session of the new hire, where {@link AgendaPeople} are there too. */
    String metIn() {
      return AgendaPeople.session(1, hire);
    }

    String hirePerson() {
      return People.hire(hire);
    }

    String employment() {
      return People.employmentOf(hire);
    }
  }

  /** Adds it, and signs those who ask in; in one transaction. */
  public static List<Member> add(Connection connection, Size size, LocalDate today)
      throws SQLException {
    connection.setAutoCommit(false);
    RolePeople people = new RolePeople(connection, size);
    people.addStaff(today);
    people.addAll();
    List<Member> members = people.members();
    for (Member member : members) {
      Dataset.signIn(connection, member.session(), member.person());
    }
    connection.commit();
    connection.setAutoCommit(true);
    return members;
  }

  /** Those who ask of a file in which they were added before. */
  static List<Member> find(Connection connection, Size size) throws SQLException {
    return new RolePeople(connection, size).members();
  }

  private void addStaff(LocalDate today) throws SQLException {
    for (int i = 0; i < OF_EACH; i++) {
      addStaff(Role.EXPERT, "EXPERT", People.unit(i), i, today);
      addStaff(Role.IT, "IT", People.unit(i), i, today);
      addStaff(Role.ADMINISTRATOR, "ADMIN", "", i, today);
      addPerson(Role.OWNER, i);
      Dataset.update(
          connection,
          "update plan set owner_id = ? where new_hire_id = ?",
          person(Role.OWNER, i),
          People.hire(hireOf(Role.OWNER, i)));
    }
  }

  /**
   * Adds one with a role.
   *
   * @param unit where they have it; empty for all of the organisation
   */
  private void addStaff(Role role, String name, String unit, int number, LocalDate today)
      throws SQLException {
    addPerson(role, number);
    Dataset.execute(
        connection,
        STAFF_ROLE.formatted(
            People.id(3, FIRST_STAFF + staff(role, number)),
            person(role, number),
            name,
            today.minusYears(1),
            unit));
  }

  /** Adds somebody who works where the one of their unit does who leads it. */
  private void addPerson(Role role, int number) throws SQLException {
    String person = person(role, number);
    String leader = People.person(staff(role, number) / 10 * 10);
    Dataset.execute(connection, STAFF.formatted(person, leader));
    Dataset.execute(
        connection,
        STAFF_EMPLOYED.formatted(person, leader, People.id(4, FIRST_STAFF + staff(role, number))));
  }

  /** The number of somebody among the people: each unit has ten, of which few are taken. */
  private int staff(Role role, int number) {
    int unit = role == Role.OWNER ? size.firstTeam() + team(number) : number;
    return 10 * unit + role.place;
  }

  private void addAll() throws SQLException {
    for (String sql :
        List.of(
            LEADERS,
            SIGN_OFF,
            GIVEN,
            WITHOUT_PLAN,
            THEIR_EMPLOYMENTS,
            NAMES,
            STEMS,
            ROUTINES,
            ROUTINE_VERSIONS,
            ROUTINE_CHECKS)) {
      Dataset.execute(connection, sql);
    }
    for (int i = 0; i < OF_AUDIT_LOG; i++) {
      Dataset.execute(
          connection,
          """
          insert into change (id, at, actor_id, subject_id, kind, thing_id, detail)
          select '019b0014-%d' || substr(id, 11), 1000, new_hire_id, new_hire_id, 'STEP_TICKED',
            (select min(s.id) from step s where s.plan_id = plan.id), ''
          from plan where id like '019b0005-%%'
          """
              .formatted(i));
      Dataset.execute(
          connection,
          """
          insert into data_read (subject_id, hour, viewer_id, kind)
          select new_hire_id, 1000 * %d, owner_id, 'PLAN' from plan where id like '019b0005-%%'
          """
              .formatted(i));
    }
  }

  private List<Member> members() throws SQLException {
    String hr = hr();
    return Stream.of(Role.values())
        .flatMap(role -> role == Role.HR ? Stream.of(member(role, 0, hr)) : several(role))
        .toList();
  }

  private Stream<Member> several(Role role) {
    return IntStream.range(0, OF_EACH).mapToObj(i -> member(role, i, person(role, i)));
  }

  private Member member(Role role, int number, String person) {
    int hire = hireOf(role, number);
    return new Member(
        role, number, person, hire, People.unit(size.firstTeam() + hire % size.teams()));
  }

  /** Teams apart from one another, in different sectors. */
  private int team(int number) {
    return number * size.teams() / OF_EACH;
  }

  private String person(Role role, int number) {
    int unit = size.firstTeam() + team(number);
    return switch (role) {
      case NEWCOMER -> People.hire(hireOf(role, number));
      case MENTOR -> People.person(10 * unit + 1 + hireOf(role, number) % 3);
      case TEAM_MANAGER -> People.person(10 * unit);
      case SECTOR_MANAGER -> People.person(10 * number);
      case EXPERT, IT, ADMINISTRATOR, OWNER -> People.person(staff(role, number));
      case HR -> throw new IllegalArgumentException("HR is of the demonstration");
    };
  }

  private int hireOf(Role role, int number) {
    IntPredicate sees =
        IN_SECTORS.contains(role)
            ? hire -> People.sectorOf(size, hire % size.teams()) == number
            : hire -> hire % size.teams() == team(number);
    return IntStream.range(0, size.newHires()).filter(sees).findFirst().orElseThrow();
  }

  private String hr() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select min(person_id) from role_assignment where role = 'HR'")) {
      return row.getString(1);
    }
  }
}
