package se.fadder.http;

import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of HTTP. What it offers itself are the {@linkplain WellKnown well-known paths}. */
public record HttpRoom(Room room) implements Offering {
  /** Makes the room on a base. */
  public static HttpRoom of(Base base, ServerSettings settings) {
    return new HttpRoom(
        Room.named("http")
            .endpoints(
                WellKnown.endpoints(settings.securityContact(), settings.publicUrl(), base.clock()))
            .build());
  }
}
