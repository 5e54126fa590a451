package se.fadder.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The HTTP client by which issuers are asked. It goes to the hosts that the operator has named and
 * to no other, follows nobody elsewhere, waits for a few seconds, and reads a document of a few
 * pages. No unit of work is open meanwhile.
 */
final class IssuerHttp implements AutoCloseable {
  /** The most bytes of an answer: more than any discovery document or key set has. */
  static final int MOST_BYTES = 256 * 1024;

  private final HttpClient client;
  private final Duration answering;

  IssuerHttp() {
    this(Duration.ofSeconds(3), Duration.ofSeconds(6));
  }

  /**
   * Creates the client.
   *
   * @param connecting how long a connection may take
   * @param answering how long an answer may take, connecting and the body included
   */
  IssuerHttp(Duration connecting, Duration answering) {
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connecting)
            .build();
    this.answering = answering;
  }

  /** An answer, whatever its status. */
  record Answered(int status, String body) {}

  Answered get(IssuerSettings issuer, URI address) throws IssuerDown {
    return send(issuer, request(address).GET().build());
  }

  /** Posts a form; {@code authorization} is empty for none. */
  Answered post(IssuerSettings issuer, URI address, Map<String, String> form, String authorization)
      throws IssuerDown {
    HttpRequest.Builder request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return send(issuer, request.build());
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).header("Accept", "application/json");
  }

  /** Fields as a form or a query has them. */
  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answered send(IssuerSettings issuer, HttpRequest request) throws IssuerDown {
    if (!issuer.allows(request.uri())) {
      throw new IssuerDown("a host that the settings do not name would be asked");
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> response = exchange.get(answering.toNanos(), TimeUnit.NANOSECONDS);
      return new Answered(
          response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new IssuerDown("no answer within " + answering);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new IssuerDown("interrupted");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      String kind = cause instanceof IOException ? cause.getClass().getSimpleName() : "a fault";
      throw new IssuerDown("it cannot be reached, or says too much: " + kind);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
