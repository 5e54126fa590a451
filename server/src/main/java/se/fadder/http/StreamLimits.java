package se.fadder.http;

import java.time.Duration;

/**
 * The limits on streams of events: how many there may be, and how they are kept alive.
 *
 * @param all open at once; further ones are answered with 503
 * @param ofOne open at once for one person; further ones are answered with 429
 * @param heartbeat how long nothing may be sent before an empty line is, which tells proxies that
 *     the stream lives, and the server whether the client does
 */
public record StreamLimits(int all, int ofOne, Duration heartbeat) {
  /** The limits of a server unless it is told otherwise. */
  public static final StreamLimits USUAL = new StreamLimits(2_000, 10, Duration.ofSeconds(12));
}
