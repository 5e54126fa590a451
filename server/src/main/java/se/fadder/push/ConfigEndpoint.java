package se.fadder.push;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * {@code GET /push/config}: tells a browser the configuration with which it registers for push, if
 * it can.
 */
public final class ConfigEndpoint implements Endpoint {
  private final @Nullable WebConfiguration web;

  public ConfigEndpoint(Optional<WebConfiguration> web) {
    this.web = web.orElse(null);
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/push/config";
  }

  @Override
  public Answer answer(Request request) {
    return Json.answer(200, Map.of(), new Configuration(web));
  }

  private record Configuration(@Nullable WebConfiguration web) {}
}
