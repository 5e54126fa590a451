package se.fadder.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Sha256;

/** The number of some rows and a sum over what they hold, which is the same in any order. */
final class RowSum {
  private final MessageDigest digest = Sha256.digest();
  private long rows;
  private long sum;

  void add(List<@Nullable Object> row) {
    for (Object cell : row) {
      byte[] bytes = String.valueOf(cell).getBytes(UTF_8);
      // The length tells where a cell ends, and the sign a text from what it reads like.
      digest.update((byte) (cell == null ? 0 : cell instanceof String ? 1 : 2));
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      digest.update(bytes);
    }
    sum += ByteBuffer.wrap(digest.digest()).getLong();
    rows++;
  }

  long rows() {
    return rows;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowSum it && rows == it.rows && sum == it.sum;
  }

  @Override
  public int hashCode() {
    return Objects.hash(rows, sum);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d rows, %016x", rows, sum);
  }
}
