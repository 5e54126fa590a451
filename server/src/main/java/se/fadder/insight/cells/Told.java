package se.fadder.insight.cells;

/** A sum as it is told: the part as a band, which is often a single number. */
record Told(int people, long low, long high, long whole, long more) {
  private static final int TENTHS = 10;
  private static final int FIVE = 5;

  static final Told NOTHING = new Told(0, 0, 0, 0, 0);

  /**
   * What is told of a remainder: where nearly none or nearly all is the sum, only that. The bands
   * are as much wider as what was noted can change: whoever noted it subtracts it and still does
   * not know that all others answered alike, and nobody else learns what was noted. Where another
   * figure tells of the same whole, what both leave is hidden in the same way.
   *
   * @param noted with it; nobody, unless the group {@link #covers} it
   */
  static Told of(Group group, Group noted, Rule rule) {
    long band = band(group, rule);
    int people = group.people() + noted.people();
    long whole = group.whole() + noted.whole();
    long part = group.part() + noted.part();
    if (band == 0) {
      return new Told(people, part, part, whole, group.more() + noted.more());
    }
    Told other = other(group, rule);
    long low = part;
    long high = part;
    if (rule.isRest() && group.whole() - other.low() <= 2 * band) {
      low = 0;
      high = group.whole() - other.low();
    } else if (part <= noted.whole() + band) {
      low = 0;
      high = noted.whole() + band;
    } else if (part >= group.whole() - other.high() - band) {
      low = Math.max(0, group.whole() - other.high() - band);
      high = whole - other.low();
    }
    return new Told(people, low, high, whole, 0);
  }

  /** What the other figure tells, where there is one: nothing here depends on more than that. */
  private static Told other(Group group, Rule rule) {
    return rule.isRest()
        ? of(
            new Group(group.people(), group.more(), group.whole(), 0),
            Group.NOBODY,
            rule.withoutRest())
        : NOTHING;
  }

  /** Whether the bands of a group are still two with what was noted, so that something is told. */
  static boolean covers(Group group, Group noted, Rule rule) {
    long band = band(group, rule);
    return !group.isNobody() && noted.whole() + band < group.whole() - band;
  }

  private static long band(Group group, Rule rule) {
    return group.isNobody()
        ? 0
        : rule.alike() * ((group.whole() + group.people() - 1) / group.people());
  }

  Told plus(Told other) {
    return new Told(
        people + other.people,
        low + other.low,
        high + other.high,
        whole + other.whole,
        more + other.more);
  }

  Told inTenths() {
    return whole == 0
        ? this
        : new Told(
            people / FIVE * FIVE,
            low * TENTHS / whole,
            (high * TENTHS + whole - 1) / whole,
            TENTHS,
            0);
  }
}
