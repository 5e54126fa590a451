package se.fadder.pairing.matching;

import java.util.List;

/**
 * Why a newcomer is not placed: the group of newcomers, theirs among them, for whom only some
 * mentors may be taken, and those have a seat less than the group needs.
 *
 * @param newHires the group, in the order of the problem
 * @param mentors those whom the group shares, as far as they have a seat
 * @param seats how many seats these have: one less than there are newcomers in the group
 * @param oneMoreSeat mentors at whom one more seat places the newcomer and leaves nobody else out,
 *     the cheapest first, at most {@link #MOST_OFFERS}; each was tried by solving anew
 */
public record Shortage(
    List<Integer> newHires, List<Integer> mentors, int seats, List<Integer> oneMoreSeat) {
  /** As many mentors as are worth reading about. */
  static final int MOST_OFFERS = 3;
}
