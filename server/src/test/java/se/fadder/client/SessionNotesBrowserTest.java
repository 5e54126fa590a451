package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests how notes of a session are written on the phone, and that no text is ever lost. */
@Tag("slow")
class SessionNotesBrowserTest extends InBrowser {
  /** Notes a session of Alva and her mentor of yesterday, and gives its id. */
  private static final String LOG =
      """
      async (day) => {
        const ask = async (query, variables) => {
          const headers = { 'content-type': 'application/json' };
          const body = JSON.stringify({ query, variables });
          return (await (await fetch('/graphql', { method: 'POST', headers, body })).json()).data;
        };
        const { viewer } = await ask('{ viewer { person { id mentors { mentor { id } } } } }');
        const input = { form: 'MENTOR', onSite: true, leaderId: viewer.person.mentors[0].mentor.id,
          memberIds: [viewer.person.id], minutes: 45, day, begins: '10:00' };
        const made = await ask(`mutation ($input: SessionLogInput!) {
          sessionLog(input: $input) { session { id } userErrors { code } } }`, { input });
        return made.sessionLog.session.id;
      }
      """;

  /** All that the device keeps, as text. */
  private static final String KEPT =
      """
      () => new Promise((done) => {
        const request = indexedDB.open('fadder');
        request.onsuccess = () => {
          const base = request.result;
          const names = [...base.objectStoreNames];
          Promise.all(names.map((name) => new Promise((one) => {
            const all = base.transaction(name).objectStore(name).getAll();
            all.onsuccess = () => one(JSON.stringify(all.result));
          }))).then((texts) => { base.close(); done(texts.join() + JSON.stringify(localStorage)); });
        };
      })
      """;

  @SuppressWarnings("NullAway.Init") // before each
  private RunningDemo demo;

  private String session = "";

  @BeforeEach
  void start() throws IOException {
    demo = RunningDemo.start();
  }

  @AfterEach
  void stop() throws IOException {
    demo.close();
  }

  @Test
  void whatIsWrittenIsSavedWhileOneTypesAndReadByTheOther() {
    try (Visit alva = alva()) {
      Locator box = box(alva);
      box.fill("Vi gick igenom **jouren**.");
      assertThat(notes(alva).getByText("Sparat")).isVisible();
      box.pressSequentially(" Nästa gång: delegation.");
      assertThat(notes(alva).getByText("Sparat")).isVisible();
      Browser.assertSound(alva.page());
      alva.page().reload();
      assertThat(notes(alva).locator(".note")).hasCount(1);
      assertThat(notes(alva).locator(".note strong")).hasText("jouren");
      assertThat(box(alva)).hasValue("");
      notes(alva).getByText("Ändra", new Locator.GetByTextOptions().setExact(true)).click();
      Locator changed = notes(alva).getByLabel("Ändra din anteckning");
      changed.fill("Vi gick igenom delegationen.");
      assertThat(notes(alva).getByText("Sparat")).isVisible();
      notes(alva).getByText("Klar").first().click();
      assertThat(notes(alva).locator(".note")).containsText("Vi gick igenom delegationen.");
      Browser.assertSound(alva.page());
    }
    try (Visit mirjam = visit(MIRJAM)) {
      open(mirjam);
      assertThat(notes(mirjam).locator(".note")).containsText("Vi gick igenom delegationen.");
      assertThat(notes(mirjam).locator(".note")).containsText(ALVA);
      assertThat(notes(mirjam).locator(".note-deed")).hasCount(0);
    }
  }

  @Test
  void whatIsForOneselfIsNotKeptOnTheDeviceOnceItIsSentNorSeenByTheOther() {
    try (Visit alva = alva()) {
      notes(alva).getByText("Bara för dig").click();
      assertThat(notes(alva)).containsText("Bara du ser det här.");
      box(alva).fill("Hemlig tanke");
      assertThat(notes(alva).getByText("Sparat")).isVisible();
      assertThat((String) alva.page().evaluate(KEPT)).doesNotContain("Hemlig tanke");
      Browser.assertSound(alva.page());
      alva.page().reload();
      notes(alva).getByText("Bara för dig").click();
      assertThat(notes(alva).locator(".note")).containsText("Hemlig tanke");
      assertThat((String) alva.page().evaluate(KEPT)).doesNotContain("Hemlig tanke");
      alva.open("own-notes");
      assertThat(alva.page().locator("own-notes-page .note").first()).containsText("Hemlig tanke");
      Browser.assertSound(alva.page());
    }
    try (Visit mirjam = visit(MIRJAM)) {
      open(mirjam);
      notes(mirjam).getByText("Bara för dig").click();
      assertThat(box(mirjam)).isVisible();
      assertThat(mirjam.page().locator("body")).not().containsText("Hemlig tanke");
    }
  }

  @Test
  void whatWasChangedOnTwoDevicesIsShownSideBySide() {
    try (Visit phone = alva();
        Visit desk = visit(ALVA)) {
      box(phone).fill("Början");
      assertThat(notes(phone).getByText("Sparat")).isVisible();
      notes(phone).getByText("Klar").click();
      open(desk);
      for (Visit visit : new Visit[] {phone, desk}) {
        notes(visit).getByText("Ändra", new Locator.GetByTextOptions().setExact(true)).click();
      }
      change(phone).fill("Från mobilen");
      assertThat(notes(phone).getByText("Sparat")).isVisible();
      change(desk).fill("Från datorn");
      assertThat(notes(desk).getByText("Sparat")).isVisible();
      notes(desk).getByText("Klar").first().click();
      Locator versions = notes(desk).locator(".note-versions");
      assertThat(versions).containsText("Båda finns kvar");
      assertThat(versions.locator(".note")).hasCount(2);
      assertThat(versions).containsText("Från mobilen");
      assertThat(versions).containsText("Från datorn");
      Browser.assertSound(desk.page());
      versions
          .locator(".note")
          .filter(new Locator.FilterOptions().setHasText("Från mobilen"))
          .getByText("Behåll bara den här")
          .click();
      assertThat(notes(desk).locator(".note")).hasCount(1);
      assertThat(notes(desk).locator(".note")).containsText("Från mobilen");
    }
  }

