package se.fadder.devicesecurity;

import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.signin.SignInRoom;

/** The room of what signing in means for devices. It listens, and offers nothing itself. */
public record DeviceSecurityRoom(Room room) implements Offering {
  /** Makes the room on those below it, which it joins. */
  public static DeviceSecurityRoom of(Base base, SignInRoom signIn, PushRoom push) {
    SignInLinkReminder links = new SignInLinkReminder(base.today(), push.outbox());
    push.kinds().add(links);
    signIn.invitations().addListener(links);
    signIn.sessionEnds().add(new DeviceSignOut(push.devices()));
    return new DeviceSecurityRoom(Room.named("devicesecurity").build());
  }
}
