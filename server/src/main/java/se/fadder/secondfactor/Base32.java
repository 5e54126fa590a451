package se.fadder.secondfactor;

/** The letters and digits in which bytes are typed: those of RFC 4648 without padding. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = (held << Byte.SIZE) | (one & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt((held >> bits) & 0x1f));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (BITS - bits)) & 0x1f));
    }
    return text.toString();
  }
}
