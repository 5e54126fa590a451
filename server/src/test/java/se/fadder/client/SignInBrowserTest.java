package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

class SignInBrowserTest extends InBrowser {
  @Test
  void wrongPasswordIsToldAndNothingIsShown() {
    try (Visit visit = onPhone().open("").signIn("alva.ekenas", "fel lösenord")) {
      assertThat(visit.page().locator("#sign-in-failure"))
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

  @Tag("slow")
  @Test
  void whoIsNoLongerSignedInIsAskedToSignInAndComesBackToTheSamePage() {
    try (Visit visit = onPhone().as(KATARINA)) {
      visit.page().context().clearCookies();
      // The page may notice by itself and be gone, with its links, before it is left.
      visit.open("hires");
      assertThat(visit.page().getByText("Logga in igen för att fortsätta")).isVisible();
      visit.person(KATARINA).click();
      assertThat(visit.page()).hasTitle(Pattern.compile("^Personer"));
    }
  }

  @Tag("slow")
  @Test
  void aPersonSeesWhereTheyAreSignedInAndCanChangeThePassword() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      visit.link("Konto").click();
      assertThat(visit.heading("Här är du inloggad")).isVisible();
      assertThat(visit.page().getByText("Det är den här.")).isVisible();
      visit.heading("Byt lösenord").click();
      visit.page().getByLabel("Nuvarande lösenord").fill("en gissning");
      visit.page().getByLabel("Nytt lösenord").fill("något som ingen annan vet");
      visit.page().getByLabel("Samma lösenord igen").fill("något som ingen annan vet");
      visit.button("Byt lösenord").click();
      assertThat(visit.page().locator(".field-error"))
          .containsText("Ditt nuvarande lösenord stämmer inte");
    }
  }

  @Tag("slow")
  @Test
  void aNewPasswordIsChosenWithCareAndEndsTheOtherSessions() {
    String who = "hanna.perala";
    String next = "fyra kloka rävar sjunger";
    try (Visit other = onPhone().open("").signIn(who, RunningDemo.PASSWORD);
        Visit visit = onPhone().open("").signIn(who, RunningDemo.PASSWORD)) {
      assertThat(other.heading("Hej Hanna!")).isVisible();
      visit.link("Konto").click();
      visit.heading("Byt lösenord").click();
      Locator failure = visit.page().locator(".field-error");
      change(visit, "en gissning", next);
      assertThat(failure).containsText("Ditt nuvarande lösenord stämmer inte");
      change(visit, RunningDemo.PASSWORD, "Lösenord2026");
      assertThat(failure).containsText("lätt att gissa");
      Browser.assertSound(visit.page());
      change(visit, RunningDemo.PASSWORD, next);
      assertThat(visit.page().getByText("Ditt lösenord är bytt.")).isVisible();
      assertThat(visit.page().locator(".sessions li")).hasCount(1);
      other.open("account");
      assertThat(other.page().getByText("Logga in igen för att fortsätta")).isVisible();
      other.signIn(who, RunningDemo.PASSWORD);
      assertThat(other.page().locator("#sign-in-failure")).containsText("stämmer inte");
      other.signIn(who, next);
      assertThat(other.page().locator(".top")).isVisible();
    }
  }

  private static void change(Visit visit, String present, String next) {
    visit.page().getByLabel("Nuvarande lösenord").fill(present);
    visit.page().getByLabel("Nytt lösenord").fill(next);
    visit.page().getByLabel("Samma lösenord igen").fill(next);
    visit.button("Byt lösenord").click();
  }

  @Tag("slow")
  @Test
  void theOtherBrowserIsSignedOutAtItsNextRequest() {
    String who = "johanna.myrback";
    try (Visit other = onPhone().open("").signIn(who, RunningDemo.PASSWORD);
        Visit visit = onPhone().open("").signIn(who, RunningDemo.PASSWORD)) {
      assertThat(other.heading("Hej Johanna!")).isVisible();
      visit.link("Konto").click();
      assertThat(visit.page().locator(".sessions li")).hasCount(2);
      Browser.assertSound(visit.page());
      visit.page().getByText("Logga ut där").click();
      assertThat(visit.page().getByText("Utloggad där.")).isVisible();
      assertThat(visit.page().locator(".sessions li")).hasCount(1);
      other.open("account");
      assertThat(other.page().getByText("Logga in igen för att fortsätta")).isVisible();
    }
  }

  @Tag("slow")
  @Test
  void anInvitationThatIsOverSaysSo() {
    try (Visit visit = onPhone().open("invitation/" + "A".repeat(43))) {
      assertThat(visit.heading("Inbjudan gäller inte längre")).isVisible();
      visit.link("Till inloggningen").click();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
    }
  }

  @Tag("slow")
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
