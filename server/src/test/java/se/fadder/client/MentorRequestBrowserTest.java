package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests that HR asks mentors for Kim, who has none: a no with its reason, then a yes that was
 * tapped without contact, and Kim who is told of the yes alone.
 */
@Tag("slow")
class MentorRequestBrowserTest extends InBrowser {
  private static final String KIM = "Kim Örnefalk";
  private static final String INGER = "Inger Storbäck";
  private static final String JOSEFINE = "Josefine Ålander";

  /** What needs the server and a subscription, on a machine that does much else. */
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  @Test
  void aMentorIsAskedAndAnswersOnThePhoneAndTheNewcomerIsToldOfAYesAlone() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = visit(demo).as(HR);
        Visit inger = signedIn(demo, "inger.storback");
        Visit josefine = signedIn(demo, "josefine.alander");
        Visit kim = signedIn(demo, "kim.ornefalk")) {
      Locator needs = hr.page().locator("today-needs li").filter(hasText(KIM));
      needs.getByText("Välj mentor").click();
      Locator card = hr.page().locator("dialog.person-card");
      card.getByText("Avbryt").click();
      ask(hr, card, "Inger");
      assertThat(card.getByText("Frågad: " + INGER)).isVisible();
      Browser.assertSound(hr.page());
      hr.page().keyboard().press("Escape");

      declines(inger);
      Locator answers = hr.page().locator(".mentor-answers");
      assertThat(answers.getByText(INGER + " kan inte nu.")).isVisible(SOON);
      assertThat(answers.getByText("Jag är ledig i vår.")).isVisible();
      assertThat(kim.page().locator(".mentor-mine")).hasCount(0);
      Browser.assertSound(hr.page());

      answers.getByText("Fråga en annan").click();
      choose(card, "Josefine");
      assertThat(card.getByText("Frågad: " + JOSEFINE)).isVisible();
      hr.page().keyboard().press("Escape");
      assertThat(answers).hasCount(0);

      acceptsWithoutContact(josefine);
      assertThat(answers.getByText(JOSEFINE + " har sagt ja.")).isVisible(SOON);
      hr.saving(answers.getByText("Okej")::click);
      assertThat(answers).hasCount(0);

      Locator mine = kim.page().locator(".mentor-mine");
      assertThat(mine.getByText(JOSEFINE)).isVisible(SOON);
      assertThat(mine.getByText("Ring 070-174 06 25")).isVisible();
      Browser.assertSound(kim.page());
      kim.saving(mine.getByText("Okej")::click);
      assertThat(mine).hasCount(0);
    }
  }

  private static void ask(Visit hr, Locator card, String name) {
    card.locator("[data-deed=mentorAsk]").click();
    assertThat(card.getByText("får veta det först när svaret är ja")).isVisible();
    Browser.assertSound(hr.page());
    choose(card, name);
  }

  private static void choose(Locator card, String name) {
    card.getByLabel("Sök någon annan").fill(name);
    card.locator(".person-found-one").filter(hasText(name)).first().click();
    card.locator("form .button-main").click();
  }

  /** Says no, with a reason, where the notification would lead. */
  private static void declines(Visit inger) {
    Locator request = inger.page().locator("mentor-request");
    assertThat(request.getByText("Vill du vara mentor för " + KIM)).isVisible(SOON);
    Browser.assertSound(inger.page());
    request.getByText("Inte nu").tap();
    assertThat(request.locator("textarea")).isFocused();
    assertThat(request.getByText("Kim får aldrig se det")).isVisible();
    request.locator("textarea").fill("Jag är ledig i vår.");
    Browser.assertSound(inger.page());
    inger.saving(request.getByText("Svara att det inte går nu")::tap);
    assertThat(request).hasCount(0);
    assertThat(inger.page().getByText("Tack för svaret.")).isVisible();
  }

  private static void acceptsWithoutContact(Visit josefine) {
    Locator request = josefine.page().locator("mentor-request");
    assertThat(request.getByText("Ja, gärna")).isVisible(SOON);
    josefine.page().route("**/graphql", Route::abort);
    request.getByText("Ja, gärna").tap();
    assertThat(request.getByText("Ditt ja är sparat")).isVisible();
    josefine.page().unroute("**/graphql");
    josefine.page().evaluate("dispatchEvent(new Event('online'))");
    assertThat(josefine.page().getByText("Tack! Ditt ja är noterat.")).isVisible();
    request.waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED).setTimeout(20_000));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Visit visit(RunningDemo demo) {
    return new Visit(STAGE.browser().phone(), demo.address());
  }

  private static Visit signedIn(RunningDemo demo, String username) {
    Visit visit = visit(demo).open("").signIn(username, RunningDemo.PASSWORD);
    Page page = visit.page();
    assertThat(page.locator(".top")).isVisible();
    return visit;
  }
}
