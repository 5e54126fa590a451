package se.fadder.routines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** The routines to publish. */
final class Texts {
  private Texts() {}

  /** One with three checks, a document and nothing to find it by but its title. */
  static RoutineDraft draft(String title) {
    return draft(title, List.of(), "Ring först", "Var två", "Ring efteråt");
  }

  static RoutineDraft draft(String title, List<String> searchWords, String... checks) {
    List<RoutineCheck> numbered = new ArrayList<>();
    for (String check : checks) {
      numbered.add(new RoutineCheck(numbered.size() + 1, check, null));
    }
    return new RoutineDraft(
        title,
        "Att komma hem igen.",
        new DocumentInForce("Trygghetspärmen", "https://fadder.example/parmen"),
        searchWords,
        numbered);
  }

  /** One of the unit Norr, owned by its expert. */
  static Proposal inNorr(World world, String key, @Nullable Integer basedOn, RoutineDraft draft) {
    UnitId norr = world.unit("Norr").id();
    PersonId owner = world.person("expert");
    return new Proposal(norr, key, basedOn, owner, World.DAY.plusDays(90), draft, "Nytt.");
  }
}
