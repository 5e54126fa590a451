package se.fadder.machines;

import se.fadder.audit.ChangeKind;

/**
 * A kind of change that a machine made. The thing of its entry is the machine's key, so that the
 * audit log tells by which it was done.
 */
public interface ChangeByMachine extends ChangeKind {}
