package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInBrowserTest extends InBrowser {
  @Test
  void wrongPasswordIsToldAndNothingIsShown() {
    try (Visit visit = onPhone().open("").signIn("alva.ekenas", "fel lösenord")) {
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .containsText("Användarnamnet eller lösenordet stämmer inte");
      assertThat(visit.page().locator(".top")).hasCount(0);
    }
  }

  @Test
  void rightPasswordLeadsToThePlanAndSigningOutAwayFromIt() throws IOException {
    try (Visit visit = onPhone()) {
      visit.open("").signIn("alva.ekenas", demoPassword(visit));
      assertThat(visit.heading("Hej Alva!")).isVisible();

      visit.link("Konto").click();
      visit.button("Logga ut").click();
      assertThat(visit.page().getByText("Du är utloggad.")).isVisible();

      visit.page().reload();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
    }
  }

  @Test
  void whoIsNoLongerSignedInIsAskedToSignInAndComesBackToTheSamePage() {
    try (Visit visit = onPhone().as(KATARINA)) {
      visit.page().context().clearCookies();
      visit.link("Nyanställda").click();
      assertThat(visit.page().getByText("Logga in igen för att fortsätta")).isVisible();
      visit.person(KATARINA).click();
      assertThat(visit.page()).hasTitle(Pattern.compile("^Nyanställda"));
    }
  }

  @Test
  void aPersonSeesWhereTheyAreSignedInAndCanChangeThePassword() {
    try (Visit visit = onPhone().as(ALVA)) {
      visit.link("Konto").click();
      assertThat(visit.heading("Här är du inloggad")).isVisible();
      assertThat(visit.page().getByText("Det är den här.")).isVisible();
      visit.heading("Byt lösenord").click();
      visit.page().getByLabel("Nuvarande lösenord").fill("en gissning");
      visit.page().getByLabel("Nytt lösenord").fill("något som ingen annan vet");
      visit.button("Byt lösenord").click();
      assertThat(visit.page().locator("#password-failure"))
          .containsText("Ditt nuvarande lösenord stämmer inte");
    }
  }

  @Test
  void anInvitationThatIsOverSaysSo() {
    try (Visit visit = onPhone().open("invitation/" + "A".repeat(43))) {
      assertThat(visit.heading("Inbjudan gäller inte längre")).isVisible();
      visit.link("Till inloggningen").click();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
    }
  }

  @Test
  void englishIsThereForWhoWantsIt() {
    try (Visit visit = onPhone().open("")) {
      visit.button("In English").click();
      assertThat(visit.heading("Welcome to Fadder")).isVisible();
      assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
    }
  }

  private static String demoPassword(Visit visit) throws IOException {
    var answer = visit.page().request().get(visit.page().url().replaceFirst("/#.*", "/signin"));
    return new ObjectMapper().readTree(answer.body()).at("/demo/password").asText();
  }
}
