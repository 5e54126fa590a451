package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests pages that follow what others do, without being loaded anew. */
@Tag("slow")
class LiveBrowserTest extends InBrowser {
  private static final String MENTORS = "Första egna utredningen, mentorn intill";

  private static final String DONE = "Klart i dag";

  private static Locator step(Visit visit, String title) {
    return visit.row(title);
  }

  private static void expand(Visit visit) {
    visit.unfold();
  }

  /** Stays in the page for as long as it is not loaded anew. */
  private static void mark(Page page) {
    page.evaluate("window.marked = true");
  }

  private static void assertMarked(Page page) {
    assertThat(page.evaluate("window.marked")).isEqualTo(true);
  }

  @Test
  void whatTheMentorTicksTheNewcomerSeesWhileTheirFocusStaysWhereItIs() {
    try (Visit newcomer = onPhone().as(ALVA).open("introduction");
        Visit mentor = onPhone().as(MIRJAM)) {
      expand(newcomer);
      mark(newcomer.page());
      Locator opener = newcomer.page().locator(".step-open").first();
      opener.focus();
      assertThat(step(newcomer, MENTORS)).not().containsText(DONE);

      mentor.link("Personer").click();
      mentor
          .page()
          .locator(".plan-row")
          .filter(new Locator.FilterOptions().setHasText(ALVA))
          .click();
      expand(mentor);
      Locator tick = mentor.tick(MENTORS);
      mentor.saving(tick::tap);

      assertThat(step(newcomer, MENTORS)).containsText(DONE);
      assertMarked(newcomer.page());
      assertThat(opener.evaluate("e => e === document.activeElement")).isEqualTo(true);

      mentor.saving(tick::tap);
      assertThat(step(newcomer, MENTORS)).not().containsText(DONE);
      assertMarked(newcomer.page());
    }
  }

  @Test
  void aPageThatCannotReachTheServerFollowsItAgainAsSoonAsItCan() {
    try (Visit newcomer = onPhone().as(ALVA).open("introduction");
        Visit mentor = onPhone().as(MIRJAM)) {
      expand(newcomer);
      mark(newcomer.page());
      mentor.link("Personer").click();
      mentor
          .page()
          .locator(".plan-row")
          .filter(new Locator.FilterOptions().setHasText(ALVA))
          .click();
      expand(mentor);

      show(newcomer.page(), "hidden");
      newcomer.page().route("**/graphql", Route::abort);
      show(newcomer.page(), "visible");
      assertThat(newcomer.page().getByText("Ingen kontakt med Fadder just nu")).isVisible();
      mentor.saving(mentor.tick(MENTORS)::tap);
      newcomer.page().unroute("**/graphql");
      assertThat(step(newcomer, MENTORS)).containsText(DONE);
      assertThat(newcomer.page().getByText("Ingen kontakt med Fadder just nu")).hasCount(0);
      assertMarked(newcomer.page());
      mentor.saving(mentor.tick(MENTORS)::tap);
    }
  }

  @Test
  void oneStreamForThePageInViewAndNoneForAHiddenOne() {
    try (Visit visit = onPhone()) {
      Page page = visit.page();
      AtomicInteger begun = new AtomicInteger();
      AtomicInteger ended = new AtomicInteger();
      page.onRequest(request -> count(begun, request));
      page.onRequestFailed(request -> count(ended, request));
      page.onRequestFinished(request -> count(ended, request));
      visit.as(MIRJAM).link("Personer").click();
      visit
          .page()
          .locator(".plan-row")
          .filter(new Locator.FilterOptions().setHasText(ALVA))
          .click();
      assertThat(page.locator("h1").getByText(ALVA)).isVisible();
      page.waitForCondition(() -> begun.get() > 0 && begun.get() == ended.get() + 1);
      int before = begun.get();
      show(page, "hidden");
      page.waitForCondition(() -> begun.get() == before && ended.get() == before);
      show(page, "visible");
      page.waitForCondition(() -> begun.get() == before + 1 && ended.get() == before);
    }
  }

  /** Notes in the page what streams of a plan tell. */
  private static final String NOTE_EVENTS =
      """
      window.told = [];
      window.lives = 0;
      const real = window.fetch;
      window.fetch = async (...asked) => {
        const response = await real(...asked);
        if (!String(asked[1]?.body).includes('"planChanged"')) return response;
        const [one, other] = response.body.tee();
        (async () => {
          const reader = one.pipeThrough(new TextDecoderStream()).getReader();
          for (let part = await reader.read(); !part.done; part = await reader.read()) {
            window.lives++;
            window.told.push(...part.value.split('\\n').filter((line) => line.startsWith('data: {')));
          }
        })().catch(() => {});
        return new Response(other, response);
      };
      """;

  @Test
  void whatThePageHasIsNeitherToldNorAskedForAgain() {
    try (Visit visit = onPhone()) {
      Page page = visit.page();
      List<String> asked = new CopyOnWriteArrayList<>();
      page.onRequest(request -> note(asked, request));
      page.addInitScript(NOTE_EVENTS);
      visit.as(ALVA).open("introduction").unfold();
      page.waitForCondition(() -> (Boolean) page.evaluate("window.lives > 0"));
      assertThat(page.evaluate("window.told")).isEqualTo(List.of());
      assertThat(asked).containsOnlyOnce("myPlan", "planCourse");

      asked.clear();
      Locator tick = page.locator(".step-row:not(.is-done) .step-check").first();
      visit.saving(tick::check);
      page.waitForCondition(() -> (Boolean) page.evaluate("window.told.length === 1"));
      visit.saving(() -> visit.button("Ångra").click());
      page.waitForCondition(() -> (Boolean) page.evaluate("window.told.length === 2"));
      assertThat(asked).containsExactly("stepTick", "stepUntick");
    }
  }

  private static void note(List<String> asked, Request request) {
    Matcher name = OPERATION.matcher(String.valueOf(request.postData()));
    if (name.find()) {
      asked.add(name.group(1));
    }
  }

  private static final Pattern OPERATION = Pattern.compile("\"operationName\":\"(\\w+)\"");

  /** Streams of the plan alone: the page before it leaves one too, whose end may be heard late. */
  private static void count(AtomicInteger count, Request request) {
    if (String.valueOf(request.postData()).contains("\"planChanged\"")) {
      count.incrementAndGet();
    }
  }

  /** Has the page believe that it is in view, or that it is not. */
  private static void show(Page page, String state) {
    page.evaluate(
        """
        state => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        state);
  }

  @Test
  void theListOfWhatIsToDoFollowsToo() {
    try (Visit one = onPhone().as(MIRJAM);
        Visit other = onPhone().as(MIRJAM)) {
      one.open("todo");
      other.open("todo");
      Locator rows = other.page().locator("todo-page plan-step");
      String title = one.page().locator("todo-page .step-title").first().innerText();
      assertThat(rows.first()).containsText(title);
      int before = rows.count();
      Locator tick = one.page().locator("todo-page input[type=checkbox]").first();
      one.saving(tick::tap);
      assertThat(rows).hasCount(before - 1);
      assertThat(tick).isChecked();
      one.saving(one.button("Ångra")::click);
      assertThat(rows).hasCount(before);
    }
  }
}
