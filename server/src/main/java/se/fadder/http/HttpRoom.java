package se.fadder.http;

import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** What the server answers over HTTP as every site does, whatever the rooms are. */
public record HttpRoom(Room room) implements Offering {
  /** The room on a base. */
  public static HttpRoom of(Base base, ServerSettings settings) {
    return new HttpRoom(
        Room.named("http")
            .endpoints(
                WellKnown.endpoints(settings.securityContact(), settings.publicUrl(), base.clock()))
            .build());
  }
}
