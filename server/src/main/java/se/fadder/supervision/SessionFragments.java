package se.fadder.supervision;

/**
 * The rules of sessions in SQL: fragments that statements of this room and of rooms above are
 * joined from. {@code s} is a session, {@code sm} one of its members.
 */
public final class SessionFragments {
  private SessionFragments() {}

  /** The columns of a session {@code s} in its unit {@code u}. */
  public static final String SESSIONS =
      """
      select s.id, s.form, s.on_site, s.leader_id, s.outside_id, s.unit_id, u.path as unit_path,
        s.day, s.begins, s.ends, s.state, s.series_id, s.series_day, s.moved, s.reason, s.made_by,
        s.logged_at, s.raised, s.not_reached, s.revision
      """;

  /** The tables of the columns of {@link #SESSIONS}, from the session on. */
  public static final String IN_UNIT =
      """
      from session s join unit u on u.id = s.unit_id
      """;

  /**
   * The tables of the sessions of members, in the order of the members: the condition that follows
   * says whose they are.
   */
  public static final String OF_MEMBERS =
      """
      from session_member sm
      cross join session s
      cross join unit u
      where s.id = sm.session_id and u.id = s.unit_id and
      """;

  /** Joins the session {@code s} that rows with a {@code session_id} are about. */
  public static final String THEIR_SESSION =
      """
      join session s on s.id = session_id
      """;

  /** The condition that {@code :viewer} takes part in {@code s} or leads it. */
  public static final String TAKES_PART =
      """
      exists (
        select 1 from session_member sm where sm.session_id = s.id and sm.person_id = :viewer)
      """;

  /**
   * The condition that {@code s} was not called off with the end of its series. What was is in no
   * list: a year of it would hide the rest.
   */
  public static final String NOT_WITHDRAWN =
      """
      not (s.state = 'CALLED_OFF' and exists (
        select 1 from session_series r where r.id = s.series_id and s.day > r.last_day))
      """;
}
