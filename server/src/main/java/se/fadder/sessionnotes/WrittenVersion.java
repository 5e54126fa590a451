package se.fadder.sessionnotes;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an entry, of which there are several when the author wrote in it on two devices that
 * did not know of one another.
 *
 * <p>Versions are called by UUIDs that the author's device makes, not counted: a device without
 * contact can then write on what it has itself written and not sent yet, and what it sends later
 * still finds its own version, also when that was kept beside another.
 */
interface WrittenVersion {
  /** The author's name for what stands in the entry now. */
  UUID version();

  Instant changedAt();

  /** The one, among the versions of an entry, that is called so. */
  static <V extends WrittenVersion> Optional<V> called(
      @Nullable UUID version, Collection<V> versions) {
    return versions.stream().filter(one -> one.version().equals(version)).findFirst();
  }
}
