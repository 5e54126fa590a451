package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.fadder.RunningDemo;
import se.fadder.secondfactor.AuthenticatorApp;

/**
 * Tests what is stronger than a password, as a browser goes it: a code of an app, and a passkey.
 */
@Tag("slow")
final class StrongSignInBrowserTest {
  @RegisterExtension static final Stage STAGE = new Stage();

  private static final String WHO = "gunilla.akerlund-back";

  private static Visit visit(RunningDemo fadder) {
    return new Visit(STAGE.browser().phone(), fadder.address());
  }

  @Test
  void anAppIsConnectedAndARecoveryCodeLetsIn() throws IOException {
    try (RunningDemo fadder = RunningDemo.start();
        Visit visit = visit(fadder)) {
      visit.open("account").signIn(WHO, RunningDemo.PASSWORD);
      visit.button("Koppla en app").click();
      assertThat(visit.page().getByRole(AriaRole.IMG).and(visit.page().getByAltText("QR-kod")))
          .hasCount(1);
      visit.page().getByText("Skriv in det för hand i stället").click();
      String secret = visit.page().locator(".factor-secret").innerText().replace(" ", "");
      visit.page().getByLabel("Koden i appen").fill("000000");
      visit.button("Klart, koppla ihop").click();
      assertThat(visit.alert("Koden stämmer inte")).isVisible();
      visit
          .page()
          .getByLabel("Koden i appen")
          .fill(new AuthenticatorApp(secret, Clock.systemUTC()).code());
      visit.button("Klart, koppla ihop").click();
      assertThat(visit.heading("Spara dina reservkoder")).isFocused();
      assertThat(visit.page().locator(".recovery-codes li")).hasCount(10);
      String recovery = visit.page().locator(".recovery-codes li").first().innerText();
      visit.button("Jag har sparat dem").click();
      assertThat(visit.page().getByText("Du har 10 reservkoder kvar")).isVisible();
      visit.page().context().clearCookies();

      visit.open("absence").page().reload();
      visit.signIn(WHO, RunningDemo.PASSWORD);
      assertThat(visit.heading("Ett steg till")).isVisible();
      visit.page().getByLabel("eller en reservkod").fill(recovery.toLowerCase(Locale.ROOT));
      visit.button("Logga in").click();
      assertThat(visit.page().locator(".top")).isVisible();
      visit.open("account");
      assertThat(visit.page().getByText("Du har 9 reservkoder kvar")).isVisible();
    }
  }

  @Test
  void aPasskeyIsAddedUsedAndRemoved() throws IOException {
    try (RunningDemo fadder = RunningDemo.start();
        Visit visit = visit(fadder)) {
      giveAuthenticator(visit);
      visit.open("account").signIn(WHO, RunningDemo.PASSWORD);
      visit.button("Lägg till en nyckel").click();
      visit.page().getByLabel("Vad ska nyckeln heta?").fill("Jobbmobilen");
      visit.button("Skapa nyckeln").click();
      assertThat(visit.page().getByText("Jobbmobilen")).isVisible();
      visit.button("Lägg till en nyckel").click();
      visit.button("Skapa nyckeln").click();
      assertThat(visit.alert("har redan en nyckel")).isVisible();
      visit.page().context().clearCookies();

      visit.page().reload();
      visit.button("Logga in med nyckel").click();
      assertThat(visit.page().locator("own-passkeys").getByText("Användes senast")).isVisible();
      visit.button("Ta bort nyckeln Jobbmobilen").click();
      visit.page().locator("dialog").getByText("Ta bort", exactly()).click();
      assertThat(visit.page().getByText("Nyckeln är borttagen.")).isVisible();
      visit.page().context().clearCookies();

      visit.page().reload();
      visit.button("Logga in med nyckel").click();
      assertThat(visit.alert("Nyckeln känns inte igen här")).isVisible();
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** Gives the browser an authenticator such as that of a phone, whose owner says yes. */
  static void giveAuthenticator(Visit visit) {
    CDPSession devTools = visit.page().context().newCDPSession(visit.page());
    devTools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject parameters = new JsonObject();
    parameters.add("options", options);
    devTools.send("WebAuthn.addVirtualAuthenticator", parameters);
  }
}
