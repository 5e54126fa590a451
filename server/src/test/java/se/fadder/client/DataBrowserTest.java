package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the pages of who has seen and changed somebody's data, as that person is shown them. */
@Tag("slow")
class DataBrowserTest extends InBrowser {
  @Test
  void thePersonSeesWhoLookedAtTheirPlanAndWhatChanged() {
    try (Visit visit = onPhone().as(KATARINA)) {
      visit.link("Personer").click();
      visit.page().locator(".plan-row", hasText(ALVA)).click();
      assertThat(visit.page().locator(".group").first()).isVisible();
    }
    try (Visit visit = onPhone().as(ALVA).open("account")) {
      visit.link("Visa").click();
      assertThat(visit.heading("Vem har sett mina uppgifter?")).isVisible();
      Locator katarina =
          visit.page().locator("data-reads .data-list > li", hasText(KATARINA)).first();
      reloadUntil(visit.page(), katarina);
      assertThat(katarina).containsText("Hur det går med din introduktion");
      assertThat(katarina).containsText("Moment i din introduktion");

      Locator changes = visit.page().locator("data-changes [data-row]");
      assertThat(changes.first()).isVisible();
      // What happened in the same minute is one row.
      int shown = changes.count();
      visit.page().locator("data-changes").getByText("Visa fler").click();
      assertThat(changes.nth(shown)).isFocused();
      assertThat(changes.first()).containsText(Pattern.compile("moment|anställning|plan|ärenden"));
      Browser.assertSound(visit.page());
      visit.page().setViewportSize(320, 700);
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void whoseDataNobodyHasSeenIsToldSo() {
    try (Visit visit = onPhone().as(HR).open("my-data")) {
      assertThat(visit.page().getByText("Ingen har sett några av dina uppgifter ännu."))
          .isVisible();
      assertThat(visit.heading("Varför vi sparar det här")).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  /** It is there within a second of the read. */
  private static void reloadUntil(Page page, Locator there) {
    for (int tries = 0; tries < 20 && !there.isVisible(); tries++) {
      page.reload();
      page.locator("data-changes .data-list").first().waitFor();
    }
    assertThat(there).isVisible();
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
