package se.fadder.insight.cells;

/**
 * A group of people, none of whom is in another one of the month: what they add up to.
 *
 * @param more another sum; where the part is an answer, what another figure tells of the same whole
 */
record Group(int people, long part, long whole, long more) {
  static final Group NOBODY = new Group(0, 0, 0, 0);

  static Group of(Contribution one) {
    return new Group(1, one.part(), one.whole(), one.more());
  }

  Group plus(Group other) {
    return new Group(
        people + other.people, part + other.part, whole + other.whole, more + other.more);
  }

  boolean isNobody() {
    return people == 0;
  }
}
