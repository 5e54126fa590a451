package se.fadder.people;

/** A language of the client. */
public enum Language {
  SV,
  EN
}
