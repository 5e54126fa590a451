package se.fadder.staff;

/** How far a file of staff has come. */
public enum StaffFileState {
  READING,
  SHOWN,
  UNDERWAY,
  DONE,
  DISCARDED
}
