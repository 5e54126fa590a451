package se.fadder.commands;

/** What the program tells whoever has started it by the number with which it ends. */
public enum ExitCode {
  DONE(
      0,
      "The command has done what it says. A server that SIGTERM has stopped ends with 143, as"
          + " programs do."),
  NOT_DONE(
      1,
      """
      It could not be done, or check has found something. The last line on standard error says why. \
      What was there before is as it was.\
      """),
  MISUSED(2, "The command line is not understood. Nothing was done."),
  MISCONFIGURED(3, "A setting is unknown or invalid; standard error says which. Nothing was done.");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  /** What it means, for the operator. */
  public String meaning() {
    return meaning;
  }
}
