package se.fadder.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;
import se.fadder.people.EmailAddress;
import se.fadder.text.IdentityNumber;
import se.fadder.text.PlainText;

/**
 * What somebody has filled in who comes by a one-time link.
 *
 * @param organisation null where there is one already and an administrator is all that is missing
 */
record Beginning(@Nullable NewOrganisation organisation, NewAdministrator administrator) {
  private static final int LONGEST_ORGANISATION = 120;
  private static final int LONGEST_NAME = 80;

  /**
   * An organisation that is to be.
   *
   * @param timeZone such as {@code Europe/Stockholm}
   * @param freeEves names, separated by commas
   * @param shortEves the same
   */
  record NewOrganisation(String name, String timeZone, String freeEves, String shortEves) {}

  /**
   * Its administrator.
   *
   * @param familyName empty for a person with one name only
   * @param email empty for none
   */
  record NewAdministrator(String givenName, String familyName, String email, String username) {
    @Nullable String emailOrNull() {
      return email.isEmpty() ? null : email;
    }
  }

  /** The problem of a text in itself; empty when there is none. */
  Optional<Problem> fault() {
    NewOrganisation of = organisation;
    Optional<Problem> first =
        of == null ? Optional.empty() : name("organisation", of.name(), LONGEST_ORGANISATION);
    return first
        .or(() -> name("givenName", administrator.givenName(), LONGEST_NAME))
        .or(() ->
            administrator.familyName().isEmpty()
                ? Optional.empty()
                : name("familyName", administrator.familyName(), LONGEST_NAME))
        .or(() -> EmailAddress.fault("email", administrator.emailOrNull()))
        .or(() ->
            administrator.email().length() > EmailAddress.LONGEST
                ? Optional.of(tooLong("email"))
                : Optional.empty());
  }

  private static Optional<Problem> name(String field, String text, int longest) {
    if (text.isEmpty()) {
      return Optional.of(Problem.at(field, "REQUIRED", "The text is missing."));
    }
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of(tooLong(field));
    }
    if (IdentityNumber.isIn(text)) {
      return Optional.of(
          Problem.at(field, "IDENTITY_NUMBER", "The text holds a Swedish identity number."));
    }
    return PlainText.fault(text)
        .map(fault -> Problem.at(field, "INVALID", "The text " + fault + "."));
  }

  private static Problem tooLong(String field) {
    return Problem.at(field, "TOO_LONG", "The text is too long.");
  }

  /** The names that a password is not to be made of. */
  List<String> names(Optional<String> organisationThere) {
    NewOrganisation of = organisation;
    return Stream.concat(
            Stream.of(administrator.givenName(), administrator.familyName()),
            of == null ? organisationThere.stream() : Stream.of(of.name()))
        .toList();
  }
}
