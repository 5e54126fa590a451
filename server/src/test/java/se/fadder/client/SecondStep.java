package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import se.fadder.secondfactor.AuthenticatorApp;

/** The page between a password and Fadder, as somebody meets it whose role asks for more. */
final class SecondStep {
  private SecondStep() {}

  /** Connects an app, keeps the recovery codes, and is in. */
  static void connect(Visit visit) {
    connect(visit, () -> {});
  }

  /**
   * The same.
   *
   * @param seen is run while the page asks for the app
   */
  static void connect(Visit visit, Runnable seen) {
    assertThat(visit.heading("Gör din inloggning säkrare")).isVisible();
    visit.page().getByText("Skriv in det för hand i stället").click();
    String secret = visit.page().locator(".factor-secret").innerText().replace(" ", "");
    seen.run();
    visit
        .page()
        .getByLabel("Koden i appen")
        .fill(new AuthenticatorApp(secret, Clock.systemUTC()).code());
    visit.button("Klart, koppla ihop").click();
    visit.button("Jag har sparat dem").click();
    assertThat(visit.page().locator(".top")).isVisible();
  }
}
