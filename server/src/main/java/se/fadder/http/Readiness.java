package se.fadder.http;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import se.fadder.kernel.Endpoint.Answer;

/**
 * The readiness check: whether the server can do its work. It is asked every few seconds: only
 * changes are logged.
 */
final class Readiness {
  private static final System.Logger LOG = System.getLogger(Readiness.class.getName());

  private final Runnable ping;
  private final AtomicBoolean ready = new AtomicBoolean(true);

  /**
   * Creates the check.
   *
   * @param ping throws when the server cannot do its work
   */
  Readiness(Runnable ping) {
    this.ping = ping;
  }

  Answer answer() {
    try {
      ping.run();
    } catch (RuntimeException e) {
      if (ready.getAndSet(false)) {
        LOG.log(Level.ERROR, "not ready: the database does not answer or takes no writes", e);
      }
      return Responses.text(503, "the database does not answer or takes no writes");
    }
    if (!ready.getAndSet(true)) {
      LOG.log(Level.INFO, "ready again");
    }
    return Responses.text(200, "ready");
  }
}
