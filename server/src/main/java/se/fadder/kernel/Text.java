package se.fadder.kernel;

/**
 * A value that is a text with rules of its own. Implemented by records with the one component
 * {@code text}; stored by {@code db} as that.
 */
public interface Text {
  String text();
}
