package se.fadder.signin;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;

/**
 * {@code GET /signin}: whether somebody is signed in, and the accounts of the demonstration. It
 * refuses nobody, so that a client can ask before it asks for more.
 */
public final class SignInStatus implements Endpoint {
  private final @Nullable DemoAccounts demo;

  /**
   * Creates the endpoint.
   *
   * @param demo empty outside of demonstration mode
   */
  public SignInStatus(Optional<DemoAccounts> demo) {
    this.demo = demo.orElse(null);
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/signin";
  }

  @Override
  public Answer answer(Request request) {
    return Json.answer(200, Map.of(), new Entrance(request.viewer() != null, demo));
  }

  private record Entrance(boolean signedIn, @Nullable DemoAccounts demo) {}
}
