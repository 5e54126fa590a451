package se.fadder.fcm;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request of the SDK's on its way over {@link FcmTransport}. */
final class FcmRequest extends LowLevelHttpRequest {
  /** The headers that the HTTP client writes itself. */
  private static final Set<String> CLIENTS_OWN =
      Set.of("content-length", "connection", "host", "expect", "upgrade");

  private final FcmTransport transport;
  private final String method;
  private final boolean toFcm;
  private final HttpRequest.Builder request;

  FcmRequest(FcmTransport transport, String method, URI address, boolean toFcm) {
    this.transport = transport;
    this.method = method;
    this.toFcm = toFcm;
    this.request = HttpRequest.newBuilder(address);
  }

  @Override
  public void addHeader(String name, String value) {
    if (!CLIENTS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
      request.header(name, value);
    }
  }

  @Override
  public LowLevelHttpResponse execute() throws IOException {
    if (getStreamingContent() == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      getStreamingContent().writeTo(body);
      request.method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
      addIfThere("Content-Type", getContentType());
      addIfThere("Content-Encoding", getContentEncoding());
    }
    return new FcmResponse(transport.exchange(request.build()), toFcm);
  }

  private void addIfThere(String name, @Nullable String value) {
    if (value != null) {
      addHeader(name, value);
    }
  }
}
