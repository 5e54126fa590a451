package se.fadder.commands;

/** What is wrong with a command line, in words for whoever has typed it. */
public final class Misuse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Misuse(String message) {
    super(message);
  }
}
