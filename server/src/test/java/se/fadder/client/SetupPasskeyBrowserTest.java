package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningServer;

/** Tests that the first administrator comes in by a passkey of the phone, and again by it. */
@Tag("slow")
final class SetupPasskeyBrowserTest extends InBrowser {
  @Test
  void theFirstAdministratorNeedsNoPassword(@TempDir Path folder) {
    Map<String, String> environment =
        Map.of("FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("fadder.db"));
    try (RunningServer server = RunningServer.start(environment, Clock.systemUTC());
        Visit ada =
            new Visit(STAGE.browser().phone(), URI.create("http://localhost:" + server.port()))) {
      StrongSignInBrowserTest.giveAuthenticator(ada);
      ada.page().navigate(server.setupLink().toString().replace("127.0.0.1", "localhost"));
      ada.page().locator("[name=organisation]").fill("Älvsby kommun");
      ada.page().getByLabel("Förnamn").fill("Ada");
      ada.page().getByLabel("Användarnamn").fill("ada berg");
      ada.page().getByLabel("Med en nyckel på den här enheten").check();
      assertThat(ada.page().getByLabel("Nytt lösenord")).hasCount(0);
      Browser.assertSoundByDayAndNight(ada.page());
      new Photographs("setup-passkey", ada.page().viewportSize().width).take(ada, "chosen");
      ada.button("Börja med Fadder").click();
      Locator wrong = ada.page().locator(".field-error");
      assertThat(wrong).containsText("användarnamn utan mellanslag");
      ada.page().getByLabel("Användarnamn").fill("ada.berg");
      ada.button("Börja med Fadder").click();
      assertThat(ada.heading("Hej Ada!")).isVisible();

      ada.open("account");
      assertThat(ada.page().locator("own-passkeys")).containsText("Min första nyckel");
      assertThat(ada.page().locator("password-form")).containsText("Du loggar in utan lösenord");
      assertThat(ada.page().getByText("Byt lösenord")).hasCount(0);
      assertThat(ada.page().locator("own-factor section")).hasCount(0);
      ada.button("Logga ut").click();
      ada.button("Logga in med nyckel").click();
      assertThat(ada.page().locator(".top")).isVisible();
    }
  }
}
