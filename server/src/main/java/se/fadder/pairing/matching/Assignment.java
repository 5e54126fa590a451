package se.fadder.pairing.matching;

import java.util.Arrays;

/**
 * Who has whom, and for each mentor the price of a seat there: at least what their last seat that
 * is taken costs, and at most what the next one would. Everybody has one of the mentors who are
 * best for them at these prices, and that is why the whole is best.
 */
final class Assignment {
  final Costs costs;

  /** By newcomer; {@link Costs#nobody} also for those whose turn has not come. */
  final int[] mentorOf;

  /** By mentor; nobody's is 0. */
  final long[] price;

  private final int[] load;

  /** By mentor, in ascending order, so that no answer hangs on who came first. */
  private final int[][] mentees;

  Assignment(Costs costs) {
    this.costs = costs;
    int mentors = costs.nobody;
    mentorOf = new int[costs.problem.newHires()];
    Arrays.fill(mentorOf, costs.nobody);
    price = new long[mentors + 1];
    load = new int[mentors + 1];
    load[costs.nobody] = mentorOf.length;
    mentees = new int[mentors][];
    for (int mentor = 0; mentor < mentors; mentor++) {
      mentees[mentor] = new int[Math.min(costs.seats(mentor), mentorOf.length)];
      price[mentor] = hasRoom(mentor) ? nextSeat(mentor) : 0;
    }
  }

  boolean hasRoom(int mentor) {
    return load[mentor] < costs.seats(mentor);
  }

  boolean isTaken(int mentor) {
    return load[mentor] > 0;
  }

  int load(int mentor) {
    return load[mentor];
  }

  int mentee(int mentor, int place) {
    return mentees[mentor][place];
  }

  long nextSeat(int mentor) {
    return costs.seat(mentor, load[mentor]);
  }

  long lastSeat(int mentor) {
    return costs.seat(mentor, load[mentor] - 1);
  }

  /** What a newcomer pays at a mentor: the misfit and the price of the seat. */
  long pays(int newHire, int mentor) {
    return costs.of(newHire, mentor) + price[mentor];
  }

  /** Takes a newcomer from the mentor they have to another, who has room. */
  void move(int newHire, int mentor) {
    int from = mentorOf[newHire];
    if (from != costs.nobody) {
      int place = Arrays.binarySearch(mentees[from], 0, load[from], newHire);
      System.arraycopy(mentees[from], place + 1, mentees[from], place, load[from] - place - 1);
    }
    load[from]--;
    if (mentor != costs.nobody) {
      int place = -1 - Arrays.binarySearch(mentees[mentor], 0, load[mentor], newHire);
      System.arraycopy(mentees[mentor], place, mentees[mentor], place + 1, load[mentor] - place);
      mentees[mentor][place] = newHire;
    }
    load[mentor]++;
    mentorOf[newHire] = mentor;
  }
}
