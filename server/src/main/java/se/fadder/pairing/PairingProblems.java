package se.fadder.pairing;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;
import se.fadder.mentorship.PairingRule;

/** The problems with lines, in the words of the schema. */
final class PairingProblems {
  /** What others than HR are told of two who are kept apart, and no more. */
  private static final String ASK_HR = "ASK_HR";

  private PairingProblems() {}

  /** The code of a rule, as somebody may know it. */
  static String code(PairingRule rule, boolean isHr) {
    return rule == PairingRule.KEPT_APART && !isHr ? ASK_HR : rule.name();
  }

  /** The same for a code that was kept; null when there is none. */
  static @Nullable String code(@Nullable String kept, boolean isHr) {
    return PairingRule.KEPT_APART.name().equals(kept) && !isHr ? ASK_HR : kept;
  }

  static Problem against(String field, PairingRule rule, boolean isHr) {
    return Problem.at(field, code(rule, isHr), "A rule stops this pair.");
  }

  /** The problem with a proposal that is being worked out, or has nothing left to ask for. */
  static Problem notReady(PairingProposal proposal) {
    return proposal.state() == PairingState.OVER
        ? Problem.at("proposalId", "PAIRING_OVER", "None of its lines can go on.")
        : Problem.at("proposalId", "PAIRING_UNDERWAY", "It is being worked out.");
  }

  /** The problem with a line for which somebody was asked, or whose newcomer has a mentor. */
  static Problem notOpen(String field, PairingLine line) {
    return line.state() == PairingLineState.ASKED
        ? Problem.at(field, "ASKED_ALREADY", "Somebody is being asked for the newcomer.")
        : Problem.at(field, "PAIRING_OVER", "The newcomer has got a mentor.");
  }
}
