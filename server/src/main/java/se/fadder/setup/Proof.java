package se.fadder.setup;

import java.util.Map;

/** What an administrator who comes with a link is to sign in by from then on. */
sealed interface Proof {
  /** A password of their choice. */
  record Password(String text) implements Proof {
    /** Leaves it out, so that it can be printed. */
    @Override
    public String toString() {
      return "Password[…]";
    }
  }

  /**
   * A passkey that their device has made, and no password.
   *
   * @param name that they know it by
   * @param texts what the device has answered
   */
  record Key(String name, Map<String, String> texts) implements Proof {
    public Key {
      texts = Map.copyOf(texts);
    }
  }
}