  @Test
  void whatIsWrittenWithoutContactWaitsAndArrivesOnce() {
    try (Visit alva = alva()) {
      Page page = alva.page();
      page.route("**/graphql", Route::abort);
      box(alva).fill("Skrivet i källaren");
      assertThat(notes(alva).getByText("Finns på den här enheten")).isVisible();
      page.reload();
      assertThat(notes(alva).locator(".is-unsent")).containsText("Skrivet i källaren");
      page.unroute("**/graphql");
      page.evaluate("dispatchEvent(new Event('online'))");
      assertThat(notes(alva).locator(".is-unsent")).hasCount(0);
      assertThat(notes(alva).locator(".note")).hasCount(1);
    }
    try (Visit mirjam = visit(MIRJAM)) {
      open(mirjam);
      assertThat(notes(mirjam).locator(".note")).hasCount(1);
    }
  }

  @Test
  void whatIsRefusedStandsInTheBoxStill() {
    try (Visit alva = alva()) {
      box(alva).fill("Det gäller 19811218-9876.");
      assertThat(notes(alva).locator(".field-error")).isVisible();
      assertThat(box(alva)).hasValue("Det gäller 19811218-9876.");
      alva.page().reload();
      assertThat(box(alva)).hasValue("Det gäller 19811218-9876.");
      box(alva).fill("Det gäller en rutin.");
      assertThat(notes(alva).getByText("Sparat")).isVisible();
      assertThat(notes(alva).locator(".field-error")).hasCount(0);
      // The server judges too.
      alva.page()
          .route(
              "**/graphql",
              route -> {
                if (("" + route.request().postData()).contains("noteWrite")) {
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("application/json")
                          .setBody(
                              """
                              {"data":{"noteWrite":{"note":null,"userErrors":[{"field":["text"],"code":"NO_LONGER_PART"}]}}}
                              """));
                } else {
                  route.resume();
                }
              });
      box(alva).fill("Det gäller en annan rutin.");
      assertThat(notes(alva).locator(".field-error"))
          .containsText("Du är inte längre med i samtalet.");
      assertThat(box(alva)).hasValue("Det gäller en annan rutin.");
    }
  }

  @Test
  void aFaceIsTappedChangedAndTakenBack() {
    try (Visit alva = alva()) {
      Locator rating = alva.page().locator("session-rating");
      assertThat(rating).containsText("Bara du ser vad du svarar.");
      rating.getByText("Gav mycket").click();
      rating.getByLabel("En rad om varför").fill("Jouren blev tydlig");
      rating.getByText("Spara raden").click();
      assertThat(rating.getByText("Sparat")).isVisible();
      assertThat((String) alva.page().evaluate(KEPT)).doesNotContain("Jouren blev tydlig");
      Browser.assertSound(alva.page());
      alva.page().reload();
      assertThat(rating.getByLabel("Gav mycket")).isChecked();
      assertThat(rating.getByLabel("En rad om varför")).hasValue("Jouren blev tydlig");
      alva.saving(rating.getByText("Ta tillbaka svaret")::click);
      assertThat(rating.locator(":checked")).hasCount(0);
      alva.page().reload();
      assertThat(rating.getByLabel("Gav mycket")).not().isChecked();
    }
    try (Visit mirjam = visit(MIRJAM)) {
      open(mirjam);
      assertThat(mirjam.page().locator("session-rating :checked")).hasCount(0);
    }
  }

  @Test
  void whatWasWrittenIsFoundByTheBeginningOfAWord() {
    try (Visit alva = alva()) {
      box(alva).fill("Jag ringer tingsrätten på måndag.");
      assertThat(notes(alva).getByText("Sparat")).isVisible();
      alva.open("sessions");
      Locator search = alva.page().locator("session-search");
      search.getByRole(AriaRole.SEARCHBOX).fill("tingsr");
      assertThat(search.locator("mark")).hasText("tingsrätten");
      Browser.assertSound(alva.page());
      search.locator("a.session-hit").click();
      assertThat(notes(alva).locator(".note")).containsText("tingsrätten");
    }
  }

  /** Alva on the page of a session of yesterday. */
  private Visit alva() {
    Visit alva = visit(ALVA);
    LocalDate yesterday = LocalDate.now(SettableClock.STOCKHOLM).minusDays(1);
    session = (String) alva.page().evaluate(LOG, yesterday.toString());
    return open(alva);
  }

  private Visit visit(String name) {
    return new Visit(STAGE.browser().phone(), demo.address()).as(name);
  }

  private Visit open(Visit visit) {
    visit.open("sessions/" + session);
    assertThat(box(visit)).isVisible();
    return visit;
  }

  private static Locator notes(Visit visit) {
    return visit.page().locator("session-notes");
  }

  private static Locator box(Visit visit) {
    return notes(visit).getByLabel("Skriv för");
  }

  private static Locator change(Visit visit) {
    return notes(visit).getByLabel("Ändra din anteckning");
  }
}
