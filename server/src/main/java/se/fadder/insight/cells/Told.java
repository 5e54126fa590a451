package se.fadder.insight.cells;

/** A sum as it is told: the part as a band, which is often a single number. */
record Told(int people, long low, long high, long whole, long more) {
  private static final int TENTHS = 10;
  private static final int FIVE = 5;

  static final Told NOTHING = new Told(0, 0, 0, 0, 0);

  /** What is told of a remainder: where nearly none or nearly all is the sum, only that. */
  static Told of(Group group, Rule rule) {
    long band =
        group.isNobody()
            ? 0
            : rule.alike() * ((group.whole() + group.people() - 1) / group.people());
    long low = group.part();
    long high = group.part();
    if (band > 0 && group.part() <= band) {
      low = 0;
      high = band;
    } else if (band > 0 && group.part() >= group.whole() - band) {
      low = group.whole() - band;
      high = group.whole();
    }
    return new Told(group.people(), low, high, group.whole(), group.more());
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
