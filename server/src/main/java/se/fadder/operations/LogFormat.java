package se.fadder.operations;

/** How the log is written. */
public enum LogFormat {
  /** For people: a line each, and lines below it for a fault. */
  TEXT,
  /** For machines: a JSON object a line, one for each request too. */
  JSON
}
