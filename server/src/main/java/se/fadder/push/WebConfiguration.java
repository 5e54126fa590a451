package se.fadder.push;

import java.util.Base64;
import java.util.List;

/**
 * What a browser needs to register with Firebase. All of it is public.
 *
 * @param vapidKey the public key of the web push certificate
 */
public record WebConfiguration(
    String apiKey, String projectId, String messagingSenderId, String appId, String vapidKey) {
  /** What Firebase's library in the browser asks to register with: it asks no other host. */
  public static final List<String> HOSTS =
      List.of(
          "https://firebaseinstallations.googleapis.com",
          "https://fcmregistrations.googleapis.com");

  /** A point of the curve P-256, not compressed: this byte, and two coordinates. */
  private static final byte UNCOMPRESSED = 4;

  private static final int POINT_BYTES = 65;

  /**
   * Takes what a browser can register with.
   *
   * @throws IllegalArgumentException when the key is none, about which a browser would say nothing
   */
  public WebConfiguration {
    byte[] point = decoded(vapidKey);
    if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
      throw new IllegalArgumentException("not the public key of a web push certificate");
    }
  }

  private static byte[] decoded(String key) {
    try {
      return Base64.getUrlDecoder().decode(key);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
