package se.fadder.files;

/** A fault of a file of rows. Clients have a text for each, by its name. */
public interface Fault {
  String name();

  /** The fault in English. */
  String message();
}
