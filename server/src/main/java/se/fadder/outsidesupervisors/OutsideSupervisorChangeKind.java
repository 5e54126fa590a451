package se.fadder.outsidesupervisors;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of supervisors from outside. They are about nobody who is employed. */
public enum OutsideSupervisorChangeKind implements ChangeKind {
  OUTSIDE_SUPERVISOR_ADDED,
  OUTSIDE_SUPERVISOR_CHANGED,
  OUTSIDE_SUPERVISOR_ENDED
}
