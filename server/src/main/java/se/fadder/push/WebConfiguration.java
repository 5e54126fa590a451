package se.fadder.push;

/**
 * What a browser needs to register with Firebase. All of it is public.
 *
 * @param vapidKey the public key of the web push certificate
 */
public record WebConfiguration(
    String apiKey, String projectId, String messagingSenderId, String appId, String vapidKey) {}
