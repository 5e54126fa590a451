package se.fadder.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that a spreadsheet has saved, as UTF-8 or as Windows-1252. Nothing in such a
 * file says which; what is valid UTF-8 beyond ASCII is hardly ever anything else. A file that is
 * both was put together from two, and no guess makes all its names right.
 */
final class FileText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;
  private final boolean marked;

  private FileText(byte[] bytes) {
    this.bytes = bytes;
    this.marked = startsWith(bytes, MARK);
  }

  /**
   * Decodes the text, without a byte order mark.
   *
   * @throws UnreadableFile when its encoding cannot be told
   */
  static String of(byte[] bytes) {
    if (bytes.length == 0) {
      throw new UnreadableFile(0, "", FileProblem.FILE_EMPTY);
    } else if (isUtf16(bytes)) {
      throw new UnreadableFile(0, "", FileProblem.FILE_UTF16);
    }
    return new FileText(bytes).text();
  }

  private static boolean isUtf16(byte[] bytes) {
    boolean marked =
        startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})
            || startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE});
    return marked || (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0));
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private String text() {
    int start = marked ? MARK.length : 0;
    String utf8 = decoded(start, bytes.length, UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    StringBuilder text = new StringBuilder();
    boolean someUtf8 = marked;
    int line = 1;
    int other = 0;
    for (int from = start; from < bytes.length; line++) {
      int to = endOfLine(from);
      boolean plain = isAscii(from, to);
      boolean valid = plain || decoded(from, to, UTF_8) != null;
      someUtf8 |= valid && !plain;
      other = other == 0 && !valid ? line : other;
      if (someUtf8 && other != 0) {
        throw new UnreadableFile(marked ? other : line, "", FileProblem.FILE_MIXED);
      }
      text.append(windows(from, to, line));
      from = to;
    }
    return text.toString();
  }

  private int endOfLine(int from) {
    int to = from;
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    return Math.min(to + 1, bytes.length);
  }

  private boolean isAscii(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private String windows(int from, int to, int line) {
    String text = decoded(from, to, WINDOWS);
    if (text == null) {
      throw new UnreadableFile(line, "", FileProblem.FILE_ENCODING);
    }
    return text;
  }

  private @Nullable String decoded(int from, int to, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
