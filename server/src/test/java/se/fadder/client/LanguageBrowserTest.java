package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests in which language the client speaks to whom. */
@Tag("slow")
class LanguageBrowserTest extends InBrowser {
  private static Visit inEnglish() {
    return new Visit(STAGE.browser().phoneInEnglish(), STAGE.server().address());
  }

  @Test
  void anEnglishBrowserSpeaksEnglishToWhoeverHasChosenNothing() {
    try (Visit visit = inEnglish().as(ALVA)) {
      assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
      assertThat(visit.link("Today")).isVisible();
      visit.open("no-such-page");
      assertThat(visit.heading("There is no such page")).isVisible();
    }
  }

  @Test
  void whatAPersonHasChosenHoldsOnEveryDeviceAndGoesWithThem() {
    try (Visit phone = onPhone().as(MIRJAM);
        Visit desk = onScreen(1280, 800)) {
      assertThat(phone.page().locator("html")).hasAttribute("lang", "sv");
      phone.open("account");
      phone.page().getByLabel("English").click();
      assertThat(phone.page().locator("html")).hasAttribute("lang", "en");
      assertThat(phone.page().getByLabel("English")).isChecked();

      desk.as(MIRJAM);
      assertThat(desk.page().locator("html")).hasAttribute("lang", "en");
      desk.open("account");
      desk.page().getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(desk.page().locator(".sign-in-ways")).isVisible();
      desk.page().reload();
      assertThat(desk.page().locator("html")).hasAttribute("lang", "sv");
      desk.as(KATARINA);
      assertThat(desk.page().locator("html")).hasAttribute("lang", "sv");

      phone.page().getByLabel("Svenska").click();
      assertThat(phone.page().locator("html")).hasAttribute("lang", "sv");
    }
  }
}
