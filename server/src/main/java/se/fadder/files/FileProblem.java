package se.fadder.files;

/** The faults that files of rows of several rooms may have. Clients have a text for each. */
public enum FileProblem implements Fault {
  FILE_EMPTY("The file is empty."),
  FILE_UTF16("The file is UTF-16; save it as CSV UTF-8."),
  FILE_MIXED("Some of the file is UTF-8 and this line is not."),
  FILE_ENCODING("The line is neither UTF-8 nor Windows-1252."),
  FILE_NOT_CSV("From this line on it is no CSV: a quotation mark is open, or text follows it."),
  FILE_NO_ROWS("The file has no rows besides the names of the columns."),
  FILE_TOO_LONG("The file has more rows than can be taken in at once."),
  COLUMN_UNKNOWN("There is no such column."),
  COLUMN_TWICE("The column is there twice."),
  COLUMN_MISSING("The column is missing."),
  COLUMN_UNNAMED("There is something in a column without a name."),
  CELL_EMPTY("The cell is empty."),
  CELL_TOO_LONG("The text is too long."),
  CELL_FORMULA("The cell looks like a formula."),
  CELL_IDENTITY_NUMBER("The cell holds what looks like an identity number."),
  CELL_BROKEN("The cell holds control characters, or letters that an earlier conversion broke."),
  DATE_AMBIGUOUS("Which is the day and which is the month? Write it as 2027-01-11."),
  DATE_SERIAL("That is a number of Excel's. Format the column as a date, as 2027-01-11."),
  DATE_FORM("That is no date. Write it as 2027-01-11."),
  UNIT_UNKNOWN("There is no unit of that name."),
  UNIT_AMBIGUOUS("There are several units of that name; write the short name."),
  FORM_UNKNOWN("There is no such form of employment."),
  TWICE_IN_FILE("The file has that person already, further up."),
  IMPORT_UNDERWAY("Another file is being taken in. Wait until it is done.");

  private final String message;

  FileProblem(String message) {
    this.message = message;
  }

  @Override
  public String message() {
    return message;
  }
}
