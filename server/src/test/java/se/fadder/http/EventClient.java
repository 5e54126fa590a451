package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The reader of a stream of events, as a browser reads it by the HTML standard. */
public final class EventClient implements AutoCloseable {
  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;
  private int comments;
  private String lastEventId = "";

  private EventClient(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(decoded(response), UTF_8));
  }

  private static InputStream decoded(HttpResponse<InputStream> response) {
    try {
      return response.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"))
          ? new Unzipped(response.body())
          : response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Unzipped extends GZIPInputStream {
    Unzipped(InputStream zipped) throws IOException {
      super(zipped);
    }

    /** It would always say that there is more, for which a reader would wait. */
    @Override
    public int available() {
      return 0;
    }
  }

  /** An event, with the lines of its data put together. */
  public record Event(String type, String data) {}

  /** The id of the last event that had one. */
  public String lastEventId() {
    return lastEventId;
  }

  /** Asks for a subscription with POST. */
  public static EventClient post(
      HttpClient http, URI graphql, String token, String query, Map<String, ?> variables) {
    try {
      String body =
          new ObjectMapper().writeValueAsString(Map.of("query", query, "variables", variables));
      return send(
          http,
          HttpRequest.newBuilder(graphql)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("Accept", "text/event-stream")
              .POST(BodyPublishers.ofString(body)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  public static EventClient send(HttpClient http, HttpRequest.Builder request) {
    try {
      return new EventClient(http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** How many comments have come until now. */
  public int comments() {
    return comments;
  }

  /** All that is left, of an answer that is no stream. */
  public String body() {
    try {
      return new String(response.body().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next event; null at the end of the stream. Throws when the stream breaks off. */
  public @Nullable Event next() {
    String type = "message";
    List<String> data = new ArrayList<>();
    while (true) {
      String line = line();
      if (line == null) {
        return null;
      } else if (line.isEmpty() && !data.isEmpty()) {
        return new Event(type, String.join("\n", data));
      } else if (line.startsWith(":")) {
        comments++;
      } else if (line.startsWith("event:")) {
        type = line.substring(6).strip();
      } else if (line.startsWith("id:")) {
        lastEventId = line.substring(3).strip();
      } else if (line.startsWith("data:")) {
        data.add(line.startsWith("data: ") ? line.substring(6) : line.substring(5));
      } else {
        assertThat(line).isEmpty();
      }
    }
  }

  private @Nullable String line() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data of the next event, which must be one. */
  public String nextData() {
    Event event = Objects.requireNonNull(next(), "the stream has ended");
    assertThat(event.type()).isEqualTo("next");
    return event.data();
  }

  /** Reads on until an event holds that text. */
  public String awaitData(String text) {
    String data = nextData();
    while (!data.contains(text)) {
      data = nextData();
    }
    return data;
  }

  /** Reads on until a comment has come. */
  public void awaitComment() {
    int before = comments;
    while (comments == before) {
      String line = Objects.requireNonNull(line(), "the stream has ended");
      comments += line.startsWith(":") ? 1 : 0;
    }
  }

  /** Reads on to the end, which must be in good order. */
  public void awaitComplete() {
    Event event = next();
    while (event != null && event.type().equals("next")) {
      event = next();
    }
    assertThat(event).isEqualTo(new Event("complete", ""));
    assertThat(next()).isNull();
  }

  /** Leaves. */
  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
