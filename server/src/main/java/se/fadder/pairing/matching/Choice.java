package se.fadder.pairing.matching;

import java.util.List;

/**
 * What it would mean that a newcomer had one certain mentor, and everybody else the best that is
 * then left: exactly what solving anew with that pair forced would give.
 *
 * @param allowed false where a rule forbids the pair or the mentor has no seat; the rest then says
 *     nothing
 * @param price the points more than now, 0 when it is as good; where somebody is left without it
 *     orders the choices and is no number of points
 * @param leavesWithout the newcomer who would have no mentor then, or {@link PairingProblem#NONE}
 * @param moves who else would get another mentor, from this mentor on
 */
public record Choice(
    int mentor, boolean allowed, long price, int leavesWithout, List<Move> moves) {}
