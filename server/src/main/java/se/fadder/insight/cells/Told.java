package se.fadder.insight.cells;

/** A sum as it is told: the part as a band, which is often a single number. */
record Told(int people, long low, long high, long whole, long more) {
  private static final int TENTHS = 10;
  private static final int FIVE = 5;

  static final Told NOTHING = new Told(0, 0, 0, 0, 0);

  /**
   * What is told of a remainder: where nearly none or nearly all is the sum, only that. The bands
   * are as much wider as what was noted can change: whoever noted it subtracts it and still does
   * not know that all others answered alike, and nobody else learns what was noted.
   *
   * @param noted with it; nobody, unless the group {@link #covers} it
   */
  static Told of(Group group, Group noted, Rule rule) {
    long band = band(group, rule);
    long whole = group.whole() + noted.whole();
    long low = group.part() + noted.part();
    long high = low;
    if (band > 0 && low <= noted.whole() + band) {
      low = 0;
      high = noted.whole() + band;
    } else if (band > 0 && low >= group.whole() - band) {
      low = group.whole() - band;
      high = whole;
    }
    return new Told(group.people() + noted.people(), low, high, whole, group.more() + noted.more());
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
