package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import se.fadder.RunningDemo;

/**
 * The benchmark of the client in a browser: until the sign-in form can be used on a slow phone, and
 * until another place is on the screen. Beside each stands a floor, measured in turn with it.
 */
public final class ClientBench {
  private static final int ROUNDS = 9;

  /** Notes when the form was first on the screen. */
  private static final String WATCH =
      """
      new MutationObserver((_, observer) => {
        if (!document.querySelector('#username')) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('form')));
      }).observe(document, { childList: true, subtree: true });
      """;

  private static final String FORM = "performance.getEntriesByName('form')[0]?.startTime";

  /** The files that the page names, after which the sign-in form can be drawn. */
  private static final String FILES =
      """
      [...document.querySelectorAll('link[rel=modulepreload], link[rel=stylesheet], script[src]')]
        .map((one) => one.href ?? one.src)
      """;

  /** Fetches the page and then all of the files, and runs none of them. */
  private static final String FETCH =
      """
      async (files) => {
        const start = performance.now();
        const read = (file) => fetch(file, { cache: 'no-store' }).then((one) => one.arrayBuffer());
        await read('/');
        await Promise.all(files.map(read));
        return performance.now() - start;
      }
      """;

  /** Opens a place by its link and waits until what it shows is on the screen. */
  private static final String GO =
      """
      async ([place, shown]) => {
        const start = performance.now();
        document.querySelector(`nav.rooms a[href="#/${place}"]`).click();
        while (!document.querySelector(shown)) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }
      """;

  /** Keeps a copy of what is on the screen, whose elements do nothing of their own. */
  private static final String KEEP =
      """
      () => {
        const copy = (node) => {
          if (node.nodeType !== Node.ELEMENT_NODE) return node.cloneNode();
          const name = node.localName.includes('-') ? 'div' : node.localName;
          const made = document.createElementNS(node.namespaceURI, name);
          for (const { name, value } of node.attributes) made.setAttribute(name, value);
          made.append(...[...node.childNodes].map(copy));
          return made;
        };
        window.kept = copy(document.querySelector('main'));
      }
      """;

  /** Draws the same place from a copy, by the browser alone. */
  private static final String DRAW =
      """
      async () => {
        const start = performance.now();
        document.querySelector('main').replaceWith(window.kept);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }
      """;

  private final Browser browser;
  private final RunningDemo server;

  private ClientBench(Browser browser, RunningDemo server) {
    this.browser = browser;
    this.server = server;
  }

  /** Measures, and prints a table. */
  public static void run() throws IOException {
    Browser browser = Browser.start();
    try (RunningDemo server = RunningDemo.start()) {
      ClientBench bench = new ClientBench(browser, server);
      System.out.println("| | ms | floor ms |");
      System.out.println("| --- | ---: | ---: |");
      bench.compare("sign-in form, slow 4G, a fourth of the CPU", bench::form, bench::fetched);
      for (List<String> way :
          List.of(List.of("routines", ".routine-row"), List.of("today", ".today-arc"))) {
        bench.compare("to " + way.getFirst(), () -> bench.go(way), () -> bench.drawn(way));
      }
    } finally {
      browser.close();
    }
  }

  private void compare(String what, DoubleSupplier measured, DoubleSupplier floor) {
    List<Double> of = new ArrayList<>();
    List<Double> floors = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      of.add(measured.getAsDouble());
      floors.add(floor.getAsDouble());
    }
    System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", what, median(of), median(floors));
  }

  private static double median(List<Double> some) {
    return some.stream().sorted().toList().get(some.size() / 2);
  }

  private double form() {
    try (Visit visit = new Visit(browser.phone(), server.address())) {
      Traffic.slow(visit.page());
      visit.page().addInitScript(WATCH);
      visit.open("");
      visit.page().waitForFunction("() => performance.getEntriesByName('form').length > 0");
      return number(visit.page().evaluate(FORM));
    }
  }

  private double fetched() {
    try (Visit visit = new Visit(browser.phone(), server.address())) {
      visit.open("");
      Object files = visit.page().evaluate(FILES);
      assertThat(visit.page().locator("#username")).isVisible();
      Traffic.slow(visit.page());
      return number(visit.page().evaluate(FETCH, files));
    }
  }

  /** To a place that was on the screen before, from another one. */
  private double go(List<String> way) {
    try (Visit visit = at(way)) {
      leave(visit, way);
      return number(visit.page().evaluate(GO, way));
    }
  }

  private double drawn(List<String> way) {
    try (Visit visit = at(way)) {
      visit.page().evaluate(KEEP);
      leave(visit, way);
      return number(visit.page().evaluate(DRAW));
    }
  }

  private Visit at(List<String> way) {
    Visit visit = new Visit(browser.phoneThatKeeps(), server.address()).as(InBrowser.ALVA);
    visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
    visit.open(way.getFirst());
    assertThat(visit.page().locator(way.getLast()).first()).isVisible();
    return visit;
  }

  private static void leave(Visit visit, List<String> way) {
    visit.open("account");
    Page page = visit.page();
    assertThat(page.locator(way.getLast())).hasCount(0);
    assertThat(visit.heading("Mobiler och webbläsare")).isVisible();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
