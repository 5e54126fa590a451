package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class NewHireBrowserTest extends InBrowser {
  /** Alva's own, and late, so that it stands among what is to be done now; no test saves it. */
  private static final String READING = "Läs om förvaltningen och din enhet";

  // Alva's own, each for one test to tick and to leave open.
  private static final String DAYS_ELSEWHERE = "Dagar hos andra enheter";
  private static final String COURSE = "Yrkesresan, förberedelse och kursdagar";
  private static final String AFTER_COURSE = "Yrkesresan, arbetet efter kursen";

  @Test
  void whatIsTickedStaysTickedAndCanBeUndone() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      visit.saving(visit.tick(DAYS_ELSEWHERE)::tap);
      assertThat(visit.tick(DAYS_ELSEWHERE)).isChecked();
      assertThat(visit.page().locator("notice-bar").getByRole(AriaRole.STATUS))
          .containsText("Klart: " + DAYS_ELSEWHERE);

      visit.page().reload();
      visit.unfold();
      assertThat(visit.tick(DAYS_ELSEWHERE)).isChecked();
      assertThat(visit.row(DAYS_ELSEWHERE)).containsText("av dig");

      visit.saving(visit.tick(DAYS_ELSEWHERE)::tap);
      visit.saving(visit.button("Ångra")::click);
      assertThat(visit.tick(DAYS_ELSEWHERE)).isChecked();
      visit.saving(visit.tick(DAYS_ELSEWHERE)::tap);

      visit.page().reload();
      assertThat(visit.tick(DAYS_ELSEWHERE)).not().isChecked();
    }
  }

  @Test
  void aTickThatDoesNotReachTheServerWaitsForIt() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      assertThat(visit.tick(READING)).isVisible();
      visit.page().route("**/graphql", Route::abort);
      visit.tick(READING).tap();
      assertThat(visit.page().getByText("Ingen kontakt med Fadder just nu")).isVisible();
      assertThat(visit.page().getByText("Skickas senare").first()).isVisible();
      assertThat(visit.tick(READING)).isChecked();
      visit.page().unroute("**/graphql");
      visit.page().evaluate("dispatchEvent(new Event('online'))");
      assertThat(visit.page().getByText("Skickas senare")).hasCount(0);
      visit.saving(visit.tick(READING)::tap);
      assertThat(visit.tick(READING)).not().isChecked();
    }
  }

  @Test
  void aTickThatIsRefusedFallsBackAndIsTold() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      assertThat(visit.tick(READING)).isVisible();
      visit
          .page()
          .route(
              "**/graphql",
              route -> {
                if (String.valueOf(route.request().postData()).contains("idempotencyKey")) {
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("application/graphql-response+json")
                          .setBody(
                              "{\"data\":{\"stepTick\":{\"step\":null,\"userErrors\":"
                                  + "[{\"field\":[],\"code\":\"PLAN_CLOSED\"}]}}}"));
                } else {
                  route.resume();
                }
              });
      visit.saving(visit.tick(READING)::tap);
      assertThat(visit.alert("Det sparades inte. Introduktionen är avslutad.")).isVisible();
      assertThat(visit.tick(READING)).not().isChecked();
    }
  }

  @Test
  void aTickWhoseAnswerIsLostIsSentAgainWithTheSameKey() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      var sent = new ArrayList<String>();
      visit
          .page()
          .route(
              "**/graphql",
              route -> {
                String body = Objects.requireNonNull(route.request().postData());
                if (!body.contains("idempotencyKey")) {
                  // Where contact is back the page asks anew for what it shows.
                  route.resume();
                  return;
                }
                sent.add(body);
                if (sent.size() == 1) {
                  route.fetch();
                  route.abort();
                } else {
                  route.resume();
                }
              });
      visit.saving(visit.tick(COURSE)::tap);
      assertThat(visit.tick(COURSE)).isChecked();
      assertThat(sent).hasSize(2);
      assertThat(sent.getLast()).isEqualTo(sent.getFirst()).contains("idempotencyKey");

      visit.saving(visit.tick(COURSE)::tap);
      assertThat(visit.tick(COURSE)).not().isChecked();
    }
  }

  @Test
  void aStepTellsWhyItMattersAndLeadsToItsDocument() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      visit.step(READING);
      Locator document = visit.link("Social- och arbetsmarknadsförvaltningen på tio minuter");
      assertThat(document.first()).isVisible();
      assertThat(document.first()).hasAttribute("rel", "noopener noreferrer");
    }
  }

  @Test
  void whatOthersDoIsAwaitedAndHasNoTick() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      assertThat(visit.page().getByText(MIRJAM + " (mentor)").first()).isAttached();
      assertThat(visit.tick("Första egna utredningen, mentorn intill")).hasCount(0);
    }
  }

  @Test
  void whoHasNotBegunSeesWhatIsOpenAndWhenTheRestOpens() {
    try (Visit visit = onPhone().as(OSKAR).open("introduction")) {
      assertThat(visit.page().getByText("Resten av introduktionen öppnas när du börjar"))
          .isVisible();
      visit.byPart();
      assertThat(visit.heading("Före första dagen")).isVisible();
      assertThat(visit.heading("Första veckan")).hasCount(0);
      assertThat(visit.page().getByText("Alla moment är klara")).hasCount(0);
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (Visit visit = onScreen(1280, 800).open("")) {
      Page page = visit.page();
      press(page, "Tab", visit.person(ALVA));
      page.keyboard().press("Enter");
      assertThat(visit.heading("Hej Alva!")).isVisible();

      press(page, "Tab", visit.link("Hela introduktionen"));
      page.keyboard().press("Enter");
      assertThat(page.locator(".step-row").first()).isVisible();

      press(page, "Tab", visit.tick(AFTER_COURSE));
      visit.saving(() -> page.keyboard().press("Space"));
      assertThat(visit.tick(AFTER_COURSE)).isChecked();
      visit.saving(() -> page.keyboard().press("Space"));
      assertThat(visit.tick(AFTER_COURSE)).not().isChecked();

      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator(".sheet h2")).isFocused();
      assertThat(page.locator(".sheet h2")).hasText(AFTER_COURSE);
      page.keyboard().press("Escape");
      assertThat(page.locator(".sheet")).hasCount(0);
      assertThat(visit.row(AFTER_COURSE).locator(".step-open")).isFocused();
    }
  }

  @Test
  void aTickIsLargeEnoughForAThumb() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      BoundingBox box = Objects.requireNonNull(visit.tick(READING).boundingBox());
      assertThat(box.width).isGreaterThanOrEqualTo(44);
      assertThat(box.height).isGreaterThanOrEqualTo(44);
    }
  }

  /** Presses a key until something has the focus, as one without a mouse would. */
  private static void press(Page page, String key, Locator until) {
    for (int presses = 0; presses < 100; presses++) {
      page.keyboard().press(key);
      if (Boolean.TRUE.equals(until.first().evaluate("e => e === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError("never reached " + until);
  }
}
