package se.fadder.mentorship;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;

/**
 * The problems that a person is told for the {@linkplain PairingRule rules} that stop a pair. That
 * two are kept apart is told to HR alone: others are to ask HR, and hear no more.
 */
final class PairingProblems {
  private final People people;

  PairingProblems(People people) {
    this.people = people;
  }

  /** The problems for some rules, in their order. */
  List<Problem> of(Tx tx, @Nullable Viewer actor, PersonId newHire, List<PairingRule> rules) {
    boolean isHr = rules.contains(PairingRule.KEPT_APART) && isHr(tx, actor, newHire);
    return rules.stream().map(rule -> problem(rule, isHr)).toList();
  }

  private boolean isHr(Tx tx, @Nullable Viewer actor, PersonId newHire) {
    if (actor == null) {
      return false;
    }
    AccessScope scope = people.reach(tx, actor);
    return people.allEmployments(tx, Set.of(newHire)).getOrDefault(newHire, List.of()).stream()
        .anyMatch(at -> !at.term().endedBefore(scope.day()) && scope.isHrOf(at.unitPath()));
  }

  private static Problem problem(PairingRule rule, boolean isHr) {
    return switch (rule) {
      case OWN_MENTOR -> told(rule, "Nobody is their own mentor.");
      case NOT_EMPLOYED ->
          Problem.at("firstDay", rule.name(), "Both must be employed on the first day of it.");
      case NEW_HERE -> told(rule, "The mentor has not been employed here for long enough.");
      case MANAGER -> told(rule, "A manager is no mentor of those whom they lead.");
      case KEPT_APART ->
          isHr
              ? told(rule, "The two are not to be paired.")
              : Problem.at("mentorId", "ASK_HR", "HR is to be asked about these two.");
      case NO_SEAT -> told(rule, "The mentor has no seat left.");
      case PAUSED -> told(rule, "The mentor takes nobody at that time.");
      case AWAY -> told(rule, "The mentor is away for more than ten working days then.");
      case WEEKDAYS -> told(rule, "The two work together on less than two weekdays.");
      case DECLINED -> told(rule, "The mentor has declined this newcomer.");
    };
  }

  private static Problem told(PairingRule rule, String message) {
    return Problem.at("mentorId", rule.name(), message);
  }
}
