package se.fadder.fcm.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import se.fadder.fcm.TokenKind;

/** The front of the local FCM, where requests come in; fails where it is told to. */
final class Front extends Handler.Abstract.NonBlocking {
  private static final int MOST_BYTES = 1 << 20;

  private final String sendPath;
  private final Messaging messaging;
  private final AccessTokens accessTokens;
  private final Registrations registrations;
  private final Faults faults;
  private final Traffic traffic;

  Front(
      String project,
      Messaging messaging,
      AccessTokens accessTokens,
      Registrations registrations,
      Faults faults,
      Traffic traffic) {
    this.sendPath = "/v1/projects/" + project + "/messages:send";
    this.messaging = messaging;
    this.accessTokens = accessTokens;
    this.registrations = registrations;
    this.faults = faults;
    this.traffic = traffic;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Content.Source.asByteArrayAsync(
        request,
        MOST_BYTES,
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            bytes -> answer(request, response, callback, new String(bytes, StandardCharsets.UTF_8)),
            callback::failed));
    return true;
  }

  private void answer(Request request, Response response, Callback callback, String body) {
    String path = Objects.requireNonNull(Request.getPathInContext(request));
    switch (request.getMethod() + " " + path) {
      case "POST /token" -> token(request, response, callback, body);
      case "GET /issue" -> write(response, callback, issue(request));
      case String line when line.equals("POST " + sendPath) ->
          send(request, response, callback, body);
      case String line when line.startsWith("POST /v1/projects/") ->
          write(
              response,
              callback,
              Answer.plain(404, "NOT_FOUND", "Requested entity was not found."));
      default -> write(response, callback, Answer.html(404));
    }
  }

  private void token(Request request, Response response, Callback callback, String form) {
    accessTokens.asked();
    switch (faults.tokenEndpoint()) {
      case 200 -> write(response, callback, accessTokens.answer(form));
      case Faults.SILENT -> request.addFailureListener(callback::failed);
      default ->
          write(
              response,
              callback,
              new Answer(faults.tokenEndpoint(), Map.of(), "{\"error\":\"told_to_fail\"}"));
    }
  }

  /** Stands in for the SDK on a device, which gets its token from Google. */
  private Answer issue(Request request) {
    Fields query = Request.extractQueryParameters(request);
    boolean installation = "installation".equals(query.getValue("kind"));
    String token = registrations.issue(installation ? TokenKind.INSTALLATION : TokenKind.TOKEN);
    return new Answer(
        200, Map.of("Content-Type", "text/plain", "Access-Control-Allow-Origin", "*"), token);
  }

  private void send(Request request, Response response, Callback callback, String body) {
    traffic.begin();
    Runnable answering = () -> sendNow(request, response, callback, body);
    if (faults.delay().isZero()) {
      answering.run();
    } else {
      CompletableFuture.delayedExecutor(faults.delay().toNanos(), TimeUnit.NANOSECONDS)
          .execute(answering);
    }
  }

  private void sendNow(Request request, Response response, Callback callback, String body) {
    String authorization =
        Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.AUTHORIZATION), "");
    JsonNode message = Messaging.read(body);
    Optional<Fault> due = faults.pick(Messaging.target(message));
    due.ifPresent(traffic::failed);
    switch (due.orElse(null)) {
      case null -> sent(response, callback, messaging.answer(authorization, message, body));
      // Until the client gives up and resets the stream.
      case SILENCE ->
          request.addFailureListener(failure -> {
            traffic.end();
            callback.failed(failure);
          });
      case RESET -> breakOff(request);
      case ANSWER_LOST -> {
        messaging.answer(authorization, message, body);
        breakOff(request);
      }
      case EXPIRED_TOKEN -> {
        accessTokens.revoke();
        sent(response, callback, messaging.answer(authorization, message, body));
      }
      case Fault told -> sent(response, callback, messaging.failed(told));
    }
  }

  private void breakOff(Request request) {
    traffic.end();
    Breaking.off(request);
  }

  private void sent(Response response, Callback callback, Answer answer) {
    traffic.end();
    traffic.answered(answer.status());
    write(response, callback, answer);
  }

  private static void write(Response response, Callback callback, Answer answer) {
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=UTF-8");
    answer
        .headers()
        .forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
