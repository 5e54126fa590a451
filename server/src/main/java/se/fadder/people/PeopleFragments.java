package se.fadder.people;

/**
 * The rules of people, units and roles in SQL: fragments that statements of this room and of rooms
 * above are joined from, so that each rule is written once. {@link AccessScope} says the same in
 * Java.
 *
 * <p>A fragment names what it is about by a fixed alias: {@code e} is an employment, {@code w} that
 * of another person beside it (who asks, owns or mentors), {@code wu} the unit of {@code w}, {@code
 * r} an assigned role, {@code u} the unit in question, {@code l} a unit above it, {@code n} a
 * person. It binds {@code :day}, {@code :viewer} for who asks, {@code :person} for whom it is asked
 * about, and {@code :root} for the path of an organisation or of a part of one.
 */
public final class PeopleFragments {
  private PeopleFragments() {}

  /** The condition that {@code e} has not ended: it holds on the day, or begins later. */
  public static final String NOT_LEFT =
      """
      (e.last_day is null or e.last_day >= :day)
      """;

  /** The condition that {@code e} has begun by the day. */
  public static final String BEGUN =
      """
      e.first_day <= :day
      """;

  /** The condition that {@code e} holds on the day. */
  public static final String EMPLOYED = BEGUN + "and " + NOT_LEFT;

  /** The condition that {@code w} has not ended: it holds on the day, or begins later. */
  public static final String REMAINS =
      """
      (w.last_day is null or w.last_day >= :day)
      """;

  /** The condition that {@code w} holds on the day. */
  public static final String WORKS =
      """
      w.first_day <= :day and
      """
          + REMAINS;

  /** The columns of an employment {@code e} in its unit {@code u}. */
  public static final String EMPLOYMENTS =
      """
      select e.id, e.person_id, e.unit_id, u.path as unit_path, e.title, e.form, e.first_day, e.last_day,
        e.experience
      """;

  /** The condition that {@code u} is the unit {@code l} or below it. */
  public static final String BELOW =
      """
      u.path >= l.path and u.path < l.path || '~'
      """;

  /** The condition that {@code u} is the unit at {@code :root} or below it. */
  public static final String WITHIN =
      """
      u.path >= :root and u.path < :root || '~'
      """;

  /** The id of the organisation that {@code u} is of: its path begins with it. */
  public static final String ORGANISATION =
      """
      substr(u.path, 1, 36)
      """;

  /** The condition that {@code n} is employed within {@code :root}, on the day or later. */
  public static final String EMPLOYED_WITHIN =
      """
      exists (
        select 1 from employment e join unit u on u.id = e.unit_id
        where e.person_id = n.id and
      """
          + NOT_LEFT
          + "and "
          + WITHIN
          + ")\n";

  /** The condition that {@code w} and the unit {@code u} are of one organisation. */
  public static final String SAME_ORGANISATION =
      """
      substr(wu.path, 1, 37) = substr(u.path, 1, 37)
      """;

  /**
   * The condition that {@code :viewer} is employed in the organisation of {@code u}, on the day or
   * later.
   */
  public static final String COLLEAGUE =
      """
      exists (
        select 1 from employment w join unit wu on wu.id = w.unit_id
        where w.person_id = :viewer and
      """
          + REMAINS
          + "and "
          + SAME_ORGANISATION
          + ")\n";

  /** The condition that {@code r} has not ended. */
  public static final String LASTING =
      """
      (r.last_day is null or r.last_day >= :day)
      """;

  /** The condition that {@code r} holds on the day, whether or not its holder works there. */
  public static final String ASSIGNED =
      """
      r.first_day <= :day and
      """
          + LASTING;

  /**
   * The condition that {@code r}, a role for the unit {@code u}, is held on the day by somebody who
   * works in its organisation then. A role alone gives nothing.
   */
  public static final String HELD =
      ASSIGNED
          + """
          and exists (
            select 1 from employment w join unit wu on wu.id = w.unit_id
            where w.person_id = r.person_id and
          """
          + WORKS
          + "and "
          + SAME_ORGANISATION
          + ")\n";

  /**
   * The units for which {@code :person} is the nearest holder of a role, as a recursive table
   * {@code charge (unit_id, role)}: down from where they hold it, as far as nobody nearer does.
   */
  public static final String CHARGE =
      """
      with recursive charge (unit_id, role) as (
        select r.unit_id, r.role
        from role_assignment r join unit u on u.id = r.unit_id
        where r.person_id = :person and
      """
          + HELD
          + """
          union
          select u.id, c.role
          from charge c join unit u on u.parent_id = c.unit_id
          where not exists (
            select 1 from role_assignment r
            where r.unit_id = u.id and r.role = c.role and
          """
          + HELD
          + """
            )
          )
          """;

  /**
   * The units where {@code :viewer} leads or is HR, as a table {@code reach (unit_id, role, path)}:
   * HR reaches the whole organisation, a manager the unit and all below.
   */
  public static final String REACH =
      """
      with reach as (
        select r.unit_id, r.role,
          case when r.role = 'HR' then substr(u.path, 1, 37) else u.path end as path
        from role_assignment r join unit u on u.id = r.unit_id
        where r.person_id = :viewer and r.role in ('MANAGER', 'HR') and
      """
          + HELD
          + ")\n";

  /** The condition that the {@link #REACH} covers the unit {@code u}. */
  public static final String REACHED = "exists (select 1 from reach l where " + BELOW + ")\n";

  /** The condition that the {@link #REACH} as a manager covers the unit {@code u}. */
  public static final String LED =
      """
      exists (
        select 1 from reach l
        where l.role = 'MANAGER' and
      """
          + BELOW
          + ")\n";

  /**
   * The condition that {@code n}, whose employment is {@code e}, may be told of to whoever has a
   * {@link #REACH}: of one with protected identity in that very unit only.
   */
  public static final String TOLD =
      """
      (n.alias is null or e.unit_id in (select unit_id from reach))
      """;
}
