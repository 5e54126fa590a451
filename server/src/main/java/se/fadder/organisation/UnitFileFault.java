package se.fadder.organisation;

import se.fadder.files.Fault;

/** The faults that a file of units may have besides those of any file. */
enum UnitFileFault implements Fault {
  KEY_INVALID("A short name is a word of letters, digits, points and dashes."),
  KEY_TWICE("The file has that short name already, further up."),
  KEY_CLOSED("The unit of that short name is closed."),
  KIND_UNKNOWN("Write kommun, sektor, enhet or team."),
  KIND_CHANGED("A unit keeps its level."),
  PARENT_UNKNOWN("There is no unit of that short name, neither in the file nor in Fadder."),
  PARENT_UNFIT("A unit of that level does not stand below the other."),
  PARENT_BELOW("The unit would stand below itself."),
  TIME_FORM("That is no time of day. Write it as 08:30."),
  HR_ONLY("Where people work, only HR moves units.");

  private final String message;

  UnitFileFault(String message) {
    this.message = message;
  }

  @Override
  public String message() {
    return message;
  }
}
