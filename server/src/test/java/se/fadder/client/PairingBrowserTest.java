package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;

/**
 * Tests how mentors are proposed, explained, chosen and asked, by whoever answers for newcomers.
 */
@Tag("slow")
class PairingBrowserTest extends InBrowser {
  private static final String REASON = "Jag har tre på väg in i höst.";

  @Test
  void proposesReadsWhyChoosesAnotherAsksAndSeesTheAnswer() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = new Visit(STAGE.browser().phone(), demo.address()).as(HR)) {
      Page page = hr.page();
      hr.link("Föreslå mentorer till alla").click();
      Browser.assertSoundByDayAndNight(page);
      hr.button("Gör ett förslag").click();
      assertThat(page.getByText("Alla 3 nyanställda får en mentor.")).isVisible();
      assertThat(rows(page)).hasCount(3);
      assertThat(rows(page).first()).containsText("Kan Ekonomiskt bistånd");
      assertThat(rows(page).last()).containsText("talar engelska");
      Browser.assertSoundByDayAndNight(page);

      rows(page).first().click();
      assertThat(page.locator(".sheet h2")).isFocused();
      assertThat(page.locator(".pairing-reasons li").first()).containsText("nhet");
      Browser.assertSoundByDayAndNight(page);
      String proposed = page.locator(".sheet .person-open strong").innerText();

      hr.button("Varför inte någon annan?").click();
      Locator choices = page.locator(".pairing-choices > li");
      assertThat(page.locator("#pairing-choices")).isFocused();
      assertThat(choices.first()).containsText(proposed);
      assertThat(choices.first()).containsText("Står i förslaget");
      assertThat(choices.nth(1)).containsText(Pattern.compile("Lika bra|poäng mer"));
      Browser.assertSoundByDayAndNight(page);
      String other = choices.nth(1).locator("strong").innerText();
      hr.saving(hr.button("Välj " + other)::click);
      assertThat(page.locator(".sheet .person-open")).containsText(other);
      assertThat(page.locator(".sheet .person-open")).containsText("Vald för hand");
      page.keyboard().press("Escape");
      assertThat(page.locator(".sheet")).hasCount(0);
      assertThat(rows(page).first()).isFocused();
      assertThat(rows(page).first()).containsText("Vald av er");

      hr.saving(hr.button("Räkna om")::click);
      assertThat(page.getByText("Det du har valt ligger fast.")).hasCount(0);
      assertThat(rows(page).first()).containsText(other);
      Browser.assertSoundByDayAndNight(page);

      hr.button("Fråga alla 3").click();
      assertThat(page.locator("page-question")).containsText(other);
      hr.saving(hr.button("Fråga")::click);
      assertThat(hr.heading("Väntar på svar")).isVisible();
      assertThat(rows(page).filter(having("Frågad"))).hasCount(3);
      Browser.assertSoundByDayAndNight(page);

      declines(demo, other);
      assertThat(hr.heading("Behöver en annan mentor")).isVisible();
      Locator declined = rows(page).filter(having("Har sagt nej"));
      assertThat(declined).hasCount(1);
      declined.click();
      assertThat(page.locator(".pairing-said")).hasText(REASON);
      Browser.assertSoundByDayAndNight(page);
    }
  }

  private static Locator rows(Page page) {
    return page.locator(".pairing-main .pairing-row");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** The mentor says no on their own phone, with a reason. */
  private static void declines(RunningDemo demo, String mentor) {
    try (Visit visit = new Visit(STAGE.browser().phone(), demo.address()).open("")) {
      visit.signIn(username(mentor), RunningDemo.PASSWORD);
      visit.button("Inte nu").first().click();
      visit.page().locator("mentor-request textarea").first().fill(REASON);
      visit.saving(visit.button("Svara att det inte går nu")::click);
    }
  }

  /** As the demonstration has them: the name without what is above or below its letters. */
  private static String username(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace(' ', '.');
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "1280, 900", "1920, 1080"})
  void isDrawnSoundlyOnEveryScreenAndGoneThroughByKeys(int width, int height) {
    try (Visit visit = onScreen(width, height).as(KATARINA)) {
      Page page = visit.page();
      visit.open("pairing");
      visit.button("Gör ett förslag").click();
      assertThat(rows(page)).hasCount(1);
      rows(page).first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".sheet h2")).isFocused();
      visit.button("Varför inte någon annan?").press("Enter");
      assertThat(page.locator(".pairing-choices > li").first()).isVisible();
      Browser.assertSound(page);
      page.keyboard().press("Escape");
      assertThat(rows(page).first()).isFocused();
    }
  }

  @Test
  void saysTheSameInEnglish() {
    try (Visit visit = onPhone()) {
      visit.page().addInitScript("localStorage.setItem('language', 'en')");
      visit.as(KATARINA).open("pairing");
      visit.button("Make a proposal").click();
      assertThat(rows(visit.page()).first()).containsText("works on the same days");
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void hrSaysWhatCountsHowMuch() {
    try (Visit visit = onPhone().as(HR)) {
      Page page = visit.page();
      visit.open("more");
      visit.link("Matchningsförslag").click();
      visit.link("Hur vi väger").click();
      page.locator("[name=unit]").fill("40");
      assertThat(page.getByText("Summan är 110. Ta bort 10.")).isVisible();
      visit.saving(visit.button("Spara")::click);
      assertThat(visit.alert("Vikterna ska bli 100 tillsammans.")).isVisible();
      Browser.assertSoundByDayAndNight(page);
      page.locator("[name=areas]").fill("20");
      assertThat(page.getByText("Summan är 100, som den ska.")).isVisible();
      visit.saving(visit.button("Spara")::click);
      assertThat(page.getByText("Sparat. Det gäller nya förslag.")).isVisible();
      page.reload();
      assertThat(page.locator("[name=unit]")).hasValue("40");
      assertThat(page.locator("[name=areas]")).hasValue("20");
    }
  }
}
