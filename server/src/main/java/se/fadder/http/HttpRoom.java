package se.fadder.http;

import java.net.URI;
import java.util.Optional;
import se.fadder.room.Base;
import se.fadder.room.Room;

/** What the server answers over HTTP as every site does, whatever the rooms are. */
public record HttpRoom(Room room) {
  /**
   * The room on a base.
   *
   * @param securityContact whom to tell of a weakness; without one there is no security.txt
   * @param publicUrl the address under which people reach the server
   */
  public static HttpRoom of(Base base, Optional<URI> securityContact, Optional<URI> publicUrl) {
    return new HttpRoom(
        Room.named("http")
            .endpoints(WellKnown.endpoints(securityContact, publicUrl, base.clock()))
            .build());
  }
}
