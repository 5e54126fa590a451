package se.fadder.routines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.kernel.Problem;
import se.fadder.text.IdentityNumber;
import se.fadder.text.WebAddress;

/**
 * A draft of a routine: what it says, before it is published.
 *
 * @param purpose what it is for
 * @param searchWords what people call it besides its title
 * @param checks in order, numbered from 1
 */
public record RoutineDraft(
    String title,
    String purpose,
    DocumentInForce document,
    List<String> searchWords,
    List<RoutineCheck> checks) {
  public static final int FEWEST_CHECKS = 3;
  public static final int MOST_CHECKS = 15;
  public static final int MOST_WORDS = 20;
  public static final int LONGEST_TITLE = 80;
  public static final int LONGEST_PURPOSE = 500;
  public static final int LONGEST_CHECK = 120;
  public static final int LONGEST_HINT = 300;
  public static final int LONGEST_WORD = 40;
  public static final int LONGEST_NOTE = 300;
  public static final int LONGEST_URL = 1_000;

  public RoutineDraft {
    searchWords = List.copyOf(searchWords);
    checks = List.copyOf(checks);
  }

  /** The problem because of which it cannot be published; empty when it can. */
  public Optional<Problem> problem() {
    if (checks.size() < FEWEST_CHECKS || checks.size() > MOST_CHECKS) {
      return invalid(
          "checks", "A routine has " + FEWEST_CHECKS + " to " + MOST_CHECKS + " checks.");
    }
    if (searchWords.size() > MOST_WORDS || searchWords.stream().anyMatch(this::hasLines)) {
      return invalid("searchWords", "A routine has " + MOST_WORDS + " search words at most.");
    }
    if (!WebAddress.isOne(document.url())) {
      return invalid("documentUrl", "The document is not at a web address.");
    }
    return texts().anyMatch(IdentityNumber::isIn)
        ? Optional.of(
            Problem.of(
                "IDENTITY_NUMBER",
                "A text holds a Swedish identity or coordination number, which never belongs"
                    + " here."))
        : Optional.empty();
  }

  private boolean hasLines(String word) {
    return word.isBlank() || word.lines().count() > 1;
  }

  private static Optional<Problem> invalid(String field, String message) {
    return Optional.of(Problem.at(field, "INVALID", message));
  }

  private Stream<String> texts() {
    return Stream.concat(
        found(), checks.stream().flatMap(check -> Stream.ofNullable(check.hint())));
  }

  /** The texts by which the routine is found. */
  Stream<String> found() {
    List<String> texts = new ArrayList<>(List.of(title, purpose, document.title()));
    texts.addAll(searchWords);
    checks.forEach(check -> texts.add(check.title()));
    return texts.stream();
  }
}
