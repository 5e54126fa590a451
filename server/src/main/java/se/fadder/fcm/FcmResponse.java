package se.fadder.fcm;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response of FCM's, read whole, as the SDK wants it. */
final class FcmResponse extends LowLevelHttpResponse {
  /**
   * The number that is added to every status of FCM's but success. The SDK would send again by
   * itself, up to five times, on two of them, and a message could outlive its time to live in
   * there.
   */
  private static final int KEPT_BACK = 1000;

  /**
   * The header that is kept from the SDK: by it the SDK would get another access token and send
   * again as well.
   */
  private static final String CHALLENGE = "www-authenticate";

  private final int status;
  private final byte[] body;
  private final HttpResponse<byte[]> response;
  private final List<Map.Entry<String, String>> headers;

  FcmResponse(HttpResponse<byte[]> response, boolean fromFcm) {
    boolean kept = fromFcm && response.statusCode() / 100 != 2;
    this.status = response.statusCode() + (kept ? KEPT_BACK : 0);
    this.response = response;
    this.body = response.body();
    this.headers =
        response.headers().map().entrySet().stream()
            .filter(header -> !(kept && header.getKey().equalsIgnoreCase(CHALLENGE)))
            .flatMap(header ->
                header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
            .toList();
  }

  /** The status as FCM has sent it. */
  static int sent(int status) {
    return status >= KEPT_BACK ? status - KEPT_BACK : status;
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(body);
  }

  @Override
  public @Nullable String getContentEncoding() {
    return header("content-encoding");
  }

  @Override
  public long getContentLength() {
    return body.length;
  }

  @Override
  public @Nullable String getContentType() {
    return header("content-type");
  }

  private @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  @Override
  public String getStatusLine() {
    return "HTTP " + status;
  }

  @Override
  public int getStatusCode() {
    return status;
  }

  @Override
  public String getReasonPhrase() {
    return "";
  }

  @Override
  public int getHeaderCount() {
    return headers.size();
  }

  @Override
  public String getHeaderName(int index) {
    return headers.get(index).getKey();
  }

  @Override
  public String getHeaderValue(int index) {
    return headers.get(index).getValue();
  }
}
