package se.fadder.devicesecurity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.push.Devices;
import se.fadder.signin.SessionEnds;

/** The listener that signs devices out with the session through which they were registered. */
record DeviceSignOut(Devices devices) implements SessionEnds {
  @Override
  public void one(WriteTx tx, PersonId person, UUID session) {
    devices.leave(tx, person, session);
  }

  @Override
  public void allBut(WriteTx tx, PersonId person, @Nullable UUID kept) {
    devices.leaveAllBut(tx, person, kept);
  }
}
