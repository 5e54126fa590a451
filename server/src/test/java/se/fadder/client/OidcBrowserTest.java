package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.fadder.RunningDemo;

/** Tests the way in and out by an issuer that nobody here wrote, as a browser goes it. */
@Tag("slow")
final class OidcBrowserTest {
  @RegisterExtension static final Stage STAGE = new Stage();

  private static final String NAME = "Storsjö kommun";

  private static RunningDemo fadder(MockOAuth2Server issuer, Map<String, String> more)
      throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("FADDER_OIDC_ISSUER", issuer.issuerUrl("kommun").toString());
    settings.put("FADDER_OIDC_NAME", NAME);
    settings.put("FADDER_OIDC_CLIENT_ID", "fadder");
    settings.put("FADDER_OIDC_CLIENT_SECRET", "hemligt");
    return RunningDemo.start(settings);
  }

  /** Who is signed in with the issuer. */
  private static void knows(MockOAuth2Server issuer, String email) {
    issuer.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "kommun",
            "någon",
            "JWT",
            List.of("fadder"),
            Map.of("email", email, "email_verified", true)));
  }

  /** The address by which the server says that it is reached, to which browsers come back. */
  private static Visit visit(RunningDemo fadder) {
    return new Visit(
        STAGE.browser().phone(), URI.create("http://127.0.0.1:" + fadder.address().getPort()));
  }

  @Test
  void somebodyComesInWhereTheyWantedToBeAndIsSignedOutThereToo() throws IOException {
    MockOAuth2Server issuer = new MockOAuth2Server();
    issuer.start();
    try (RunningDemo fadder = fadder(issuer, Map.of("FADDER_SIGNIN_PASSWORDS", "administrators"));
        Visit visit = visit(fadder)) {
      String endSession = issuer.endSessionEndpointUrl("kommun").toString();
      knows(issuer, "gunilla.akerlund-back@storsjo.example");
      visit.open("account");
      visit.button("Logga in med " + NAME).click();
      assertThat(visit.heading("Gunilla Åkerlund-Bäck")).isVisible();
      assertThat(visit.page().getByText("Det är den här.")).isVisible();
      assertThat(visit.page().locator("password-form"))
          .containsText("Du loggar in med jobbets inloggning");
      assertThat(visit.page().getByText("Byt lösenord")).hasCount(0);
      visit
          .page()
          .waitForRequest(
              request -> request.url().startsWith(endSession), visit.button("Logga ut")::click);
      visit.page().waitForURL("**/");
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
      Browser.assertSound(visit.page());
    } finally {
      issuer.shutdown();
    }
  }

  @Test
  void whereTheIssuerIsDownAPasswordDoes() throws IOException {
    MockOAuth2Server issuer = new MockOAuth2Server();
    issuer.start();
    try (RunningDemo fadder = fadder(issuer, Map.of());
        Visit visit = visit(fadder)) {
      issuer.shutdown();
      visit.open("");
      visit.button("Logga in med " + NAME).click();
      assertThat(visit.page().getByRole(AriaRole.ALERT).first())
          .containsText("Det går inte att nå " + NAME + " just nu");
      Browser.assertSound(visit.page());
      visit.signIn("gunilla.akerlund-back", RunningDemo.PASSWORD);
      assertThat(visit.page().locator(".top")).isVisible();
    }
  }

  @Test
  void whoIsNotKnownIsToldSo() throws IOException {
    MockOAuth2Server issuer = new MockOAuth2Server();
    issuer.start();
    try (RunningDemo fadder = fadder(issuer, Map.of("FADDER_SIGNIN_PASSWORDS", "administrators"));
        Visit visit = visit(fadder)) {
      knows(issuer, "ingen@storsjo.example");
      visit.open("");
      assertThat(visit.page().getByLabel("Användarnamn")).isHidden();
      visit.page().getByText("Logga in som administratör").click();
      assertThat(visit.page().getByLabel("Användarnamn")).isVisible();
      visit.button("Logga in med " + NAME).click();
      assertThat(visit.heading("Vi hittar dig inte i Fadder")).isVisible();
      Browser.assertSound(visit.page());
      visit.link("Till inloggningen").click();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
    } finally {
      issuer.shutdown();
    }
  }
}
