package se.fadder.staff;

import se.fadder.audit.ChangeKind;

/** What the audit log tells of files of staff. */
public enum StaffAuditKind implements ChangeKind {
  STAFF_FILE_ACCEPTED
}
