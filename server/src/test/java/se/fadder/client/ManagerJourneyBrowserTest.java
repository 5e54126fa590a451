package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;
import se.fadder.seed.SeedFiles;

/**
 * Tests that a manager finds the three of thirty newcomers who need them as soon as they come in,
 * and does what is to be done in the row: with the finger, the mouse, and the keyboard alone.
 */
@Tag("slow")
@Tag("journey")
class ManagerJourneyBrowserTest extends InBrowser {
  private static final double TEN_SECONDS = 10_000;

  /** How long a server that has just started may take for its first answer on a busy machine. */
  private static final double FIRST_ANSWER_MS = 60_000;

  /** The team has three already: one in the sixth week, one for long, and one without a mentor. */
  private static final int MORE = 27;

  private static final List<String> MENTORS =
      List.of("mirjam-tallroth", "sirkka-vaananen", "dragan-mitrovski", "zahra-tehranchi");

  private static final String WITHOUT_MENTOR = "Yusuf Abdirahman";
  private static final String WITHOUT_OWNER = "Ny" + MORE + " Sandgren";
  private static final String NOT_INVITED = "Ny" + (MORE - 1) + " Sandgren";

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void findsTheThreeWhoNeedThemAndActsInTheRow(int width, int height) throws IOException {
    Photographs photographs = new Photographs("manager", width);
    try (RunningDemo demo = RunningDemo.start(ManagerJourneyBrowserTest::thirty);
        Visit manager =
            new Visit(
                    width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height),
                    demo.address())
                .as(KATARINA)) {
      Locator needs = findsTheThree(manager);
      assertThat(needs.first()).isInViewport();
      photographs.take(manager, "today");

      needs.filter(hasText(WITHOUT_MENTOR)).getByText("Välj mentor").click();
      Locator card = manager.page().locator("dialog.person-card");
      assertThat(card.getByLabel("Mentor")).isFocused();
      photographs.take(manager, "choosing");
      card.getByLabel("Sök någon annan").fill("Inger");
      card.locator(".person-found-one").first().click();
      card.locator("person-deed .button-main").click();
      passesOverWarning(manager, card);
      photographs.take(manager, "chosen");
      manager.page().keyboard().press("Escape");
      assertThat(needs).hasCount(2);

      manager.saving(needs.filter(hasText(WITHOUT_OWNER)).getByText("Ta ansvaret")::click);
      assertThat(needs).hasCount(1);
      photographs.take(manager, "one-left");

      needs.filter(hasText(NOT_INVITED)).getByText("Bjud in").click();
      manager.saving(card.locator("invite-person .button-main")::click);
      assertThat(card.locator("one-time-link h2")).isFocused();
      photographs.take(manager, "invited");
      manager.page().keyboard().press("Escape");
      assertThat(needs).hasCount(0);
      assertThat(manager.page().locator("today-hires .plan-row").first()).isVisible();
      photographs.take(manager, "nothing-left");
    }
  }

  @Test
  void doesTheSameWithTheKeyboardAlone() throws IOException {
    try (RunningDemo demo = RunningDemo.start(ManagerJourneyBrowserTest::thirty);
        Visit manager = new Visit(STAGE.browser().window(1280, 900), demo.address()).as(KATARINA)) {
      Page page = manager.page();
      Locator needs = findsTheThree(manager);
      Locator card = page.locator("dialog.person-card");

      Keyboard.tabTo(page, deedOf("Välj mentor", WITHOUT_MENTOR));
      page.keyboard().press("Enter");
      assertThat(card.getByLabel("Mentor")).isFocused();
      Keyboard.tabTo(page, ".person-card input[type=search]");
      page.keyboard().type("Inger");
      assertThat(card.locator(".person-found-one").first()).isVisible();
      Keyboard.tabTo(page, ".person-found-one");
      page.keyboard().press("Enter");
      assertThat(card.getByLabel("Mentor")).isFocused();
      Keyboard.tabTo(page, "person-deed .button-main");
      page.keyboard().press("Enter");
      passesOverWarning(manager, card);
      Keyboard.assertFocus(page);
      page.keyboard().press("Escape");
      assertThat(needs).hasCount(2);
      Keyboard.assertFocus(page);

      Keyboard.tabTo(page, deedOf("Ta ansvaret", WITHOUT_OWNER));
      manager.saving(() -> page.keyboard().press("Enter"));
      assertThat(needs).hasCount(1);
      Keyboard.assertFocus(page);

      Keyboard.tabTo(page, deedOf("Bjud in", NOT_INVITED));
      page.keyboard().press("Enter");
      assertThat(card.locator("invite-person .button-main")).isVisible();
      Keyboard.tabTo(page, "invite-person .button-main");
      manager.saving(() -> page.keyboard().press("Enter"));
      assertThat(card.locator("one-time-link h2")).isFocused();
      page.keyboard().press("Escape");
      assertThat(needs).hasCount(0);
      Keyboard.assertFocus(page);
    }
  }

  /** They stand alone, each with what is the matter, within ten seconds once the day is there. */
  private static Locator findsTheThree(Visit manager) {
    assertThat(manager.page().locator(".today-columns"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FIRST_ANSWER_MS));
    Locator needs = manager.page().locator(".today-needs > li");
    assertThat(needs).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(TEN_SECONDS));
    assertThat(needs.filter(hasText(WITHOUT_MENTOR))).containsText("ingen mentor.");
    assertThat(needs.filter(hasText(WITHOUT_OWNER)))
        .containsText("har ingen introduktionsansvarig.");
    assertThat(needs.filter(hasText(NOT_INVITED))).containsText("är inte inbjuden.");
    return needs;
  }

  private static String deedOf(String deed, String person) {
    return ".today-needs [aria-label=\"%s: %s\"]".formatted(deed, person);
  }

  /** Whoever chooses somebody by name may pass over a warning. */
  private static void passesOverWarning(Visit manager, Locator card) {
    Locator said = card.locator(".person-card-said");
    Locator anyway = manager.button("Välj ändå");
    assertThat(said.getByText("mentor").or(anyway).first()).isVisible();
    if (anyway.isVisible()) {
      Keyboard.tabTo(manager.page(), "person-deed [role=alert] button");
      manager.page().keyboard().press("Enter");
    }
    assertThat(said).containsText("mentor");
  }

  /** The demonstration with as many newcomers in one team as a manager ever has. */
  private static byte[] thirty(String file) throws IOException {
    String text = new String(SeedFiles.bundled().bytes(file), UTF_8);
    String more =
        switch (file) {
          case "storsjo/people.csv" -> rows(n -> "ny-%d,Ny%d,Sandgren,,".formatted(n, n));
          case "storsjo/employments.csv" ->
              rows(n -> "ny-%d,bof-norr,Socialsekreterare,PERMANENT,-8,,".formatted(n));
          case "storsjo/plans.csv" ->
              rows(n -> "ny-%d,,%s,-1,,".formatted(n, n == MORE ? "" : "katarina-fjallstrom"));
          case "storsjo/mentorships.csv" ->
              rows(n -> "%s,ny-%d,MAIN,-8,".formatted(MENTORS.get(n % MENTORS.size()), n));
          case "storsjo/accounts.csv" ->
              "yusuf-abdirahman,yusuf.abdirahman\n"
                  + rows(n -> n == MORE - 1 ? "" : "ny-%d,ny.%d".formatted(n, n));
          default -> "";
        };
    return (text.stripTrailing() + "\n" + more).getBytes(UTF_8);
  }

  private static String rows(IntFunction<String> row) {
    StringBuilder rows = new StringBuilder();
    IntStream.rangeClosed(1, MORE)
        .mapToObj(row)
        .filter(one -> !one.isEmpty())
        .forEach(one -> rows.append(one).append('\n'));
    return rows.toString();
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
