package se.fadder.client;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The console of a page's service worker, as that of DevTools: runs expressions in it. */
final class WorkerConsole {
  private final CDPSession browser;
  private final Page page;
  private final String session;
  private final Map<Integer, JsonObject> answers = new ConcurrentHashMap<>();
  private int asked;

  private WorkerConsole(CDPSession browser, Page page, String session) {
    this.browser = browser;
    this.page = page;
    this.session = session;
  }

  /**
   * Opens it.
   *
   * @param browser the protocol with the browser as a whole
   * @param devTools the protocol with the page
   */
  static WorkerConsole open(CDPSession browser, CDPSession devTools, Page page) {
    String context =
        text(
            devTools.send("Target.getTargetInfo").getAsJsonObject("targetInfo"),
            "browserContextId");
    JsonObject worker = null;
    for (JsonElement one : browser.send("Target.getTargets").getAsJsonArray("targetInfos")) {
      JsonObject target = one.getAsJsonObject();
      if (text(target, "type").equals("service_worker")
          && text(target, "browserContextId").equals(context)) {
        worker = target;
      }
    }
    JsonObject arguments = new JsonObject();
    arguments.addProperty("targetId", text(requireNonNull(worker), "targetId"));
    arguments.addProperty("flatten", false);
    String session = text(browser.send("Target.attachToTarget", arguments), "sessionId");
    WorkerConsole console = new WorkerConsole(browser, page, session);
    browser.on("Target.receivedMessageFromTarget", console::note);
    return console;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private void note(JsonObject event) {
    JsonObject answer = JsonParser.parseString(text(event, "message")).getAsJsonObject();
    if (text(event, "sessionId").equals(session) && answer.has("id")) {
      answers.put(answer.get("id").getAsInt(), answer);
    }
  }

  /** What an expression, or the promise that it is, comes to. */
  JsonElement evaluate(String expression) {
    int id = ++asked;
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    JsonObject message = new JsonObject();
    message.addProperty("id", id);
    message.addProperty("method", "Runtime.evaluate");
    message.add("params", parameters);
    JsonObject arguments = new JsonObject();
    arguments.addProperty("sessionId", session);
    arguments.addProperty("message", message.toString());
    browser.send("Target.sendMessageToTarget", arguments);
    page.waitForCondition(() -> answers.containsKey(id));
    JsonObject answer = requireNonNull(answers.remove(id));
    if (!answer.has("result") || answer.getAsJsonObject("result").has("exceptionDetails")) {
      throw new AssertionError(answer.toString());
    }
    JsonElement value = answer.getAsJsonObject("result").getAsJsonObject("result").get("value");
    return value == null ? new JsonObject() : value;
  }
}
