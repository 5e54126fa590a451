package se.fadder.oidc;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An issuer, and what it says of itself: asked for when somebody wants to sign in, and kept for an
 * hour, or for a day while the issuer does not answer. One that has not answered is left alone for
 * some seconds.
 */
final class Issuer {
  private static final System.Logger LOG = System.getLogger(Issuer.class.getName());

  /** How long what is known is as good as new. */
  static final Duration FRESH = Duration.ofHours(1);

  /** How long it is good enough while the issuer does not answer. */
  static final Duration KEPT = Duration.ofDays(1);

  /** How long an issuer is left alone that has not answered. */
  static final Duration LEFT_ALONE = Duration.ofSeconds(5);

  private final IssuerSettings settings;
  private final IssuerHttp http;
  private final Clock clock;
  private final IssuerKeys keys;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Known known;
  private volatile @Nullable Instant failedAt;

  private record Known(Discovered discovered, Instant at) {}

  Issuer(IssuerSettings settings, IssuerHttp http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
    this.keys = new IssuerKeys(this, http, clock);
  }

  IssuerSettings settings() {
    return settings;
  }

  IssuerKeys keys() {
    return keys;
  }

  /**
   * What the issuer says of itself.
   *
   * @throws IssuerDown when that is not known, and the issuer does not say it now
   */
  Discovered discovered() throws IssuerDown {
    Known now = known;
    if (now != null && isYounger(now.at(), FRESH)) {
      return now.discovered();
    }
    asking.lock();
    try {
      return ask();
    } finally {
      asking.unlock();
    }
  }

  private Discovered ask() throws IssuerDown {
    Known before = known;
    if (before != null && isYounger(before.at(), FRESH)) {
      return before.discovered();
    }
    try {
      Instant failed = failedAt;
      if (failed != null && isYounger(failed, LEFT_ALONE)) {
        throw new IssuerDown("it did not answer a moment ago");
      }
      Discovered discovered = fetch();
      known = new Known(discovered, clock.instant());
      failedAt = null;
      return discovered;
    } catch (IssuerDown e) {
      if (failedAt == null || !isYounger(failedAt, LEFT_ALONE)) {
        LOG.log(Level.WARNING, settings + " cannot be asked: " + e.getMessage());
        failedAt = clock.instant();
      }
      if (before != null && isYounger(before.at(), KEPT)) {
        return before.discovered();
      }
      throw e;
    }
  }

  private Discovered fetch() throws IssuerDown {
    IssuerHttp.Answered answered = http.get(settings, Discovered.address(settings.uri()));
    if (answered.status() != 200) {
      throw new IssuerDown("its discovery document is answered with " + answered.status());
    }
    return Discovered.of(settings, answered.body());
  }

  private boolean isYounger(Instant at, Duration age) {
    return clock.instant().isBefore(at.plus(age));
  }
}
