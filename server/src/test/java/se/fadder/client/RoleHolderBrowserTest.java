package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests what a manager sees of a newcomer who has been given a role, and so is HR's to invite. */
@Tag("slow")
class RoleHolderBrowserTest extends InBrowser {
  private static final String YUSUF = "Yusuf Abdirahman";

  /** Gives the person a role where they are employed, from their first day on. */
  private static final String GIVE_ROLE =
      """
      async (name) => {
        const ask = async (query, variables) => {
          const response = await fetch('/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify({ query, variables }),
          });
          return (await response.json()).data;
        };
        const found = await ask(
          `query ($name: String!) {
            viewer { people(search: $name, first: 1) { nodes { id employment { firstDay unit { id } } } } }
          }`,
          { name },
        );
        const [{ id, employment }] = found.viewer.people.nodes;
        const given = await ask(
          `mutation ($input: RoleAssignInput!) { roleAssign(input: $input) { userErrors { code } } }`,
          { input: { personId: id, role: 'EXPERT', unitId: employment.unit.id, firstDay: employment.firstDay } },
        );
        return given.roleAssign.userErrors.map(({ code }) => code).join();
      }
      """;

  @Test
  void theManagerIsToldThatHrInvites() throws IOException {
    try (RunningDemo demo = RunningDemo.start()) {
      try (Visit manager = visit(demo).as(KATARINA)) {
        toPlan(manager);
        assertThat(manager.button("Bjud in")).isVisible();
      }
      try (Visit hr = visit(demo).as(HR)) {
        assertThat(hr.page().evaluate(GIVE_ROLE, YUSUF)).isEqualTo("");
        toPlan(hr);
        assertThat(hr.button("Bjud in")).isVisible();
      }
      try (Visit manager = visit(demo).as(KATARINA)) {
        toPlan(manager);
        assertThat(
                manager
                    .page()
                    .getByText(
                        "Yusuf Abdirahman har en roll i Fadder eller ska få en. Därför är det HR"
                            + " som bjuder in."))
            .isVisible();
        assertThat(manager.button("Bjud in")).hasCount(0);
        Browser.assertSound(manager.page());
      }
    }
  }

  private static void toPlan(Visit visit) {
    visit.link("Personer").click();
    visit.link(YUSUF).first().click();
    assertThat(visit.page().locator("step-list")).isVisible();
  }

  private static Visit visit(RunningDemo demo) {
    return new Visit(STAGE.browser().phone(), demo.address());
  }
}
