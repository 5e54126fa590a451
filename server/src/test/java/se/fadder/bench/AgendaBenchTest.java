package se.fadder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.bench.RolePeople.Role;

/** Tests that the people of {@link AgendaBench} still have sessions on their days. */
@Tag("slow")
final class AgendaBenchTest {
  @Test
  void sessionsStandOnTheDaysOfAllWhoAreMeasured() throws IOException, SQLException {
    Map<Role, Set<String>> kinds = AgendaBench.kinds(new Size(1_000));
    for (Role role : new Role[] {Role.NEWCOMER, Role.MENTOR, Role.TEAM_MANAGER}) {
      assertThat(kinds.get(role)).contains("SESSION", "SESSION_TO_LOG");
    }
  }
}
