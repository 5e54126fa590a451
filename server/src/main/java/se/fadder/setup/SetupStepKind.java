package se.fadder.setup;

/** What makes a server ready for people, in the order in which it is best done. */
enum SetupStepKind {
  /** An address that begins with https. */
  ADDRESS,
  /** A mail server. */
  MAIL,
  /** A back-up of the last days. */
  BACKUP,
  /** HR that can sign in. */
  FIRST_HR,
  /** A unit below the organisation. */
  UNITS,
  /** A template that was published. */
  TEMPLATES,
  /** The service through which reminders reach devices. */
  PUSH
}
