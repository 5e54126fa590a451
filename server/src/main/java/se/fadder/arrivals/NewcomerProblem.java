package se.fadder.arrivals;

import se.fadder.files.Fault;

/** The faults that only a file of newcomers may have. Clients have a text for each. */
public enum NewcomerProblem implements Fault {
  EXPERIENCE_UNKNOWN("There is no such experience."),
  OWNER_UNKNOWN("Nobody at work has that e-mail address or name."),
  OWNER_AMBIGUOUS("Several people at work are called that; write the e-mail address."),
  ALIKE_IN_FILE("Somebody further up has that name; say in the column namne that it is another."),
  NAMESAKE_UNCLEAR("The column takes ja, or nothing.");

  private final String message;

  NewcomerProblem(String message) {
    this.message = message;
  }

  @Override
  public String message() {
    return message;
  }
}
