package se.fadder.organisation;

import java.util.List;
import se.fadder.files.TableColumn;

/** The columns of a file of units, by the names that they have there. */
enum UnitColumn implements TableColumn {
  KEY("kortnamn", List.of("nyckel", "key", "enhetskod"), true, 40),
  NAME("namn", List.of("enhet", "name"), true, 80),
  KIND("nivå", List.of("niva", "typ", "kind"), true, 40),
  PARENT("hör till", List.of("överordnad", "parent"), false, 40),
  BEGINS_AT("tid", List.of("första dagens tid"), false, 5),
  PLACE("plats", List.of("adress", "första dagens plats"), false, 300),
  BRING("ta med", List.of(), false, 300);

  private final String heading;

  @SuppressWarnings("ImmutableEnumChecker") // A list that cannot be changed.
  private final List<String> others;

  private final boolean required;
  private final int longest;

  UnitColumn(String heading, List<String> others, boolean required, int longest) {
    this.heading = heading;
    this.others = others;
    this.required = required;
    this.longest = longest;
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
