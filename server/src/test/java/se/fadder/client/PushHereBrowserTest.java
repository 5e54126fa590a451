package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.RunningDemo;

/** Tests how a browser comes to receive push and ceases to, and what it says where it cannot. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushHereBrowserTest extends InBrowser {
  /** Alva's own; whoever ticks it opens it again. */
  private static final String COURSE = "Yrkesresan, arbetet efter kursen";

  private static final String IPHONE =
      """
      Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)'
          + ' AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1' });
      delete window.PushManager;
      """;

  private static final String TELL_ME =
      """
      () => fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'mutation { notificationTest(input: {}) { userErrors { code } } }' }),
      }).then((response) => response.text())
      """;

  @SuppressWarnings("NullAway.Init") // before all
  private RunningDemo pushing;

  @BeforeAll
  void start() throws Exception {
    pushing = RunningDemo.start(Clock.systemUTC(), FirebaseHosts.SETTINGS);
  }

  @AfterAll
  void stop() throws Exception {
    pushing.close();
  }

  private Visit onNotifiedPhone() {
    return new Visit(STAGE.browser().phoneThatNotifies(), pushing.address());
  }

  private static FirebaseHosts firebase(Visit visit) {
    return FirebaseHosts.standIn(visit.page().context(), () -> "token:" + System.nanoTime());
  }

  private static Locator offer(Visit visit) {
    return visit.heading("Vill du få en påminnelse?");
  }

  private static Locator here(Visit visit) {
    return visit.page().locator("push-here");
  }

  private static Locator labelled(Visit visit, String label) {
    return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** A page that has settled has offered what it offers. */
  private static void reload(Visit visit) {
    visit.page().waitForResponse("**/push/config", visit.page()::reload);
    visit.page().locator(".group").first().waitFor();
  }

  @Test
  void whoHasTickedSomethingIsAskedAtTheNextVisitAndMayRegisterAtOnce() {
    try (Visit visit = onNotifiedPhone()) {
      FirebaseHosts firebase = firebase(visit);
      visit.as(ALVA).open("introduction");
      visit.page().locator(".group").first().waitFor();
      assertThat(offer(visit)).hasCount(0);
      visit.unfold();
      visit.saving(visit.tick(COURSE)::tap);
      visit.saving(visit.tick(COURSE)::tap);
      assertThat(offer(visit)).hasCount(0);

      reload(visit);
      assertThat(offer(visit)).isVisible();
      Browser.assertSound(visit.page());
      visit.page().setViewportSize(320, 640);
      Browser.assertSound(visit.page());
      assertThat(firebase.asked()).isEmpty();

      visit.button("Ja, påminn mig").tap();
      assertThat(visit.page().getByText("Nu får du påminnelser här.")).isVisible();
      assertThat(offer(visit)).hasCount(0);
      assertThat(firebase.asked()).containsExactly("POST");
    }
  }

  @Test
  void whoDoesNotWantToBeAskedIsNotAskedAgain() {
    try (Visit visit = onNotifiedPhone()) {
      firebase(visit);
      visit
          .page()
          .addInitScript("localStorage.push ??= JSON.stringify({ since: 1, ticked: true })");
      visit.as(OSKAR).open("introduction");
      visit.button("Inte nu").tap();
      assertThat(offer(visit)).hasCount(0);
      assertThat(visit.page().getByText("under Konto när du vill")).isVisible();
      reload(visit);
      assertThat(offer(visit)).hasCount(0);
    }
  }

  @Test
  void theAccountPageHasTheDevicesAndWhatTheyTell() {
    try (Visit visit = onNotifiedPhone()) {
      FirebaseHosts firebase = firebase(visit);
      // Somebody who has no sessions, during which nothing is sent.
      visit.as("Jonas Tapperfält").open("account");
      assertThat(here(visit)).containsText("Du får inga påminnelser i den här webbläsaren.");
      visit.button("Slå på påminnelser här").tap();
      assertThat(here(visit)).containsText("även när Fadder är stängt");
      Locator device = visit.page().locator("push-device");
      assertThat(device).containsText("Chrome på Linux");
      assertThat(device).containsText("Det är den här.");

      device.locator("summary").tap();
      labelled(visit, "Namn").fill("Jobbmobilen");
      visit.saving(visit.button("Spara namnet på Chrome på Linux")::tap);
      assertThat(device.locator("summary")).containsText("Jobbmobilen");
      Locator morning = visit.page().getByLabel("På morgonen, när moment väntar på mig");
      assertThat(morning).isChecked();
      visit.saving(morning::tap);
      assertThat(morning).not().isChecked();
      Locator quiet = visit.page().getByLabel("Inga påminnelser en del av dygnet");
      assertThat(quiet).isChecked();
      visit.saving(quiet::tap);
      assertThat(labelled(visit, "Till")).hasCount(0);
      quiet.tap();
      labelled(visit, "Från").fill("21:00");
      labelled(visit, "Till").fill("06:30");
      visit.saving(visit.page().locator(".quiet-times button")::tap);
      assertThat(visit.page().getByText("Inga påminnelser mellan 21:00 och 06:30.")).isVisible();
      Browser.assertSound(visit.page());
      visit.page().setViewportSize(320, 640);
      visit.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      Browser.assertSound(visit.page());
      visit.page().evaluate("document.documentElement.style.removeProperty('font-size')");

      visit.page().reload();
      device.locator("summary").tap();
      assertThat(morning).not().isChecked();
      assertThat(labelled(visit, "Till")).hasValue("06:30");
      visit.saving(visit.button("Skicka en testpåminnelse")::tap);
      assertThat(visit.page().getByText("Testpåminnelsen är på väg.")).isVisible();
      visit.saving(visit.button("Skicka en testpåminnelse")::tap);
      assertThat(visit.page().getByText("Vänta en minut och försök igen.")).isVisible();

      visit.button("Ta bort Jobbmobilen").tap();
      assertThat(here(visit)).containsText("Du får inga påminnelser i den här webbläsaren.");
      assertThat(device).hasCount(0);
      visit.page().waitForCondition(() -> firebase.asked().contains("DELETE"));
    }
  }

  @Test
  void anotherLanguageIsToldAndWhoComesBackNeedNotAskAgain() {
    try (Visit visit = onNotifiedPhone()) {
      FirebaseHosts firebase = firebase(visit);
      List<String> registered = registrations(visit);
      visit.as(KATARINA).open("account");
      visit.button("Slå på påminnelser här").tap();
      assertThat(here(visit)).containsText("även när Fadder är stängt");
      visit.page().getByText("English").tap();
      visit.page().waitForCondition(() -> registered.equals(List.of("SV", "EN")));
      visit.page().getByText("Svenska").tap();
      visit.page().waitForCondition(() -> registered.equals(List.of("SV", "EN", "SV")));

      visit.button("Logga ut").tap();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
      visit.page().waitForCondition(() -> firebase.asked().contains("DELETE"));
      visit.as(OSKAR).open("account");
      assertThat(here(visit)).containsText("Du får inga påminnelser i den här webbläsaren.");
      assertThat(registered).hasSize(3);
      visit.button("Logga ut").tap();
      visit.as(KATARINA).open("account");
      assertThat(here(visit)).containsText("även när Fadder är stängt");
      visit.page().waitForCondition(() -> registered.size() == 4);
    }
  }

  /** The language of each registration that is sent. */
  private static List<String> registrations(Visit visit) {
    List<String> registered = new CopyOnWriteArrayList<>();
    visit
        .page()
        .onRequest(request -> {
          String body = String.valueOf(request.postData());
          if (body.contains("\"deviceRegister\"")) {
            registered.add(body.replaceAll(".*\"language\":\"(..)\".*", "$1"));
          }
        });
    return registered;
  }

  @Test
  void anotherAddressForPushIsToldAtOnceAndElseAtTheNextStart() {
    try (Visit visit = onNotifiedPhone()) {
      FirebaseHosts firebase = firebase(visit);
      List<String> registered = registrations(visit);
      visit.as(KATARINA).open("account");
      visit.button("Slå på påminnelser här").tap();
      assertThat(here(visit)).containsText("även när Fadder är stängt");
      PushService push = new PushService(STAGE.browser(), visit.page());
      visit.page().evaluate(FirebaseHosts.ANOTHER_ADDRESS);
      push.inWorker(
          "dispatchEvent(Object.assign(new Event('pushsubscriptionchange'), { waitUntil() {} }))");
      visit.page().waitForCondition(() -> registered.size() == 2);
      visit.page().evaluate(FirebaseHosts.ANOTHER_ADDRESS);
      visit.page().reload();
      visit.page().waitForCondition(() -> registered.size() == 3);
      // The library ends the token of the address before.
      assertThat(firebase.asked()).containsExactly("POST", "DELETE", "POST", "DELETE", "POST");
    }
  }

  @Test
  void whoHasSaidNoIsToldHowToAllowIt() {
    try (Visit visit = onNotifiedPhone()) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(Notification, 'permission', { get: () => 'denied' });");
      visit.as(ALVA).open("account");
      assertThat(here(visit)).containsText("Aviseringar från Fadder är avstängda");
      assertThat(here(visit).locator("li")).hasCount(3);
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void onAnIphoneTheWayLeadsOverTheHomeScreen() {
    try (Visit visit = onNotifiedPhone()) {
      visit.page().addInitScript(IPHONE);
      visit
          .page()
          .addInitScript("localStorage.push ??= JSON.stringify({ since: 1, ticked: true })");
      visit.as(ALVA).open("introduction");
      assertThat(offer(visit)).isVisible();
      assertThat(visit.page().getByText("Välj Lägg till på hemskärmen.")).isVisible();
      assertThat(visit.button("Ja, påminn mig")).hasCount(0);
      visit.page().setViewportSize(320, 640);
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void withoutFirebaseNothingOfItIsAskedAndNobodyIsAsked() {
    URI address = STAGE.server().address();
    try (Visit visit = new Visit(STAGE.browser().phoneThatNotifies(), address)) {
      List<String> urls = new CopyOnWriteArrayList<>();
      visit.page().context().onRequest(request -> urls.add(request.url()));
      visit
          .page()
          .addInitScript("localStorage.push ??= JSON.stringify({ since: 1, ticked: true })");
      visit.as(ALVA).open("introduction");
      reload(visit);
      assertThat(offer(visit)).hasCount(0);
      visit.open("account");
      assertThat(here(visit)).containsText("medan du har det öppet");
      Browser.assertSound(visit.page());
      assertThat(urls)
          .allMatch(url -> url.startsWith(address.toString()))
          .noneMatch(url -> url.contains("/lib/firebase"));
    }
  }

  @Test
  void withoutPushThePageTellsAtOnceAndTakesTheAnswer() {
    try (Visit visit = onPhone().as(HR);
        Visit other = onPhone().as(HR)) {
      Locator card = visit.page().locator(".push-notice");
      assertThat(card).hasCount(0);
      visit.page().evaluate(TELL_ME);
      assertThat(card).containsText("Så här ser en påminnelse ut.");
      Browser.assertSound(visit.page());
      visit.page().setViewportSize(320, 640);
      Browser.assertSound(visit.page());
      assertThat(other.page().locator(".push-notice")).isVisible();
      visit.saving(card.getByText("Klart")::tap);
      assertThat(card).hasCount(0);
      assertThat(other.page().locator(".push-notice")).hasCount(0);
    }
  }
}
