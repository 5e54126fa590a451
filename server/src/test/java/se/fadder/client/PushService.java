package se.fadder.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The push service and the system's notifications of a page: hands messages to its service worker
 * by the DevTools protocol, reads back what is shown, and taps on it.
 */
final class PushService {
  private static final String SHOWN =
      """
      async () => {
        const registration = await navigator.serviceWorker.ready;
        const shown = await registration.getNotifications();
        return shown.map(({ title, body, tag, lang, silent, actions, data }) =>
            ({ title, body, tag, lang, silent, actions: actions.map(({ action, title }) => `${action}: ${title}`), data }));
      }
      """;

  /** A tap is an event that a script may make too, only that nobody then waits for its end. */
  private static final String TAP =
      """
      async (action) => {
        const [notification] = await registration.getNotifications();
        const event = new NotificationEvent('notificationclick', { notification, action });
        const ends = [];
        Object.defineProperty(event, 'waitUntil', { value: (end) => ends.push(end) });
        dispatchEvent(event);
        await Promise.all(ends);
      }
      """;

  private final Page page;
  private final CDPSession devTools;
  private final WorkerConsole worker;
  private final AtomicReference<String> registration = new AtomicReference<>("");
  private final List<String> faults = new ArrayList<>();

  PushService(Browser browser, Page page) {
    this.page = page;
    page.evaluate("navigator.serviceWorker.ready.then(() => {})");
    devTools = page.context().newCDPSession(page);
    devTools.on("ServiceWorker.workerRegistrationUpdated", this::note);
    devTools.on("ServiceWorker.workerErrorReported", event -> faults.add(event.toString()));
    devTools.send("ServiceWorker.enable");
    page.waitForCondition(() -> !registration.get().isEmpty());
    worker = WorkerConsole.open(browser.devTools(), devTools, page);
  }

  private void note(JsonObject event) {
    for (JsonElement one : event.getAsJsonArray("registrations")) {
      if (!one.getAsJsonObject().get("isDeleted").getAsBoolean()) {
        registration.set(one.getAsJsonObject().get("registrationId").getAsString());
      }
    }
  }

  /** What went wrong in the worker. */
  List<String> faults() {
    return faults;
  }

  /** Hands over a message as Firebase packs it. */
  void deliver(Map<String, String> data) {
    JsonObject inner = new JsonObject();
    data.forEach(inner::addProperty);
    JsonObject message = new JsonObject();
    message.add("data", inner);
    message.addProperty("from", "1234567890");
    JsonObject arguments = new JsonObject();
    arguments.addProperty("origin", origin());
    arguments.addProperty("registrationId", registration.get());
    arguments.addProperty("data", message.toString());
    devTools.send("ServiceWorker.deliverPushMessage", arguments);
  }

  private String origin() {
    URI here = URI.create(page.url());
    return here.getScheme() + "://" + here.getAuthority();
  }

  /** What is on the screen. */
  List<Shown> shown() {
    List<Shown> shown = new ArrayList<>();
    for (Object one : (List<?>) page.evaluate(SHOWN)) {
      Map<?, ?> fields = (Map<?, ?>) one;
      shown.add(
          new Shown(
              String.valueOf(fields.get("title")),
              String.valueOf(fields.get("body")),
              String.valueOf(fields.get("tag")),
              String.valueOf(fields.get("lang")),
              texts(fields.get("actions"))));
    }
    return shown;
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> some ? some.stream().map(String::valueOf).toList() : List.of();
  }

  record Shown(String title, String body, String tag, String lang, List<String> actions) {}

  /**
   * Delivers, and once more when nothing is shown, as Firebase may: the DevTools lose what comes to
   * a worker that the browser is just putting to rest. What is shown is asked for only when the
   * worker says that it is: Chromium takes away what it has stored but does not yet display when it
   * is asked in between.
   */
  Shown show(Map<String, String> data) {
    for (int again = 0; again < 2; again++) {
      deliver(data);
      try {
        Page.WaitForConditionOptions patience =
            new Page.WaitForConditionOptions().setTimeout(12_000);
        page.waitForCondition(() -> says(data.get("id")), patience);
        page.waitForCondition(() -> !shown().isEmpty(), patience);
        return shown().getFirst();
      } catch (TimeoutError e) {
        // Once more, or the end.
      }
    }
    JsonElement kept = inWorker("Promise.all(['shown', 'posts'].map(keptAs)).then(JSON.stringify)");
    throw new AssertionError(
        "nothing is shown; faults in the worker: " + faults + ", kept: " + kept);
  }

  /** Whether the worker says that it has shown it. */
  private boolean says(@Nullable String id) {
    return inWorker("keptAs('shown').then((ids) => (ids ?? []).includes('" + id + "'))")
        .getAsBoolean();
  }

  /** Taps on one of the buttons of what is shown, or with "" on the notification itself. */
  void tap(String action) {
    worker.evaluate("(" + TAP.strip() + ")('" + action + "')");
  }

  /** Runs an expression in the worker, and answers what it comes to. */
  JsonElement inWorker(String expression) {
    return worker.evaluate(expression);
  }

  /** Takes everything off the screen, as somebody does who has seen it. */
  void dismiss() {
    page.evaluate(
        """
        async () => {
          const registration = await navigator.serviceWorker.ready;
          for (const shown of await registration.getNotifications()) shown.close();
        }
        """);
  }
}
