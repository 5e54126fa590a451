package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the page that shows every component in every state, and photographs it to {@code
 * target/design}.
 */
@Tag("slow")
class DesignBrowserTest extends InBrowser {
  private static final Path PHOTOGRAPHS = Path.of("target", "design");

  @ParameterizedTest
  @CsvSource({"390, 1", "1280, 1", "320, 1", "390, 2"})
  void everyComponentIsSoundInBothThemes(int width, int size) throws IOException {
    try (Visit visit = onScreen(width, 844).open("design")) {
      Page page = visit.page();
      assertThat(visit.heading("Formspråk")).isVisible();
      page.evaluate("size => document.documentElement.style.fontSize = size * 100 + '%'", size);
      assertThat(page.locator(".design section")).hasCount(19);
      Browser.assertSoundByDayAndNight(page);
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        Path file =
            PHOTOGRAPHS.resolve(
                "%d-%dx-%s.png".formatted(width, size, scheme).toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        assertThat(Files.size(file)).isGreaterThan(50_000);
      }
    }
  }

  @Test
  void outsideADemonstrationItIsNotThere() {
    try (Visit visit = onPhone()) {
      visit
          .page()
          .route(
              "**/signin",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("application/json")
                          .setBody("{\"signedIn\":false,\"demo\":null}")));
      visit.open("design");
      assertThat(visit.heading("Sidan finns inte")).isVisible();
      assertThat(visit.page().locator(".design")).hasCount(0);
    }
  }
}
