package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests GraphiQL, which developers use in demonstration mode, under its own
 * Content-Security-Policy.
 */
@Tag("slow")
class GraphiqlBrowserTest extends InBrowser {
  @Test
  void asksTheApiAsWhoIsSignedInAndShowsTheSchema() {
    try (Visit visit = onScreen(1280, 800).as(ALVA).open("introduction")) {
      visit.page().navigate(visit.page().url().replaceAll("/#.*|/$", "") + "/graphiql");
      visit.page().locator(".graphiql-execute-button").click();
      assertThat(visit.page().locator(".result-window")).containsText(ALVA);

      visit.page().getByLabel("Show Documentation Explorer").click();
      assertThat(visit.page().getByText("MentorshipConnection").first()).isVisible();
    }
  }

  @Test
  void followsASubscriptionUntilItIsStopped() {
    try (Visit visit = onScreen(1280, 800).as(ALVA).open("introduction")) {
      Page page = visit.page();
      page.navigate(page.url().replaceAll("/#.*|/$", "") + "/graphiql");
      Locator result = page.locator(".result-window");
      Object plan = ask(page, "{viewer {person {plan {id}}}}", "data.viewer.person.plan.id");
      Object step =
          ask(
              page,
              "{viewer {person {plan {phases {steps {id doneAt required viewerMayDo}}}}}}",
              "data.viewer.person.plan.phases.flatMap((phase) => phase.steps)"
                  + ".find((one) => one.viewerMayDo && one.required && !one.doneAt).id");
      int done =
          (Integer)
              ask(
                  page,
                  "{viewer {person {plan {progress {done}}}}}",
                  "data.viewer.person.plan.progress.done");
      write(page, "subscription {planChanged(planId: \"" + plan + "\") {progress {done}}}");
      page.locator(".graphiql-execute-button").click();
      assertThat(result).containsText(progress(done));

      ask(page, "mutation {stepTick(input: {stepId: \"" + step + "\"}) {step {id}}}", "data");
      assertThat(result).containsText(progress(done + 1));
      ask(page, "mutation {stepUntick(input: {stepId: \"" + step + "\"}) {step {id}}}", "data");
      assertThat(result).containsText(progress(done));

      page.locator(".graphiql-execute-button").click();
      assertThat(page.getByLabel("Execute query (Ctrl-Enter)")).isVisible();
      write(page, "subscription {planChanged(planId: \"Plan_x\") {nothing}}");
      page.locator(".graphiql-execute-button").click();
      assertThat(result).containsText("GRAPHQL_VALIDATION_FAILED");
    }
  }

  private static Pattern progress(int done) {
    return Pattern.compile("\"done\": " + done + "\\D");
  }

  /** Writes it into the editor, as if it were pasted. */
  private static void write(Page page, String document) {
    page.locator(".graphiql-query-editor .CodeMirror")
        .evaluate("(editor, text) => editor.CodeMirror.setValue(text)", document);
  }

  private static Object ask(Page page, String query, String wanted) {
    return page.evaluate(
        "async (query) => { const answer = await (await fetch('/graphql', {method: 'POST', headers:"
            + " {'content-type': 'application/json'}, body: JSON.stringify({query})})).json();"
            + (" return answer." + wanted + "; }"),
        query);
  }
}
