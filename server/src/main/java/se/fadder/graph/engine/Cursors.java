package se.fadder.graph.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Page.After;

/**
 * The cursors of lists: the outer form of a place is base64url (RFC 4648) of the row's identifier,
 * a zero byte, the row's key, and a checksum. The checksum is seeded with what the list is of, so
 * that damage, guesses and the cursor of another kind of list are told from a cursor of the
 * server's; it is no secret, and a cursor gives no right to see anything.
 */
final class Cursors {
  /** The most characters of a cursor: longer than any key that a list is ordered by. */
  private static final int LONGEST = 2_000;

  private static final int CHECKSUM = Integer.BYTES;

  private Cursors() {}

  /**
   * The cursor of a place.
   *
   * @param list the name of what the list is of, such as {@code Plan}
   */
  static String encode(String list, After place) {
    byte[] id = place.id().getBytes(UTF_8);
    byte[] key = place.key().getBytes(UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(id.length + 1 + key.length + CHECKSUM);
    bytes.put(id).put((byte) 0).put(key);
    bytes.putInt(checksum(list, bytes.array(), bytes.position()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The place, or null when the cursor is not one that this list made. */
  static @Nullable After decode(String list, String cursor) {
    if (cursor.length() > LONGEST) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      int content = bytes.length - CHECKSUM;
      int zero = 0;
      while (zero < content && bytes[zero] != 0) {
        zero++;
      }
      if (zero >= content
          || ByteBuffer.wrap(bytes, content, CHECKSUM).getInt() != checksum(list, bytes, content)) {
        return null;
      }
      String id = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, zero)).toString();
      ByteBuffer rest = ByteBuffer.wrap(bytes, zero + 1, content - zero - 1);
      String key = UTF_8.newDecoder().decode(rest).toString();
      return key.indexOf(0) < 0 ? new After(key, id) : null;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null;
    }
  }

  private static int checksum(String list, byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(list.getBytes(UTF_8));
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
