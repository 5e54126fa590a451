package se.fadder.guestbook;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of the guest book. */
public enum GuestbookChangeKind implements ChangeKind {
  GUESTBOOK_SIGNED
}
