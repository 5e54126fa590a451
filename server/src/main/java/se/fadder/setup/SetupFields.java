package se.fadder.setup;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Json;
import se.fadder.kernel.Problem;
import se.fadder.setup.Beginning.NewAdministrator;
import se.fadder.setup.Beginning.NewOrganisation;

/** What whoever has a one-time link has filled in, as the page sends it. */
record SetupFields(String token, Beginning beginning) {
  private static final Set<String> ADMINISTRATOR =
      Set.of("token", "givenName", "familyName", "email", "username");
  private static final Set<String> ORGANISATION =
      Set.of("organisation", "timeZone", "freeEves", "shortEves");

  /**
   * Reads it; empty where a text is missing or one is too many.
   *
   * @param more that stand beside it
   */
  static Optional<SetupFields> of(Map<String, String> texts, Set<String> more) {
    Set<String> expected = new HashSet<>(ADMINISTRATOR);
    expected.addAll(more);
    boolean alone = texts.keySet().equals(expected);
    expected.addAll(ORGANISATION);
    if (!alone && !texts.keySet().equals(expected)) {
      return Optional.empty();
    }
    NewOrganisation organisation =
        alone
            ? null
            : new NewOrganisation(
                text(texts, "organisation"),
                text(texts, "timeZone"),
                text(texts, "freeEves"),
                text(texts, "shortEves"));
    NewAdministrator administrator =
        new NewAdministrator(
            text(texts, "givenName"),
            text(texts, "familyName"),
            text(texts, "email"),
            text(texts, "username"));
    return Optional.of(
        new SetupFields(
            texts.getOrDefault("token", ""), new Beginning(organisation, administrator)));
  }

  private static String text(Map<String, String> texts, String field) {
    return texts.getOrDefault(field, "").strip();
  }

  /** Answers whoever sends something else. */
  static Answer malformed(String more) {
    return Json.problem(
        400,
        Map.of(),
        "MALFORMED",
        "Send an object with the texts token, givenName, familyName, email and username, for an"
            + " organisation that is to be set up organisation, timeZone, freeEves and shortEves,"
            + " and "
            + more
            + ".");
  }

  static Answer noLink() {
    return Json.problem(
        404, Map.of(), "NO_SETUP_LINK", "The link has been used, has run out or never was.");
  }

  /** Tells of which field it is, besides what every problem tells. */
  static Answer refused(Problem problem) {
    return Json.answer(
        422,
        Map.of(),
        Map.of("code", problem.code(), "message", problem.message(), "field", problem.field()));
  }
}
