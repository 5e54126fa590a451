package se.fadder.client;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The hosts of Firebase as a browser sees them, where nothing may leave this machine: the two hosts
 * that Firebase's own library asks answer as Google's do, and the browser's push service gives out
 * subscriptions. The library itself is the real one.
 */
final class FirebaseHosts {
  /** What a server needs so that browsers register. The key is of the form that a real one has. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "FADDER_FCM_WEB_API_KEY", "public-key",
          "FADDER_FCM_WEB_PROJECT_ID", "fadder-local",
          "FADDER_FCM_WEB_MESSAGING_SENDER_ID", "1234567890",
          "FADDER_FCM_WEB_APP_ID", "1:1234567890:web:0123456789abcdef",
          "FADDER_FCM_WEB_VAPID_KEY",
              "BPbq4EYFb1fWf2Zz1rGVlmUlEIW1f6kQ4mAzvhv0hUqHXn4Q2rX1xVQGmTfYQbP1mPRQf1cH9UoWdkCyXqmTDGk");

  /** Without a push service a browser cannot subscribe; all else is its own. */
  private static final String SUBSCRIPTIONS =
      """
      if (globalThis.PushManager) {
        const KEPT = 'test-subscription';
        const bytes = (count) => new Uint8Array(count).map((_, place) => place + 1).buffer;
        const subscription = ({ endpoint, key }) => ({
          endpoint,
          options: { userVisibleOnly: true, applicationServerKey: new Uint8Array(key).buffer },
          getKey: (name) => bytes(name === 'auth' ? 16 : 65),
          unsubscribe: async () => localStorage.removeItem(KEPT) ?? true,
        });
        PushManager.prototype.getSubscription = async () => {
          const kept = JSON.parse(localStorage.getItem(KEPT));
          return kept && subscription(kept);
        };
        PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
          const kept = { endpoint: `https://push.example/${crypto.randomUUID()}`, key: [...applicationServerKey] };
          localStorage.setItem(KEPT, JSON.stringify(kept));
          return subscription(kept);
        };
      }
      """;

  /** The browser's push service has given it another address. */
  static final String ANOTHER_ADDRESS =
      """
      () => {
        const kept = JSON.parse(localStorage.getItem('test-subscription'));
        const endpoint = `https://push.example/${crypto.randomUUID()}`;
        localStorage.setItem('test-subscription', JSON.stringify({ ...kept, endpoint }));
      }
      """;

  private static final String INSTALLATION =
      """
      {"name": "projects/1234567890/installations/cTu4aaaaaaaaaaaaaaaaaa", "fid": "cTu4aaaaaaaaaaaaaaaaaa",
       "refreshToken": "2_refresh", "authToken": {"token": "header.body.signature", "expiresIn": "604800s"}}
      """;

  private final Supplier<String> tokens;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private FirebaseHosts(Supplier<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * Stands in for them.
   *
   * @param tokens gives out a registration token
   */
  static FirebaseHosts standIn(BrowserContext context, Supplier<String> tokens) {
    FirebaseHosts hosts = new FirebaseHosts(tokens);
    context.addInitScript(SUBSCRIPTIONS);
    context.route(
        "https://firebaseinstallations.googleapis.com/v1/projects/fadder-local/installations",
        route -> hosts.answer(route, INSTALLATION));
    context.route(
        Pattern.compile(
            "https://fcmregistrations\\.googleapis\\.com/v1/projects/fadder-local/registrations(/.*)?"),
        hosts::register);
    return hosts;
  }

  /** The methods of what was asked of Firebase's registrations, in order. */
  List<String> asked() {
    return asked;
  }

  private void register(Route route) {
    Request request = route.request();
    if (request.method().equals("OPTIONS")) {
      answer(route, "{}");
      return;
    }
    asked.add(request.method());
    boolean complete =
        request.headers().containsKey("x-goog-api-key")
            && request.headers().containsKey("x-goog-firebase-installations-auth")
            && (request.method().equals("DELETE") || isRegistration(request));
    answer(
        route,
        complete
            ? "{\"token\": \"%s\"}".formatted(tokens.get())
            : "{\"error\": {\"code\": 400, \"message\": \"INVALID_ARGUMENT\"}}");
  }

  private static boolean isRegistration(Request request) {
    String body = Objects.requireNonNullElse(request.postData(), "");
    return List.of("endpoint", "auth", "p256dh", "applicationPubKey").stream()
        .allMatch(name -> body.contains("\"" + name + "\":\""));
  }

  private void answer(Route route, String body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(200)
            .setHeaders(
                Map.of(
                    "access-control-allow-origin", "*",
                    "access-control-allow-headers", "*",
                    "access-control-allow-methods", "*"))
            .setContentType("application/json")
            .setBody(body));
  }
}
