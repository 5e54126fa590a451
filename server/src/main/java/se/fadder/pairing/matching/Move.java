package se.fadder.pairing.matching;

/**
 * A newcomer who would change mentors.
 *
 * @param from the mentor they have now, or {@link PairingProblem#NONE}
 * @param to the mentor they would have, or {@link PairingProblem#NONE}
 */
public record Move(int newHire, int from, int to) {}
