package se.fadder.operations;

import java.util.concurrent.atomic.AtomicInteger;
import se.fadder.http.HttpWatch;

/** The counter of requests under way. It tells another watch all that it is told. */
public final class InFlightRequests implements HttpWatch {
  private final HttpWatch other;
  private final AtomicInteger underWay = new AtomicInteger();

  InFlightRequests(HttpWatch other) {
    this.other = other;
  }

  /** The number of requests under way; subscriptions that only last are none. */
  public int underWay() {
    return underWay.get();
  }

  @Override
  public void opened() {
    other.opened();
  }

  @Override
  public void closed() {
    other.closed();
  }

  @Override
  public void begun() {
    underWay.incrementAndGet();
    other.begun();
  }

  @Override
  public void ended(String method, String route, int status, long nanos) {
    underWay.decrementAndGet();
    other.ended(method, route, status, nanos);
  }

  @Override
  public void refused(int status) {
    other.refused(status);
  }
}
