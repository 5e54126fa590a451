package se.fadder.pairing.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Dijkstra's search backwards from the mentor of one newcomer: for every mentor whom that newcomer
 * could have in place of theirs, the cheapest way in which everybody else makes room. Somebody
 * leaves the mentor for another, until a seat that is free takes one and a seat elsewhere, or that
 * of the newcomer, empties. A way that costs as much but moves fewer people is the shorter one, and
 * one on which everybody keeps a mentor is shorter than one on which somebody is left without.
 */
final class BackwardSearch {
  private static final long UNREACHED = Long.MAX_VALUE;

  private final Assignment now;
  private final int newHire;
  private final int mentorNow;

  /** The place where a seat that is taken and one that empties make up for one another. */
  private final int seats;

  private final long[] distance;
  private final int[] moves;
  private final boolean[] isSettled;

  /** By mentor: where the way goes on, and who goes there; nobody goes to and from the seats. */
  private final int[] next;

  private final int[] mover;

  BackwardSearch(Assignment now, int newHire) {
    this.now = now;
    this.newHire = newHire;
    mentorNow = now.mentorOf[newHire];
    seats = now.costs.nobody + 1;
    distance = new long[seats + 1];
    moves = new int[seats + 1];
    isSettled = new boolean[seats + 1];
    next = new int[seats + 1];
    mover = new int[seats + 1];
    Arrays.fill(distance, UNREACHED);
    distance[mentorNow] = 0;
    for (int place = mentorNow; place != PairingProblem.NONE; place = nearest()) {
      isSettled[place] = true;
      goBack(place);
    }
  }

  private int nearest() {
    int nearest = PairingProblem.NONE;
    for (int place = 0; place <= seats; place++) {
      if (!isSettled[place]
          && distance[place] != UNREACHED
          && (nearest == PairingProblem.NONE
              || isShorter(distance[place], moves[place], nearest))) {
        nearest = place;
      }
    }
    return nearest;
  }

  private boolean isShorter(long cost, int moved, int place) {
    return cost < distance[place] || (cost == distance[place] && moved < moves[place]);
  }

  private void goBack(int to) {
    if (to == seats) {
      for (int mentor = 0; mentor < seats; mentor++) {
        if (now.hasRoom(mentor)) {
          long dearer = now.nextSeat(mentor) - now.price[mentor];
          reach(mentor, dearer, 0, to, PairingProblem.NONE);
        }
      }
      return;
    }
    int moved = to == now.costs.nobody ? now.mentorOf.length + 1 : 1;
    for (int other = 0; other < now.mentorOf.length; other++) {
      int from = now.mentorOf[other];
      if (from != to && other != newHire && now.costs.allows(other, to)) {
        reach(from, now.pays(other, to) - now.pays(other, from), moved, to, other);
      }
    }
    if (now.isTaken(to)) {
      reach(seats, now.price[to] - now.lastSeat(to), 0, to, PairingProblem.NONE);
    }
  }

  private void reach(int from, long cost, int moved, int to, int who) {
    long whole = distance[to] + cost;
    if (isShorter(whole, moves[to] + moved, from)) {
      distance[from] = whole;
      moves[from] = moves[to] + moved;
      next[from] = to;
      mover[from] = who;
    }
  }

  Choice choice(int mentor) {
    if (!now.costs.allows(newHire, mentor) || now.costs.seats(mentor) == 0) {
      return new Choice(mentor, false, 0, PairingProblem.NONE, List.of());
    }
    long price = now.pays(newHire, mentor) - now.pays(newHire, mentorNow) + distance[mentor];
    int leavesWithout = PairingProblem.NONE;
    List<Move> story = new ArrayList<>();
    for (int place = mentor; place != mentorNow; place = next[place]) {
      if (mover[place] != PairingProblem.NONE) {
        story.add(new Move(mover[place], orNone(place), orNone(next[place])));
        if (next[place] == now.costs.nobody) {
          leavesWithout = mover[place];
        }
      }
    }
    return new Choice(mentor, true, price, leavesWithout, List.copyOf(story));
  }

  private int orNone(int mentor) {
    return mentor == now.costs.nobody ? PairingProblem.NONE : mentor;
  }
}
