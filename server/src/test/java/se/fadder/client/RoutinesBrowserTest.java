package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests routines on a phone: found, started, ticked with contact and without, and gone in time. */
@Tag("slow")
class RoutinesBrowserTest extends InBrowser {
  private static final String HAND_OVER = "Överlämning före ledighet";
  private static final String HOME_VISIT = "Hembesök med riskbedömning";
  private static final String ASSESSMENT = "Förhandsbedömning";
  private static final String INVESTIGATION = "Inleda en utredning";
  private static final String LATER = "Sparat på den här enheten";

  @Test
  void whatIsLookedForIsFoundByTheBeginningsOfSwedishWords() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      toRoutines(visit);
      search(visit, "ÖVERL");
      assertThat(rows(visit)).hasCount(2);
      assertThat(rows(visit).filter(withText(HAND_OVER))).hasCount(1);
      search(visit, "våld hot");
      assertThat(rows(visit)).hasCount(1);
      assertThat(rows(visit)).containsText(HOME_VISIT);
      assertThat(rows(visit)).containsText("Behöver ses över");
      Browser.assertSound(visit.page());
      search(visit, "vald hot");
      assertThat(visit.page().getByText("Inget hittades för ”vald hot”")).isVisible();
      Browser.assertSound(visit.page());
      search(visit, "");
      assertThat(rows(visit)).hasCount(6);
    }
  }

  @Test
  void aRoutineIsReadWithItsOwnerAndItsDocument() {
    try (Visit visit = onPhone().as(MIRJAM)) {
      toRoutine(visit, HOME_VISIT);
      assertThat(visit.page().locator(".routine-facts")).containsText("Eva-Lena Öhrström");
      assertThat(visit.page().locator(".routine-facts")).containsText("Skulle ha setts över");
      assertThat(visit.page().locator(".routine-checks li")).hasCount(10);
      assertThat(visit.link("Rutin för hembesök och ensamarbete"))
          .hasAttribute("rel", "noopener noreferrer");
      Browser.assertSoundByDayAndNight(visit.page());

      visit.saving(visit.button("Favorit")::tap);
      assertThat(visit.button("Favorit")).hasAttribute("aria-pressed", "true");
      visit.link("Rutiner").first().tap();
      assertThat(rows(visit).first()).containsText(HOME_VISIT);
      toRoutine(visit, HOME_VISIT);
      visit.saving(visit.button("Favorit")::tap);
      assertThat(visit.button("Favorit")).hasAttribute("aria-pressed", "false");
    }
  }

  @Test
  void whatIsStartedTwiceOnADayIsToldApartAndFadesWhenItIsFinished() {
    try (Visit visit = onPhone().as(KATARINA)) {
      start(visit, INVESTIGATION);
      String first = visit.page().locator("main h1").innerText();
      assertThat(first).startsWith(INVESTIGATION + ", ").doesNotContain("(");
      start(visit, INVESTIGATION);
      assertThat(visit.page().locator("main h1")).hasText(first + " (2)");
      Browser.assertSound(visit.page());
      assertThumb(ticks(visit).first());

      for (Locator tick : ticks(visit).all()) {
        visit.saving(tick::tap);
      }
      assertThat(visit.page().getByText("Allt är avbockat. Bra jobbat!")).isVisible();
      Browser.assertSound(visit.page());
      visit.link("Till rutinerna").tap();
      assertThat(visit.page().locator(".is-past .run-row").filter(withText("(2)"))).hasCount(1);
      assertThat(running(visit).filter(withText(INVESTIGATION))).hasCount(1);
      Browser.assertSound(visit.page());

      visit.page().locator(".is-past .run-row").filter(withText("(2)")).tap();
      visit.saving(ticks(visit).first()::tap);
      toRoutines(visit);
      assertThat(running(visit).filter(withText(INVESTIGATION))).hasCount(2);
    }
  }

  @Test
  void whatIsPutAwayIsTakenUpAgain() {
    try (Visit visit = onPhone().as(MIRJAM)) {
      start(visit, ASSESSMENT);
      visit.saving(visit.button("Lägg undan")::tap);
      assertThat(visit.page().getByText("Undanlagd. Du kan ta upp den igen")).isVisible();
      Browser.assertSound(visit.page());
      visit.saving(visit.button("Ta upp igen")::tap);
      assertThat(visit.button("Lägg undan")).isVisible();
    }
  }

  @Test
  void nobodyElseSeesWhatSomebodyHasStarted() {
    String address;
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      toRoutines(visit);
      running(visit).first().tap();
      assertThat(ticks(visit).first()).isAttached();
      address = visit.page().url();
    }
    try (Visit visit = onPhone().as(KATARINA)) {
      visit.page().navigate(address);
      assertThat(visit.page().getByText("Den finns inte kvar.")).isVisible();
      assertThat(ticks(visit)).hasCount(0);
    }
  }

  @Test
  void withoutContactRoutinesAreReadAndStartedAndTickedAndSentOnceLater() throws IOException {
    try (RunningDemo server = RunningDemo.start();
        Visit visit =
            new Visit(STAGE.browser().phoneThatKeeps(), server.address())
                .as(ALVA)
                .open("introduction")) {
      toRoutines(visit);
      visit.page().evaluate("navigator.serviceWorker.ready.then(() => {})");
      server.goAway();
      visit.page().reload();
      search(visit, "förhands");
      assertThat(rows(visit)).hasCount(1);
      rows(visit).filter(withText(ASSESSMENT)).tap();
      visit.button("Starta").tap();
      ticks(visit).nth(0).tap();
      ticks(visit).nth(2).tap();
      assertThat(visit.page().getByText(LATER)).isVisible();
      assertThat(visit.page().locator(".run-progress")).containsText("2 av 10");
      Browser.assertSound(visit.page());

      // What waits outlives the page.
      visit.page().reload();
      assertThat(ticks(visit).nth(2)).isChecked();
      ticks(visit).nth(2).tap();
      ticks(visit).nth(4).tap();
      visit.link("Rutiner").first().tap();
      assertThat(running(visit).filter(withText(ASSESSMENT))).containsText("Skickas senare");

      server.comeBack();
      visit.page().evaluate("dispatchEvent(new Event('online'))");
      assertThat(visit.page().getByText("Skickas senare")).hasCount(0);
      assertStartedOnce(visit);
      visit.page().reload();
      assertStartedOnce(visit);
      running(visit).filter(withText(ASSESSMENT)).tap();
      assertThat(ticks(visit).nth(0)).isChecked();
      assertThat(ticks(visit).nth(2)).not().isChecked();
      assertThat(ticks(visit).nth(4)).isChecked();
    }
  }

  @Test
  void aStartWhoseAnswersAreLostIsSentAgainWithTheSameKey() {
    try (Visit visit = onPhone().as(MIRJAM)) {
      toRoutine(visit, HAND_OVER);
      List<String> sent = new ArrayList<>();
      visit
          .page()
          .route(
              "**/graphql",
              route -> {
                String body = String.valueOf(route.request().postData());
                if (body.contains("idempotencyKey")) {
                  sent.add(body);
                  route.fetch();
                }
                route.abort();
              });
      visit.button("Starta").tap();
      assertThat(visit.page().getByText(LATER)).isVisible();
      visit.page().waitForCondition(() -> sent.size() == 2);
      visit.page().unroute("**/graphql");
      visit.saving(() -> visit.page().evaluate("dispatchEvent(new Event('online'))"));
      assertThat(visit.page().getByText(LATER)).hasCount(0);
      assertThat(sent.getLast()).isEqualTo(sent.getFirst());
      toRoutines(visit);
      assertThat(running(visit).filter(withText(HAND_OVER))).hasCount(1);
    }
  }

  private static void assertStartedOnce(Visit visit) {
    assertThat(running(visit).filter(withText(ASSESSMENT))).hasCount(1);
    assertThat(running(visit).filter(withText(ASSESSMENT))).containsText("2 av 10");
  }

  @Test
  void whatWaitsGoesWithThePersonWhoSignsOut() throws IOException {
    try (RunningDemo server = RunningDemo.start();
        Visit visit =
            new Visit(STAGE.browser().phoneThatKeeps(), server.address())
                .as(ALVA)
                .open("introduction")) {
      toRoutines(visit);
      running(visit).first().tap();
      assertThat(ticks(visit).last()).isAttached();
      server.goAway();
      ticks(visit).last().tap();
      assertThat(visit.page().getByText(LATER)).isVisible();
      visit.page().waitForFunction(QUEUED, 1);
      visit.page().locator(".top-account").tap();
      visit.button("Logga ut").tap();
      visit.button("Logga ut och kasta").tap();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
      visit.page().waitForFunction(QUEUED, 0);
    }
  }

  /** Whether so many wait on the device. */
  private static final String QUEUED =
      """
      async (count) => {
        const opened = await new Promise((done) => {
          const request = indexedDB.open('fadder');
          request.onsuccess = () => done(request.result);
        });
        const found = await new Promise((done) => {
          const request = opened.transaction('queue').objectStore('queue').count();
          request.onsuccess = () => done(request.result);
        });
        opened.close();
        return found === count;
      }
      """;

  private static void toRoutines(Visit visit) {
    visit.open("routines");
    assertThat(rows(visit).first()).isVisible();
  }

  private static void toRoutine(Visit visit, String title) {
    toRoutines(visit);
    rows(visit).filter(withText(title)).tap();
    assertThat(visit.heading(title)).isVisible();
    assertThat(visit.button("Starta")).isVisible();
  }

  private static void start(Visit visit, String title) {
    toRoutine(visit, title);
    visit.saving(visit.button("Starta")::tap);
    assertThat(ticks(visit).first()).isAttached();
  }

  private static void search(Visit visit, String text) {
    visit.page().getByRole(AriaRole.SEARCHBOX).fill(text);
  }

  private static Locator rows(Visit visit) {
    return visit.page().locator(".routine-row");
  }

  private static Locator running(Visit visit) {
    return visit.page().locator(".run-list:not(.is-past) .run-row");
  }

  private static Locator ticks(Visit visit) {
    return visit.page().locator(".run-check input");
  }

  private static void assertThumb(Locator tick) {
    BoundingBox box = Objects.requireNonNull(tick.boundingBox());
    assertThat(box.width).isGreaterThanOrEqualTo(44);
    assertThat(box.height).isGreaterThanOrEqualTo(44);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
