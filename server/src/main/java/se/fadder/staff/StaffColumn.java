package se.fadder.staff;

import java.util.List;
import se.fadder.files.TableColumn;
import se.fadder.files.TableFormat;
import se.fadder.people.EmailAddress;

/** The columns of a file of staff, by the names that HR systems give them. */
enum StaffColumn implements TableColumn {
  NUMBER(
      "anställningsnummer",
      false,
      40,
      "anst.nr",
      "anstnr",
      "anställningsnr",
      "anst nr",
      "personalnummer",
      "personal-id",
      "personalid",
      "hr-id",
      "employee id",
      "employeenumber"),
  GIVEN_NAME("förnamn", true, 80, "tilltalsnamn", "given name"),
  FAMILY_NAME("efternamn", false, 80, "family name"),
  EMAIL(
      "e-post",
      false,
      EmailAddress.LONGEST,
      "epost",
      "e-postadress",
      "epostadress",
      "e-post arbete",
      "e-post (arbete)",
      "mejl",
      "mail",
      "email"),
  UNIT(
      "enhet",
      true,
      200,
      "enhetskod",
      "enhets-id",
      "organisationsenhet",
      "org.enhet",
      "orgenhet",
      "placering"),
  TITLE("titel", true, 80, "befattning", "benämning", "yrke"),
  FORM("anställningsform", true, 40, "anst.form", "anstform"),
  FIRST_DAY(
      "första dag",
      true,
      40,
      "anställd fr.o.m.",
      "anställd från",
      "fr.o.m.",
      "from",
      "startdatum",
      "anställningsdatum"),
  LAST_DAY(
      "sista dag", false, 40, "anställd t.o.m.", "anställd till", "t.o.m.", "tom", "slutdatum"),
  ROLES("roller", false, 200, "roll"),
  MANAGER(
      "chef",
      false,
      EmailAddress.LONGEST,
      "närmaste chef",
      "chefens anställningsnummer",
      "chefens e-post");

  /** The rows of the largest municipality's largest administration. */
  static final TableFormat<StaffColumn> FORMAT = new TableFormat<>(StaffColumn.class, 50_000, true);

  private final String heading;
  private final boolean required;
  private final int longest;

  @SuppressWarnings("ImmutableEnumChecker") // A list that cannot be changed.
  private final List<String> others;

  StaffColumn(String heading, boolean required, int longest, String... others) {
    this.heading = heading;
    this.required = required;
    this.longest = longest;
    this.others = List.of(others);
  }

  @Override
  public String heading() {
    return heading;
  }

  @Override
  public List<String> otherHeadings() {
    return others;
  }

  @Override
  public boolean isRequired() {
    return required;
  }

  @Override
  public int longest() {
    return longest;
  }
}
