package se.fadder.arrivals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of newcomers, by the names that they have there. */
enum Column {
  GIVEN_NAME("förnamn", "givenName", true, Newcomer.LONGEST_NAME),
  FAMILY_NAME("efternamn", "familyName", false, Newcomer.LONGEST_NAME),
  EMAIL("e-post", "email", false, Newcomer.LONGEST_EMAIL),
  UNIT("enhet", "unitId", true, 200),
  TITLE("titel", "title", true, Newcomer.LONGEST_TITLE),
  FORM("anställningsform", "form", true, 40),
  EXPERIENCE("erfarenhet", "experience", false, 40),
  FIRST_DAY("första dag", "firstDay", true, 40),
  LAST_DAY("sista dag", "lastDay", false, 40),
  OWNER("introduktionsansvarig", "ownerId", false, 254);

  private final String heading;
  private final String field;
  private final boolean required;
  private final int longest;

  /**
   * Declares a column.
   *
   * @param field the same thing in the input of {@code newHireAdd}
   */
  Column(String heading, String field, boolean required, int longest) {
    this.heading = heading;
    this.field = field;
    this.required = required;
    this.longest = longest;
  }

  String heading() {
    return heading;
  }

  boolean isRequired() {
    return required;
  }

  int longest() {
    return longest;
  }

  static Optional<Column> named(String heading) {
    String name = heading.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.heading.equals(name)).findFirst();
  }

  /** The heading of the column that tells what a field of one newcomer does. */
  static String headingOf(String field) {
    return Arrays.stream(values())
        .filter(column -> column.field.equals(field))
        .map(Column::heading)
        .findFirst()
        .orElse("");
  }
}
