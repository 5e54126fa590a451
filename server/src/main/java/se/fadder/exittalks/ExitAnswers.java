package se.fadder.exittalks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a leaver answers.
 *
 * @param reasons why they leave; none where they rather do not say
 * @param recommend how likely they are to tell others to work here, from 1 to 5
 * @param keep what they would keep here
 * @param change what they would change here
 */
public record ExitAnswers(
    Set<ExitReason> reasons,
    CouldHaveStayed couldHaveStayed,
    int recommend,
    @Nullable String keep,
    @Nullable String change) {
  public ExitAnswers {
    reasons = Set.copyOf(reasons);
  }
}
