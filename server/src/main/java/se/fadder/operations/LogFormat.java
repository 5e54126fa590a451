package se.fadder.operations;

/** The formats of the log. */
public enum LogFormat {
  /** For people: a line each, and lines below it for a fault. */
  TEXT,
  /** For machines: a JSON object a line, one for each request too. */
  JSON
}
