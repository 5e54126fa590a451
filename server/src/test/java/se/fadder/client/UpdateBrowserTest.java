package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what happens to an open client when the server brings a newer one. */
@Tag("slow")
class UpdateBrowserTest extends InBrowser {
  private static final String OLDER = "Hej {name}!";
  private static final String NEWER = "God dag {name}!";

  @Test
  void aNewerVersionIsOfferedAndTakenWhole(@TempDir Path folder, @TempDir Path newer)
      throws IOException {
    NewerClient.write(newer, OLDER, NEWER);
    try (ServerProcess server = new ServerProcess(folder);
        Visit visit =
            new Visit(STAGE.browser().phoneThatKeeps(), server.address())
                .as(ALVA)
                .open("introduction")) {
      assertThat(visit.heading("Hej Alva!")).isVisible();
      visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
      server.stop();
      server.start(newer);

      visit.page().reload();
      assertThat(visit.page().getByText("En ny version av Fadder finns.")).isVisible();
      assertThat(visit.heading("Hej Alva!")).isVisible();
      Browser.assertSound(visit.page());
      // What the server has no longer is on the device until the newer version is taken.
      visit.link("Rutiner").tap();
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
      visit.link("Idag").tap();

      Page other = visit.page().context().newPage();
      other.navigate(server.address() + "#/introduction");
      assertThat(other.getByText("Hej Alva!")).isVisible();
      other.evaluate("window.isStillThere = true");

      visit.button("Ladda om").tap();
      assertThat(visit.heading("God dag Alva!")).isVisible();
      // Somebody may be writing in another window: it is told, and no more.
      assertThat(other.getByText("En ny version av Fadder finns.")).isVisible();
      assertThat(other.evaluate("window.isStillThere")).isEqualTo(true);
      other
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ladda om").setExact(true))
          .click();
      assertThat(other.getByText("God dag Alva!")).isVisible();
      other.close();
      assertThat(visit.page().getByText("En ny version av Fadder finns.")).hasCount(0);
      assertThat(visit.page().evaluate("caches.keys().then((names) => names.length)")).isEqualTo(1);
      // One that is there is not taken again and again.
      visit.page().evaluate("window.isStillThere = true");
      visit.link("Rutiner").tap();
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
      assertThat(visit.page().evaluate("window.isStillThere")).isEqualTo(true);
    }
  }

  @Test
  void aPageWithoutWorkerThatIsOlderThanTheServerAsksForAReload(
      @TempDir Path folder, @TempDir Path newer) throws IOException {
    NewerClient.write(newer, OLDER, NEWER);
    try (ServerProcess server = new ServerProcess(folder);
        Visit visit =
            new Visit(STAGE.browser().phone(), server.address()).as(ALVA).open("introduction")) {
      Page page = visit.page();
      assertThat(visit.heading("Hej Alva!")).isVisible();
      server.stop();
      server.start(newer);

      visit.link("Rutiner").tap();
      assertThat(page.getByText("Fadder har fått en ny version.")).isVisible();
      visit.button("Ladda om sidan").tap();
      assertThat(page.locator(".routine-row").first()).isVisible();
      visit.link("Idag").tap();
      assertThat(visit.heading("God dag Alva!")).isVisible();
    }
  }
}
