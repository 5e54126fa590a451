package se.fadder.fcm;

import com.google.api.client.http.HttpResponseException;
import java.time.Instant;
import java.util.Optional;

/**
 * The reasons why there is no answer of FCM's, read from exceptions: the network, or the access
 * token that was not to be had.
 */
final class FcmUnreachable {
  private FcmUnreachable() {}

  static FcmAnswer answer(Throwable failure, Instant now) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof HttpResponseException refused) {
        return ofTokenEndpoint(refused, now);
      }
    }
    return new FcmAnswer.Unavailable(Optional.empty(), innermost(failure));
  }

  private static FcmAnswer ofTokenEndpoint(HttpResponseException refused, Instant now) {
    int status = refused.getStatusCode();
    String reason = "access token: status " + status;
    boolean later = status == 408 || status == 429 || status >= 500;
    return later
        ? new FcmAnswer.Unavailable(
            RetryAfter.read(refused.getHeaders().getRetryAfter(), now), reason)
        : new FcmAnswer.Unauthorized(reason);
  }

  /** The name of the innermost cause alone: messages hold addresses and more. */
  private static String innermost(Throwable failure) {
    Throwable e = failure;
    while (e.getCause() != null) {
      e = e.getCause();
    }
    return e.getClass().getSimpleName();
  }
}
