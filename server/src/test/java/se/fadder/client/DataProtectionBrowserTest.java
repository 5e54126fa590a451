package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests what everybody may read, what somebody fetches of themselves, and that HR erases a leaver.
 */
@Tag("slow")
class DataProtectionBrowserTest extends InBrowser {
  @Test
  void whatIsOwedIsReadWithoutSigningInAndAllOfOneselfIsFetchedInOneTap() throws IOException {
    try (Visit visit = onPhone().open("")) {
      visit.link("Tillgänglighet").click();
      assertThat(visit.heading("Hur tillgänglig är tjänsten?")).isVisible();
      Browser.assertSound(visit.page());
    }
    try (Visit visit = onPhone().as(ALVA)) {
      visit.open("account");
      Locator fetch = visit.page().getByText("Hämta allt om mig");
      assertThat(fetch).isVisible();
      assertThat(visit.link("Personuppgifter")).isVisible();
      Page page = visit.page().waitForPopup(visit.link("Läs på en sida")::click);
      assertThat(page.locator("h1")).hasText("Allt som finns sparat");
      assertThat(page.locator("main")).containsText("Ekenäs");
      Browser.assertSound(page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", "person-data-390.png")));
      page.close();
      Download download = visit.page().waitForDownload(fetch::click);
      assertThat(Files.readString(download.path())).contains("Ekenäs", "\"plan\"");
    }
  }

  @Test
  void hrErasesWhoeverHasLeftOnceTheNameIsTyped() throws IOException {
    try (RunningDemo server = RunningDemo.start();
        Visit visit = new Visit(STAGE.browser().phone(), server.address()).as(HR)) {
      visit.open("data-protection");
      Page page = visit.page();
      Locator first = page.locator(".leaver").first();
      String name = first.locator("strong").innerText();
      first.getByText("Radera", new Locator.GetByTextOptions().setExact(true)).click();
      page.getByLabel("Skriv hela namnet").fill("Någon Annan");
      page.getByText("Radera för alltid").click();
      assertThat(page.getByText("Det är inte personens namn.")).isVisible();
      Browser.assertSound(page);
      page.getByLabel("Skriv hela namnet").fill(name);
      page.getByText("Radera för alltid").click();
      assertThat(page.getByText("Nu är personen raderad.")).isVisible();
      assertThat(page.getByText(name)).hasCount(0);
      assertThat(page.getByText("Personer som HR har raderat")).isVisible();
    }
  }
}
