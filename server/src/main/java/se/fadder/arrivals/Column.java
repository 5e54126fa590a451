package se.fadder.arrivals;

import java.util.Arrays;
import java.util.List;
import se.fadder.files.TableColumn;
import se.fadder.files.TableFormat;

/** The columns of a file of newcomers, by the names that they have there. */
enum Column implements TableColumn {
  GIVEN_NAME("förnamn", "givenName", true, Newcomer.LONGEST_NAME),
  FAMILY_NAME("efternamn", "familyName", false, Newcomer.LONGEST_NAME),
  EMAIL("e-post", "email", false, Newcomer.LONGEST_EMAIL),
  UNIT("enhet", "unitId", true, 200),
  TITLE("titel", "title", true, Newcomer.LONGEST_TITLE),
  FORM("anställningsform", "form", true, 40),
  EXPERIENCE("erfarenhet", "experience", false, 40),
  FIRST_DAY("första dag", "firstDay", true, 40),
  LAST_DAY("sista dag", "lastDay", false, 40),
  OWNER("introduktionsansvarig", "ownerId", false, 254),
  NAMESAKE("namne", "isNamesake", false, 10);

  /** A file that a person can still look through. */
  static final TableFormat<Column> FORMAT = new TableFormat<>(Column.class, 1000, false);

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

  @Override
  public String heading() {
    return heading;
  }

  @Override
  public List<String> otherHeadings() {
    return switch (this) {
      case EMAIL -> List.of("epost", "e-postadress", "epostadress");
      case TITLE -> List.of("befattning");
      default -> List.of();
    };
  }

  @Override
  public boolean isRequired() {
    return required;
  }

  @Override
  public int longest() {
    return longest;
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
