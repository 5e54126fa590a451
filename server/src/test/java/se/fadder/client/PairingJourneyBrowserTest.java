package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests the whole way of a pair at phone size: a manager proposes, reads why and why not, chooses
 * another and asks; the mentor says yes; the newcomer is told whom to call; and another manager is
 * refused the seat, which was the last.
 */
@Tag("slow")
@Tag("journey")
class PairingJourneyBrowserTest extends InBrowser {
  private static final String KIM = "Kim Örnefalk";
  private static final String OMAR = "Omar Al-Naddaf";

  /** A mentor with one seat, and with a telephone in the demonstration. */
  private static final String IDIL = "Idil Gaas";

  /** What needs the server and a subscription, on a machine that does much else. */
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  @Test
  void fromAProposalToWhomToCall() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit manager = signedIn(demo, "fredrik.nordvaller");
        Visit mentor = signedIn(demo, "idil.gaas");
        Visit kim = signedIn(demo, "kim.ornefalk");
        Visit other = signedIn(demo, "carina.elmqvist")) {
      proposes(manager);
      asksIdilForKim(manager);
      assertThat(kim.page().locator(".mentor-mine")).hasCount(0);

      Locator request = mentor.page().locator("mentor-request");
      assertThat(request.getByText("Vill du vara mentor för " + KIM)).isVisible(SOON);
      isRefusedTheSeat(other);
      mentor.saving(request.getByText("Ja, gärna")::tap);

      assertThat(manager.page().locator(".sheet .chip"))
          .containsText(
              "Har sagt ja", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
      Locator mine = kim.page().locator(".mentor-mine");
      assertThat(mine.getByText(IDIL)).isVisible(SOON);
      assertThat(mine.getByText("Ring 070-174 06 89")).isVisible();
      isRefusedTheSeat(other);
    }
  }

  private static void proposes(Visit manager) {
    manager.open("pairing");
    manager.button("Gör ett förslag").click();
    assertThat(row(manager, KIM)).isVisible(SOON);
    assertThat(row(manager, OMAR)).isVisible();
  }

  private static Locator row(Visit manager, String newHire) {
    return manager
        .page()
        .locator(".pairing-main .pairing-row")
        .filter(new Locator.FilterOptions().setHasText(newHire));
  }

  /** Reads why it is somebody, and why it is not Idil; chooses her all the same, and asks. */
  private static void asksIdilForKim(Visit manager) {
    row(manager, KIM).click();
    Locator sheet = manager.page().locator(".sheet");
    assertThat(sheet.locator(".pairing-reasons li").first()).isVisible();
    manager.button("Varför inte någon annan?").click();
    Locator idil =
        sheet.locator(".pairing-choices > li").filter(new Locator.FilterOptions().setHasText(IDIL));
    assertThat(idil).isVisible();
    if (manager.button("Välj " + IDIL).count() > 0) {
      manager.saving(manager.button("Välj " + IDIL)::click);
    }
    assertThat(sheet.locator(".person-open")).containsText(IDIL);
    manager.saving(manager.button("Fråga Idil")::click);
    assertThat(sheet.locator(".chip")).containsText("Frågad");
  }

  /** Another manager asks the same mentor for a newcomer of their own. */
  private static void isRefusedTheSeat(Visit other) {
    Locator needs = other.page().locator("today-needs li");
    needs.filter(new Locator.FilterOptions().setHasText(OMAR)).getByText("Välj mentor").click();
    Locator card = other.page().locator("dialog.person-card");
    card.getByText("Avbryt").click();
    card.locator("[data-deed=mentorAsk]").click();
    card.getByLabel("Sök någon annan").fill("Idil");
    card.locator(".person-found-one")
        .filter(new Locator.FilterOptions().setHasText(IDIL))
        .first()
        .click();
    card.locator("form .button-main").click();
    assertThat(card.getByText("Mentorn har ingen plats kvar.")).isVisible(SOON);
    other.page().keyboard().press("Escape");
    other.page().reload();
  }

  private static Visit signedIn(RunningDemo demo, String username) {
    Visit visit = new Visit(STAGE.browser().phone(), demo.address()).open("");
    visit.signIn(username, RunningDemo.PASSWORD);
    assertThat(visit.page().locator(".top")).isVisible();
    return visit;
  }
}
