package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen on a phone, by day and by night: nothing for axe to find. */
class ScreensBrowserTest extends InBrowser {
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void signIn(ColorScheme scheme) {
    try (Visit visit = visit(scheme).open("")) {
      assertThat(visit.page().locator(".demo-person").first()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Alva Ekenäs, introduction, .phase, LIGHT",
    "Alva Ekenäs, introduction, .phase, DARK",
    "Alva Ekenäs, account, account-page h1, LIGHT",
    "Alva Ekenäs, my-data, data-changes .data-list, LIGHT",
    "Alva Ekenäs, my-data, data-changes .data-list, DARK",
    "Oskar Vångström, introduction, .phase, LIGHT",
    "Mirjam Tallroth, mentees, .plan-row, LIGHT",
    "Mirjam Tallroth, todo, plan-step, LIGHT",
    "Katarina Fjällström, todo, plan-step, DARK",
    "Katarina Fjällström, hires, .plan-row, LIGHT",
    "Katarina Fjällström, hires, .plan-row, DARK",
    "Katarina Fjällström, account, account-page h1, DARK",
  })
  void screen(String who, String place, String sign, ColorScheme scheme) {
    try (Visit visit = visit(scheme).as(who).open(place)) {
      assertThat(visit.page().locator(sign).first()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void planWithEverythingOpenAndTextTwiceAsLarge(ColorScheme scheme) {
    try (Visit visit = visit(scheme).as(ALVA)) {
      visit.page().locator(".phase").first().waitFor();
      visit
          .page()
          .evaluate(
              """
              for (const phase of document.querySelectorAll('details')) phase.open = true;
              for (const step of document.querySelectorAll('.step-open')) step.click();
              document.documentElement.style.setProperty('font-size', '200%');
              """);
      assertThat(visit.page().locator(".step-details").last()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Mirjam Tallroth, mentees, .plan-row",
    "Katarina Fjällström, todo, plan-step",
    "Katarina Fjällström, hires, .plan-row",
    "Alva Ekenäs, account, .sessions",
  })
  void textTwiceAsLarge(String who, String place, String sign) {
    try (Visit visit = visit(ColorScheme.LIGHT).as(who).open(place)) {
      visit.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      assertThat(visit.page().locator(sign).first()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Alva Ekenäs, introduction, .phase, My introduction – Fadder",
    "Alva Ekenäs, account, .sessions, Account – Fadder",
    "Mirjam Tallroth, mentees, .plan-row, Mentorship – Fadder",
    "Katarina Fjällström, todo, plan-step, To do – Fadder",
    "Katarina Fjällström, hires, .plan-row, New hires – Fadder",
  })
  void inEnglish(String who, String place, String sign, String title) {
    try (Visit visit = visit(ColorScheme.LIGHT)) {
      visit.page().addInitScript("localStorage.setItem('language', 'en')");
      visit.as(who).open(place);
      assertThat(visit.page().locator(sign).first()).isVisible();
      assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
      assertThat(visit.page()).hasTitle(title);
      Browser.assertSound(visit.page());
      // What the organisation has written itself is marked as Swedish.
      assertThat(
              (String)
                  visit
                      .page()
                      .evaluate(
                          """
                          () => {
                            const page = document.body.cloneNode(true);
                            page.querySelectorAll('[lang=sv], strong, h2, .muted, .lead').forEach((e) => e.remove());
                            return page.textContent;
                          }
                          """))
          .doesNotContainPattern(
              "(?i)\\b(och|att|inte|dag|klart?|försenade?|sedan|väntar|logga)\\b");
    }
  }

  private Visit visit(ColorScheme scheme) {
    Visit visit = onPhone();
    visit
        .page()
        .emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    return visit;
  }
}
