package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, driven through the machine's own Node, with nothing downloaded. */
final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // Pages of the browser's own: each window would bring two along, in processes of theirs.
          "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup");

  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;
  private static final double TIMEOUT_MS = 30_000;
  private static final String AXE = AxeBuilder.getAxeScript();

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private com.microsoft.playwright.@Nullable Browser whole;

  private Browser(Path node, Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MS);
    chromium = launch(executable);
  }

  private com.microsoft.playwright.Browser launch(Path executable) {
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** Starts it; where there is none the test is skipped, or fails if browsers are required. */
  static Browser start() {
    return new Browser(Machine.node(), Machine.chromiumWithoutWindows());
  }

  /**
   * The whole Chromium, started when it is first needed. The one without windows shows no
   * notifications, and a page of it crashes when a site that has a service worker clears its data.
   */
  private com.microsoft.playwright.Browser whole() {
    if (whole == null) {
      whole = launch(Machine.chromium());
    }
    return whole;
  }

  /** A phone, fresh out of the box, with a Swede's settings. It keeps no client. */
  Page phone() {
    return page(chromium, PHONE_WIDTH, PHONE_HEIGHT, true, ServiceWorkerPolicy.BLOCK);
  }

  /** A phone on which the service worker keeps the client. */
  Page phoneThatKeeps() {
    return page(whole(), PHONE_WIDTH, PHONE_HEIGHT, true, ServiceWorkerPolicy.ALLOW);
  }

  /** A phone that keeps the client, whose person lets it show notifications. */
  Page phoneThatNotifies() {
    Page page = phoneThatKeeps();
    page.context().grantPermissions(List.of("notifications"));
    return page;
  }

  /** The DevTools protocol with the browser of the phones that keep the client. */
  CDPSession devTools() {
    return whole().newBrowserCDPSession();
  }

  /** A window of a computer. */
  Page window(int width, int height) {
    return page(chromium, width, height, false, ServiceWorkerPolicy.BLOCK);
  }

  /** A phone whose owner has set it to English. */
  Page phoneInEnglish() {
    return page(chromium, PHONE_WIDTH, PHONE_HEIGHT, true, ServiceWorkerPolicy.BLOCK, "en-GB");
  }

  private static Page page(
      com.microsoft.playwright.Browser browser,
      int width,
      int height,
      boolean phone,
      ServiceWorkerPolicy workers) {
    return page(browser, width, height, phone, workers, "sv-SE");
  }

  private static Page page(
      com.microsoft.playwright.Browser browser,
      int width,
      int height,
      boolean phone,
      ServiceWorkerPolicy workers,
      String locale) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setServiceWorkers(workers)
                .setLocale(locale)
                .setTimezoneId("Europe/Stockholm"));
    context.setDefaultTimeout(TIMEOUT_MS);
    return context.newPage();
  }

  /** What a phone must hold on every screen: nothing for axe to find, nothing outside its width. */
  static void assertSound(Page page) {
    assertThat(violations(page, "{}")).as(page.url()).isEqualTo(List.of());
    // A phone makes room for what is too wide, so that its own idea of the width says nothing.
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing to the right of the screen at " + page.url())
        .isLessThanOrEqualTo(page.viewportSize().width);
    assertThat(page.locator("body").innerText())
        .as("every place in a text is filled in at " + page.url())
        .doesNotContain("undefined", "null", "{");
  }

  /**
   * Judges the same screen by day and by night: at night all but its colours is what was judged by
   * day.
   */
  static void assertSoundByDayAndNight(Page page) {
    emulate(page, ColorScheme.LIGHT);
    assertSound(page);
    emulate(page, ColorScheme.DARK);
    assertThat(violations(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }"))
        .as(page.url() + " by night")
        .isEqualTo(List.of());
    emulate(page, ColorScheme.LIGHT);
  }

  private static void emulate(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /**
   * What axe finds. {@link AxeBuilder} itself brings axe anew each time, into another page too, and
   * carries all over that axe has found sound. What is just arriving is judged as it will stand,
   * not half faded in.
   */
  private static Object violations(Page page, String options) {
    if (page.evaluate("'axe' in window").equals(false)) {
      page.evaluate("() => {" + AXE + "}");
    }
    return page.evaluate(
        """
        () => {
          document.getAnimations()
            .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
            .forEach((one) => one.finish());
          return axe.run({ resultTypes: ['violations'], ...%s })
            .then(({ violations }) => violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`));
        }
        """
            .formatted(options));
  }

  @Override
  public void close() {
    chromium.close();
    if (whole != null) {
      whole.close();
    }
    playwright.close();
  }
}
