package se.fadder.machines;

/** What a machine may do with its key. */
public enum MachineScope {
  /** To give the file of all staff. */
  STAFF_FILE
}
