package se.fadder.fcm.local;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.fadder.fcm.TokenKind;

/** The devices that have registered. */
final class Registrations {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, TokenKind> kinds = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /** Looks like the real one: an installation, and after it more for a token. */
  String issue(TokenKind kind) {
    String installation = "c" + text(16).substring(1);
    String issued =
        switch (kind) {
          case INSTALLATION -> installation;
          case TOKEN -> installation + ":APA91b" + text(100);
        };
    kinds.put(issued, kind);
    return issued;
  }

  private String text(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return TEXT.encodeToString(drawn);
  }

  void remove(String issued) {
    kinds.remove(issued);
  }

  boolean isKnown(String issued, TokenKind kind) {
    return kinds.get(issued) == kind;
  }
}
