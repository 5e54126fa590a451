package se.fadder.push;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of devices. */
public enum DeviceChangeKind implements ChangeKind {
  DEVICE_REGISTERED,
  DEVICE_REMOVED;

  @Override
  public boolean isOwn() {
    return true;
  }
}
