package se.fadder.sessionnotes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes in an entry.
 *
 * @param entry the author's name for the entry
 * @param basedOn the version that they had before them; null for a new entry
 * @param version the author's name for what they write
 * @param text a subset of Markdown
 * @param at when they wrote it, if that was before the server heard of it
 */
public record Writing(
    UUID entry, @Nullable UUID basedOn, UUID version, String text, @Nullable Instant at) {
  /** The most characters of an entry. */
  public static final int LONGEST = 2_000;
}
