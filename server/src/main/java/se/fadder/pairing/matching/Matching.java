package se.fadder.pairing.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best pairing of a problem: as many placed as can be; of such, those who start first; of such,
 * the fewest points. It is exact: whole numbers, and successive shortest augmenting paths over
 * mentors with several seats (after Jonker and Volgenant), of which each further one costs as much
 * or more. That the seats grow dearer spreads newcomers over mentors.
 */
public final class Matching {
  private final Assignment now;

  private Matching(Assignment now) {
    this.now = now;
  }

  /**
   * Solves a problem.
   *
   * @throws ArithmeticException when it is so large that its sums could overflow
   */
  public static Matching of(PairingProblem problem) {
    Assignment assignment = new Assignment(new Costs(problem));
    ForwardSearch search = new ForwardSearch(assignment);
    for (int newHire = 0; newHire < problem.newHires(); newHire++) {
      search.place(newHire);
    }
    return new Matching(assignment);
  }

  /** The mentor whom a newcomer gets; {@link PairingProblem#NONE} when they are not placed. */
  public int mentorOf(int newHire) {
    int mentor = now.mentorOf[newHire];
    return mentor == now.costs.nobody ? PairingProblem.NONE : mentor;
  }

  /** How many newcomers get a mentor. */
  public int placed() {
    return now.mentorOf.length - now.load(now.costs.nobody);
  }

  /** The points of all pairs and of all seats that are taken. */
  public long points() {
    long points = 0;
    for (int newHire = 0; newHire < now.mentorOf.length; newHire++) {
      int mentor = now.mentorOf[newHire];
      points += mentor == now.costs.nobody ? 0 : now.costs.of(newHire, mentor);
    }
    for (int mentor = 0; mentor < now.costs.nobody; mentor++) {
      for (int seat = 0; seat < now.load(mentor); seat++) {
        points += now.costs.seat(mentor, seat);
      }
    }
    return points;
  }

  /** For every mentor, in their order: what it would mean that the newcomer had them. */
  public List<Choice> choices(int newHire) {
    BackwardSearch search = new BackwardSearch(now, newHire);
    return IntStream.range(0, now.costs.nobody).mapToObj(search::choice).toList();
  }

  /**
   * Why somebody is not placed, and what would place them.
   *
   * @throws IllegalArgumentException when the newcomer is placed
   */
  public Shortage shortage(int newHire) {
    if (mentorOf(newHire) != PairingProblem.NONE) {
      throw new IllegalArgumentException("newcomer " + newHire + " is placed");
    }
    ForwardSearch search = new ForwardSearch(now);
    long[] reached = search.reach(newHire);
    BitSet group = new BitSet();
    group.set(newHire);
    List<Integer> mentors = new ArrayList<>();
    int seats = 0;
    for (int mentor = 0; mentor < now.costs.nobody; mentor++) {
      if (reached[mentor] != ForwardSearch.UNREACHED && now.isTaken(mentor)) {
        mentors.add(mentor);
        seats += now.load(mentor);
        for (int place = 0; place < now.load(mentor); place++) {
          group.set(now.mentee(mentor, place));
        }
      }
    }
    return new Shortage(
        group.stream().boxed().toList(), mentors, seats, oneMoreSeat(newHire, reached, search));
  }

  /** The seat goes to whomever it serves best, and that may be another who is without. */
  private List<Integer> oneMoreSeat(int newHire, long[] reached, ForwardSearch search) {
    PairingProblem problem = now.costs.problem;
    long[] byAnybody = search.reach(unplaced());
    return IntStream.range(0, now.costs.nobody)
        .filter(mentor -> reached[mentor] != ForwardSearch.UNREACHED)
        .filter(mentor -> problem.oneMore()[mentor] != PairingProblem.NONE)
        .filter(mentor -> reached[mentor] == byAnybody[mentor])
        .boxed()
        .sorted(
            Comparator.comparingLong(
                mentor -> reached[mentor] - now.price[mentor] + problem.oneMore()[mentor]))
        .filter(mentor -> places(newHire, of(problem.withOneMoreSeat(mentor))))
        .limit(Shortage.MOST_OFFERS)
        .toList();
  }

  private int[] unplaced() {
    return IntStream.range(0, now.mentorOf.length)
        .filter(newHire -> mentorOf(newHire) == PairingProblem.NONE)
        .toArray();
  }

  /** Whether another matching places a newcomer besides all who are placed now. */
  private boolean places(int newHire, Matching other) {
    return IntStream.range(0, now.mentorOf.length)
        .filter(one -> one == newHire || mentorOf(one) != PairingProblem.NONE)
        .allMatch(one -> other.mentorOf(one) != PairingProblem.NONE);
  }
}
