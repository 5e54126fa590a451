package se.fadder.sessionnotes;

/** How much a session gave somebody who attended it. */
public enum SessionUsefulness {
  MUCH,
  SOME,
  LITTLE
}
