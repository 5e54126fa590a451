package se.fadder.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;

/** The form of an e-mail address. */
public final class EmailAddress {
  /** The most characters of an address, by RFC 5321's limit on a path. */
  public static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "(?=[^@]{1,64}@)[!#-'*+\\-/-9=?A-Z^-~]++(?:\\.[!#-'*+\\-/-9=?A-Z^-~]++)*+"
              + "@[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)++");

  private EmailAddress() {}

  /** What is wrong with an address; empty where there is none, or nothing is wrong. */
  public static Optional<Problem> fault(String field, @Nullable String email) {
    return Optional.ofNullable(email)
        .filter(given -> !FORM.matcher(given).matches())
        .map(given -> Problem.at(field, "NOT_EMAIL", "That is no e-mail address."));
  }
}
