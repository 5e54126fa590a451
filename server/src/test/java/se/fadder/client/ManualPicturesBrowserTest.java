package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests that the screens which the manuals show can be reached, in either language. {@code
 * -Dpictures=update} makes the pictures of them anew.
 */
@Tag("slow")
final class ManualPicturesBrowserTest extends InBrowser {
  private static final Path FOLDER = ManualText.FOLDER.resolve("pictures");

  /** A Wednesday on which each of them has something to do. */
  private static final String DAY = "2026-03-11";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "newcomer | Alva Ekenäs         | today   | .today-first",
        "mentor   | Mirjam Tallroth     | mentees | .plan-row",
        "manager  | Katarina Fjällström | hires   | .plan-row",
      })
  void theScreenOfAManual(String manual, String who, String place, String sign) throws IOException {
    try (RunningDemo demo = RunningDemo.start(SettableClock.on(DAY))) {
      for (String language : new String[] {"sv", "en"}) {
        try (Visit visit = new Visit(STAGE.browser().phone(), demo.address())) {
          Page page = visit.page();
          page.addInitScript("localStorage.setItem('language', '" + language + "')");
          page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
          visit.as(who).open(place);
          assertThat(page.locator(sign).first()).isVisible();
          assertThat(page.locator("html")).hasAttribute("lang", language);
          Path picture = FOLDER.resolve(manual + "-" + language + ".png");
          if (System.getProperty("pictures", "").equals("update")) {
            Files.createDirectories(FOLDER);
            Files.write(picture, PalettePng.of(page.screenshot()));
          }
          assertThat(picture).exists();
        }
      }
    }
  }
}
