package se.fadder.client;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page has asked the network for, counted over the DevTools protocol: each request, and the
 * bytes that came back, compressed as they came and with their header fields.
 */
final class Traffic {
  private static final int QUIET_MS = 300;

  private static final Pattern OPERATION = Pattern.compile("\"operationName\":\"(\\w+)\"");

  private final Page page;
  private final Map<String, Load> loads = new LinkedHashMap<>();
  private long last = System.nanoTime();

  /** A request. What is streamed to it has no end, as has what the page does not read. */
  private static final class Load {
    private final String path;
    private long head;
    private long body;
    private long whole;
    private boolean isAnswered;

    private Load(String path) {
      this.path = path;
    }

    private long bytes() {
      return Math.max(whole, head + body);
    }

    @Override
    public String toString() {
      return bytes() + " " + path + (isAnswered ? "" : ", which is not answered");
    }
  }

  private Traffic(Page page) {
    this.page = page;
  }

  /** Begins to count, for a page that has asked for nothing yet. */
  static Traffic of(Page page) {
    Traffic traffic = new Traffic(page);
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.on("Network.requestWillBeSent", traffic::begin);
    devTools.on("Network.responseReceived", traffic::head);
    devTools.on("Network.dataReceived", traffic::body);
    devTools.on("Network.loadingFinished", traffic::end);
    devTools.on("Network.loadingFailed", traffic::fail);
    devTools.send("Network.enable");
    return traffic;
  }

  /**
   * Makes a page as slow as the slow 4G of DevTools, on a processor of a fourth of this one's
   * speed.
   */
  static void slow(Page page) {
    CDPSession devTools = page.context().newCDPSession(page);
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 562.5);
    network.addProperty("downloadThroughput", 1_600_000 / 8 * 0.9);
    network.addProperty("uploadThroughput", 750_000 / 8 * 0.9);
    devTools.send("Network.enable");
    devTools.send("Network.emulateNetworkConditions", network);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", 4);
    devTools.send("Emulation.setCPUThrottlingRate", processor);
  }

  private void begin(JsonObject event) {
    JsonObject request = event.getAsJsonObject("request");
    String url = request.get("url").getAsString();
    if (url.startsWith("http")) {
      String operation =
          OPERATION
              .matcher(request.has("postData") ? request.get("postData").getAsString() : "")
              .results()
              .map(found -> " " + found.group(1))
              .collect(joining());
      loads.put(idOf(event), new Load(url.replaceFirst("^https?://[^/]+", "") + operation));
    }
    last = System.nanoTime();
  }

  private void head(JsonObject event) {
    Load load = loads.get(idOf(event));
    if (load != null) {
      load.isAnswered = true;
      load.head = event.getAsJsonObject("response").get("encodedDataLength").getAsLong();
    }
  }

  private void body(JsonObject event) {
    Load load = loads.get(idOf(event));
    if (load != null) {
      load.body += event.get("encodedDataLength").getAsLong();
    }
    last = System.nanoTime();
  }

  private void end(JsonObject event) {
    Load load = loads.get(idOf(event));
    if (load != null) {
      load.whole = event.get("encodedDataLength").getAsLong();
      load.head = 0;
      load.body = 0;
    }
    last = System.nanoTime();
  }

  private void fail(JsonObject event) {
    Load load = loads.get(idOf(event));
    if (load != null) {
      load.isAnswered = true;
    }
    last = System.nanoTime();
  }

  private static String idOf(JsonObject event) {
    return event.get("requestId").getAsString();
  }

  /** Waits until all is answered, and nothing more is asked for and comes. */
  void settle() {
    try {
      page.waitForCondition(() ->
          loads.values().stream().allMatch(load -> load.isAnswered)
              && System.nanoTime() - last > QUIET_MS * 1_000_000L);
    } catch (TimeoutError e) {
      throw new AssertionError("it does not come to an end:" + listed(), e);
    }
  }

  int requests() {
    return loads.size();
  }

  long bytes() {
    return loads.values().stream().mapToLong(Load::bytes).sum();
  }

  /** What is asked of GraphQL, by the names of the operations. */
  List<String> operations() {
    return loads.values().stream()
        .map(load -> load.path)
        .filter(path -> path.startsWith("/graphql "))
        .map(path -> path.replace("/graphql ", ""))
        .toList();
  }

  /** Each request with its bytes. */
  String listed() {
    return loads.values().stream().map(Load::toString).collect(joining("\n", "\n", "\n"));
  }

  @Override
  public String toString() {
    return requests() + " requests, " + bytes() + " bytes";
  }
}
