package se.fadder.people;

/**
 * The rules of people, units and roles in SQL: fragments that statements of every room are joined
 * from, so that each rule is written once. {@link AccessScope} says the same in Java.
 *
 * <p>A fragment names what it is about by a fixed alias: {@code e} is an employment, {@code w} that
 * of another person beside it (who asks, owns or mentors), {@code wu} the unit of {@code w}, {@code
 * r} an assigned role, {@code u} the unit in question, {@code l} a unit above it, {@code n} a
 * person. It binds {@code :day}, {@code :viewer} for who asks, {@code :person} for whom it is asked
 * about, and {@code :root} for the path of an organisation or of a part of one.
 */
public final class PeopleFragments {
  private PeopleFragments() {}

  /** That {@code e} has not ended: it holds on the day, or begins later. */
  public static final String NOT_LEFT =
      """
      (e.last_day is null or e.last_day >= :day)
      """;

  /** That {@code e} holds on the day. */
  public static final String EMPLOYED =
      """
      e.first_day <= :day and
      """
          + NOT_LEFT;

  /** That {@code w} has not ended: it holds on the day, or begins later. */
  public static final String REMAINS =
      """
      (w.last_day is null or w.last_day >= :day)
      """;

  /** That {@code w} holds on the day. */
  public static final String WORKS =
      """
      w.first_day <= :day and
      """
          + REMAINS;
}
