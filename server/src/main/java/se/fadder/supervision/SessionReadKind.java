package se.fadder.supervision;

import se.fadder.audit.ReadKind;

/** What can be read of sessions by those who take no part. */
public enum SessionReadKind implements ReadKind {
  /** When somebody met whom, in which form and for how long. */
  SESSION
}
