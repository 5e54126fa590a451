package se.fadder.secondfactor;

import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** The app on somebody's phone, which was given a secret as it is typed. */
public record AuthenticatorApp(String secret, Clock clock) {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** The bytes of a text in base32 (RFC 4648) without padding. */
  static byte[] bytes(String typed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (char one : typed.toCharArray()) {
      held = held << 5 | ALPHABET.indexOf(one);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }

  /** The code that it shows now. */
  public String code() {
    return Totp.code(bytes(secret), Totp.step(clock.instant()));
  }
}
