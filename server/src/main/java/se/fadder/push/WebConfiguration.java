package se.fadder.push;

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
}
