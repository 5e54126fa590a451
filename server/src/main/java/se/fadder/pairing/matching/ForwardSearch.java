package se.fadder.pairing.matching;

import java.util.Arrays;

/**
 * Dijkstra's search from a newcomer through mentors and their mentees: what it costs that the
 * newcomer comes to a mentor, a mentee of whom goes on to another, and so on. Costs along the way
 * are compared with the prices that everybody pays now, which keeps each step from being negative.
 */
final class ForwardSearch {
  static final long UNREACHED = Long.MAX_VALUE;

  private final Assignment now;
  private final int nobody;

  /** By mentor: the least cost of a seat there, at the price that it has. */
  private final long[] distance;

  /** By mentor: the newcomer who would come there. */
  private final int[] comer;

  private final int[] settled;
  private final boolean[] isSettled;
  private int settledCount;

  /** Whether the search goes on through everybody whom it can reach, and ends nowhere. */
  private boolean isEndless;

  private long best;
  private int end;

  ForwardSearch(Assignment now) {
    this.now = now;
    nobody = now.costs.nobody;
    distance = new long[nobody + 1];
    comer = new int[nobody + 1];
    settled = new int[nobody];
    isSettled = new boolean[nobody];
  }

  private void clear(boolean endless) {
    Arrays.fill(distance, UNREACHED);
    Arrays.fill(isSettled, false);
    settledCount = 0;
    isEndless = endless;
    best = UNREACHED;
    end = PairingProblem.NONE;
  }

  /**
   * Gives one more newcomer the seat, or the lack of one, that costs least, and raises the prices
   * of those whom the search has settled, so that they are prices again.
   */
  void place(int newHire) {
    clear(false);
    goOn(newHire, 0);
    search();
    for (int i = 0; i < settledCount; i++) {
      now.price[settled[i]] += best - distance[settled[i]];
    }
    int free = end;
    for (int mover = comer[free]; mover != newHire; mover = comer[free]) {
      int left = now.mentorOf[mover];
      now.move(mover, free);
      free = left;
    }
    now.move(newHire, free);
  }

  /**
   * What it would cost, by mentor, that one of those who are not placed came there, and their lack
   * of a mentor was over; {@link #UNREACHED} for a mentor to whom no way leads.
   */
  long[] reach(int... newHires) {
    clear(true);
    for (int newHire : newHires) {
      goOn(newHire, -now.costs.without(newHire));
    }
    search();
    return distance.clone();
  }

  private void search() {
    for (int mentor = nearest(); mentor != PairingProblem.NONE; mentor = nearest()) {
      isSettled[mentor] = true;
      settled[settledCount++] = mentor;
      for (int place = 0; place < now.load(mentor); place++) {
        int mentee = now.mentee(mentor, place);
        goOn(mentee, distance[mentor] - now.pays(mentee, mentor));
      }
    }
  }

  /** The nearest mentor who is not settled and nearer than the best end; the first of several. */
  private int nearest() {
    int nearest = PairingProblem.NONE;
    long least = best;
    for (int mentor = 0; mentor < nobody; mentor++) {
      if (distance[mentor] < least && !isSettled[mentor]) {
        least = distance[mentor];
        nearest = mentor;
      }
    }
    return nearest;
  }

  /**
   * Sees where a newcomer could go. A free seat is an end as soon as its mentor is reached: waiting
   * until the mentor is settled would settle all those that are as near, of whom there are many
   * when costs are equal.
   */
  private void goOn(int newHire, long soFar) {
    int[] misfits = now.costs.problem.misfits()[newHire];
    long[] price = now.price;
    for (int mentor = 0; mentor < nobody; mentor++) {
      long reached = soFar + misfits[mentor] + price[mentor];
      if (reached < distance[mentor] && misfits[mentor] != PairingProblem.NONE) {
        distance[mentor] = reached;
        comer[mentor] = newHire;
        if (now.hasRoom(mentor)) {
          endAt(mentor, reached - price[mentor] + now.nextSeat(mentor));
        }
      }
    }
    long without = soFar + now.costs.without(newHire);
    if (without < best) {
      comer[nobody] = newHire;
    }
    endAt(nobody, without);
  }

  private void endAt(int mentor, long cost) {
    if (cost < best && !isEndless) {
      best = cost;
      end = mentor;
    }
  }
}
