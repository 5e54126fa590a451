package se.fadder.staff;

import se.fadder.files.Fault;

/** The faults that only a file of staff may have. Clients have a text for each. */
public enum StaffProblem implements Fault {
  OTHER_ORGANISATION("No row has a unit of the organisation: it is another's file."),
  NEARLY_ALL_GONE("Nearly everybody who works here is missing in the file."),
  NUMBER_OF_TWO("Two people in the file have that number, or that address."),
  NUMBER_DIFFERS("Whoever has that address has another number."),
  ROLE_UNKNOWN("There is no such role."),
  MANAGER_UNKNOWN("Nobody in the file has that number or address."),
  MANAGER_AMBIGUOUS("Several people in the file have that address.");

  private final String message;

  StaffProblem(String message) {
    this.message = message;
  }

  @Override
  public String message() {
    return message;
  }
}
