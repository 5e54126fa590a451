package se.fadder.seed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import se.fadder.text.PlainText;

/** The decoding of seed files, and the check for what no text in one may hold. */
final class SeedText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SeedText() {}

  /**
   * The bytes of a file as text, without the byte order mark that some editors write.
   *
   * @throws SeedError when it is too large, not UTF-8, or holds what no text may
   */
  static String of(String file, byte[] bytes) {
    if (bytes.length > SeedFiles.MOST_BYTES) {
      throw new SeedError(file, 0, "is larger than " + SeedFiles.MOST_BYTES + " bytes");
    }
    String text = decoded(file, bytes);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<String> fault = PlainText.fault(lines.get(i));
      if (fault.isPresent()) {
        throw new SeedError(file, i + 1L, fault.get());
      }
    }
    return text;
  }

  private static String decoded(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new SeedError(file, lineAt(bytes, in.position()), "is not written in UTF-8");
    }
    String text = out.flip().toString();
    // Composed, so that an å from any machine is the same å.
    return Normalizer.normalize(
        text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text,
        Normalizer.Form.NFC);
  }

  private static long lineAt(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
