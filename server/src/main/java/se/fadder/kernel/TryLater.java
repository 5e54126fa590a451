package se.fadder.kernel;

/**
 * An exception that says nothing against what was asked for: the server cannot do it now, and the
 * same may succeed later.
 */
public interface TryLater {}
