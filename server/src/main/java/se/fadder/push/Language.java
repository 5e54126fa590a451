package se.fadder.push;

/** A language of the client. */
public enum Language {
  SV,
  EN
}
