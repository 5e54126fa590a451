package se.fadder.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys with which an issuer signs. It changes them now and then: for a key that is not among
 * those known they are fetched anew, but not again and again, as anybody can make up the name of a
 * key.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
  /** The least time between two fetches. */
  static final Duration FETCHED_EVERY = Duration.ofSeconds(30);

  private final Issuer issuer;
  private final IssuerHttp http;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Known known;
  private volatile @Nullable Instant triedAt;

  private record Known(JWKSet keys, Instant at) {}

  IssuerKeys(Issuer issuer, IssuerHttp http, Clock clock) {
    this.issuer = issuer;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    Known before = known;
    Instant now = clock.instant();
    if (before != null && now.isBefore(before.at().plus(Issuer.FRESH))) {
      List<JWK> found = selector.select(before.keys());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return selector.select(renewed(before));
  }

  @SuppressWarnings("ReferenceEquality") // Whether somebody else has fetched them meanwhile.
  private JWKSet renewed(@Nullable Known before) throws KeySourceException {
    fetching.lock();
    try {
      Known now = known;
      if (now != null && now != before) {
        return now.keys();
      }
      Instant tried = triedAt;
      if (tried == null || !clock.instant().isBefore(tried.plus(FETCHED_EVERY))) {
        triedAt = clock.instant();
        JWKSet fetched = fetch();
        known = new Known(fetched, clock.instant());
        return fetched;
      }
      return kept(now, "they were fetched a moment ago");
    } catch (IssuerDown e) {
      return kept(known, String.valueOf(e.getMessage()));
    } finally {
      fetching.unlock();
    }
  }

  private JWKSet kept(@Nullable Known now, String why) throws KeySourceException {
    if (now != null && clock.instant().isBefore(now.at().plus(Issuer.KEPT))) {
      return now.keys();
    }
    throw new RemoteKeySourceException("no keys: " + why, null);
  }

  private JWKSet fetch() throws IssuerDown {
    IssuerHttp.Answered answered = http.get(issuer.settings(), issuer.discovered().keys());
    if (answered.status() != 200) {
      throw new IssuerDown("its keys are answered with " + answered.status());
    }
    try {
      return JWKSet.parse(answered.body());
    } catch (ParseException e) {
      throw new IssuerDown("its keys cannot be read");
    }
  }
}
