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

  /** Those who are reached: first those who are settled, then those who are not. */
  private final int[] reached;

  private int settledCount;
  private int reachedCount;

  /** Whether the search goes on through everybody whom it can reach, and ends nowhere. */
  private boolean isEndless;

  /** At most what any seat costs. */
  private long leastPrice;

  private long best;
  private int end;

  ForwardSearch(Assignment now) {
    this.now = now;
    nobody = now.costs.nobody;
    distance = new long[nobody];
    comer = new int[nobody + 1];
    reached = new int[nobody];
  }

  private void clear(boolean endless) {
    Arrays.fill(distance, UNREACHED);
    settledCount = 0;
    reachedCount = 0;
    isEndless = endless;
    leastPrice = Arrays.stream(now.price, 0, nobody).min().orElse(0);
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
      now.price[reached[i]] += best - distance[reached[i]];
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
    while (settlesNearest()) {
      int mentor = reached[settledCount - 1];
      for (int place = 0; place < now.load(mentor); place++) {
        int mentee = now.mentee(mentor, place);
        goOn(mentee, distance[mentor] - now.pays(mentee, mentor));
      }
    }
  }

  /** Settles the nearest mentor, the first of several, if one is nearer than the best end. */
  private boolean settlesNearest() {
    int nearest = PairingProblem.NONE;
    long least = best;
    for (int i = settledCount; i < reachedCount; i++) {
      long away = distance[reached[i]];
      if (away < least || (away == least && nearest >= 0 && reached[i] < reached[nearest])) {
        least = away;
        nearest = i;
      }
    }
    if (nearest == PairingProblem.NONE) {
      return false;
    }
    int mentor = reached[nearest];
    reached[nearest] = reached[settledCount];
    reached[settledCount++] = mentor;
    return true;
  }

  /**
   * Sees where a newcomer could go, the best fit first, until it is further than the best end. A
   * free seat is an end as soon as its mentor is reached: waiting until the mentor is settled would
   * settle all those that are as near, of whom there are many when costs are equal.
   */
  private void goOn(int newHire, long soFar) {
    endAt(nobody, soFar + now.costs.without(newHire), newHire);
    int[] misfits = now.costs.problem.misfits()[newHire];
    for (int mentor : now.costs.byMisfit[newHire]) {
      long fit = soFar + misfits[mentor];
      if (fit + leastPrice >= best) {
        return;
      }
      long away = fit + now.price[mentor];
      if (away < distance[mentor] && away < best) {
        if (distance[mentor] == UNREACHED) {
          reached[reachedCount++] = mentor;
        }
        distance[mentor] = away;
        comer[mentor] = newHire;
        if (now.hasRoom(mentor)) {
          endAt(mentor, fit + now.nextSeat(mentor), newHire);
        }
      }
    }
  }

  private void endAt(int mentor, long cost, int newHire) {
    if (cost < best && !isEndless) {
      best = cost;
      end = mentor;
      comer[mentor] = newHire;
    }
  }
}
