package se.fadder.http;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.concurrency.limits.LimitAlgorithm;
import io.helidon.webserver.CloseConnectionException;
import java.util.Optional;

/**
 * A limit on concurrent requests that tells {@link ConnectionTimeouts} of each. Helidon asks its
 * limit before it answers a request, and tells it afterwards: the moment that the timeouts must
 * know, and at which a connection ends whose client has asked for that.
 */
@SuppressWarnings("removal") // Helidon still asks for its older forms to be there.
record TimedLimit(Limit inner, ConnectionTimeouts connectionTimeouts) implements Limit {
  /** The token of a request that is answered beside the places, which has none to give back. */
  private static final LimitAlgorithm.Token NO_PLACE =
      new LimitAlgorithm.Token() {
        @Override
        public void success() {}

        @Override
        public void dropped() {}

        @Override
        public void ignore() {}
      };

  @Override
  public Outcome tryAcquireOutcome(boolean wait) {
    if (connectionTimeouts.isVital()) {
      return Outcome.immediateAcceptance(
          name(), type(), new PacedToken(NO_PLACE, connectionTimeouts));
    }
    Outcome outcome = inner.tryAcquireOutcome(wait);
    if (!(outcome instanceof Outcome.Accepted accepted)) {
      return outcome;
    }
    PacedToken token = new PacedToken(accepted.token(), connectionTimeouts);
    connectionTimeouts.takesPlace(token::ignore);
    return Outcome.immediateAcceptance(outcome.originName(), outcome.algorithmType(), token);
  }

  private static final class PacedToken implements LimitAlgorithm.Token {
    private final LimitAlgorithm.Token inner;
    private final ConnectionTimeouts connectionTimeouts;
    private boolean given;

    PacedToken(LimitAlgorithm.Token inner, ConnectionTimeouts connectionTimeouts) {
      this.inner = inner;
      this.connectionTimeouts = connectionTimeouts;
    }

    @Override
    public void success() {
      giveBack(inner::success);
      if (!connectionTimeouts.isAnswered()) {
        throw new CloseConnectionException("the client has asked for it");
      }
    }

    @Override
    public void dropped() {
      giveBack(inner::dropped);
    }

    @Override
    public void ignore() {
      giveBack(inner::ignore);
    }

    /** Gives a place back once: Helidon tells of a drop also when {@link #success} throws. */
    private void giveBack(Runnable how) {
      if (!given) {
        given = true;
        how.run();
      }
    }
  }

  @Override
  public Optional<Token> tryAcquire() {
    return tryAcquire(true);
  }

  @Override
  public Optional<Token> tryAcquire(boolean wait) {
    return inner.tryAcquire(wait);
  }

  @Override
  public Limit copy() {
    return new TimedLimit(inner.copy(), connectionTimeouts);
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public String type() {
    return inner.type();
  }
}
