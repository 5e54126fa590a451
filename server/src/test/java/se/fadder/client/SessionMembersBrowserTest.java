package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests that whoever leads a planned session changes who takes part, also by keyboard alone. */
@Tag("slow")
class SessionMembersBrowserTest extends InBrowser {
  /** What needs the server and a subscription, on a machine that does much else. */
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  private static final String WAYS = "[data-way=members]";

  /** A Monday, at ten in the morning. */
  private final SettableClock clock = SettableClock.on("2027-03-01");

  @Test
  void somebodyIsAddedAndTakenAwayAndHearsOfIt() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam = visit(demo, STAGE.browser().phone()).as(MIRJAM);
        Visit katarina = visit(demo, STAGE.browser().phone()).as(KATARINA)) {
      Page page = mirjam.page();
      katarina.open("sessions");
      assertThat(katarina.page().locator("sessions-page h1")).isVisible(SOON);
      plan(mirjam);
      page.locator(WAYS).tap();
      Locator form = page.locator("session-members");
      assertThat(form.getByLabel(ALVA)).isChecked();
      assertThat(form.getByLabel(ALVA)).isFocused();
      Browser.assertSoundByDayAndNight(page);

      // Nobody at all is no session.
      chip(form, ALVA).tap();
      form.locator(".button-main").tap();
      assertThat(form.locator(".field-error")).isVisible();
      Browser.assertSound(page);
      chip(form, ALVA).tap();
      assertThat(form.locator(".field-error")).hasCount(0);

      form.getByText("Någon annan").tap();
      form.getByLabel("Sök på namn").fill("katarina fj");
      form.locator(".person-found-one").tap();
      assertThat(form.getByLabel(KATARINA)).isChecked();
      assertThat(form.getByLabel(KATARINA)).isFocused();
      // Whoever is tapped away stays in reach, and keeps the focus.
      chip(form, KATARINA).tap();
      assertThat(form.getByLabel(KATARINA)).not().isChecked();
      chip(form, KATARINA).tap();
      Browser.assertSoundByDayAndNight(page);
      mirjam.saving(form.locator(".button-main")::tap);
      assertThat(person(mirjam, KATARINA)).isVisible();
      assertThat(page.locator(WAYS)).isFocused();
      Locator hers = katarina.page().locator(".session-row");
      Locator row = hers.filter(new Locator.FilterOptions().setHasText("13.05–14.05"));
      assertThat(row).isVisible(SOON);

      page.locator(WAYS).tap();
      chip(form, KATARINA).tap();
      mirjam.saving(form.locator(".button-main")::tap);
      assertThat(person(mirjam, KATARINA)).hasCount(0);
      assertThat(person(mirjam, ALVA)).isVisible();
    }
  }

  @Test
  void allOfItIsDoneByKeyboard() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam = visit(demo, STAGE.browser().window(1280, 900)).as(MIRJAM)) {
      Page page = mirjam.page();
      plan(mirjam);
      Keyboard.tabTo(page, WAYS);
      page.keyboard().press("Enter");
      Locator form = page.locator("session-members");
      assertThat(form.getByLabel(ALVA)).isFocused();
      Keyboard.assertFocus(page);
      page.keyboard().press("Escape");
      assertThat(form).hasCount(0);
      assertThat(page.locator(WAYS)).isFocused();

      page.keyboard().press("Enter");
      assertThat(form.getByLabel(ALVA)).isFocused();
      Keyboard.tabTo(page, ".session-chip-more");
      page.keyboard().press("Enter");
      assertThat(form.getByLabel("Sök på namn")).isFocused();
      page.keyboard().type("katarina fj");
      assertThat(form.locator(".person-found-one")).isVisible();
      Keyboard.tabTo(page, ".person-found-one");
      page.keyboard().press("Enter");
      assertThat(form.getByLabel(KATARINA)).isFocused();
      Browser.assertSoundByDayAndNight(page);
      Keyboard.tabTo(page, "session-members .button-main");
      mirjam.saving(() -> page.keyboard().press("Enter"));
      assertThat(person(mirjam, KATARINA)).isVisible();
      assertThat(page.locator(WAYS)).isFocused();
    }
  }

  private static Locator chip(Locator form, String name) {
    return form.locator(".session-chip").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator person(Visit visit, String name) {
    return visit
        .page()
        .locator(".session-people li")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  /** Plans a session with Alva on Thursday and opens it. */
  private static void plan(Visit mirjam) {
    Page page = mirjam.open("session-plan").page();
    Locator chips = page.locator(".session-chip");
    chips.filter(new Locator.FilterOptions().setHasText(ALVA)).first().click();
    Locator other = chips.filter(new Locator.FilterOptions().setHasText("Annan tid")).first();
    other.or(page.locator("#plan-day")).first().waitFor();
    if (other.isVisible()) {
      other.click();
    }
    page.locator("#plan-day").fill("2027-03-04");
    page.locator("#plan-begins").fill("13:05");
    page.locator("#plan-begins").blur();
    mirjam.saving(mirjam.button("Boka samtalet")::click);
    page.locator(".session-row")
        .filter(new Locator.FilterOptions().setHasText("13.05–14.05"))
        .first()
        .click();
    assertThat(page.locator(".session-heading")).isFocused();
  }

  private Visit visit(RunningDemo demo, Page page) {
    page.clock().setFixedTime(clock.millis());
    return new Visit(page, demo.address());
  }
}
