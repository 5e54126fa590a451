package se.fadder.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.DatabaseTool;
import se.fadder.db.Tx;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitTree;
import se.fadder.templates.Templates;

/**
 * What is still missing before people can use the server, found out anew each time it is asked for.
 * For administrators, whom it tells nothing of anybody.
 */
public final class SetupSteps {
  /** A back-up that is older counts for none: something has stopped that should make them. */
  private static final Duration FRESH = Duration.ofDays(8);

  private final Today today;
  private final People people;
  private final Templates templates;
  private final FirstHr firstHr;
  private final Situation situation;

  SetupSteps(
      Today today, People people, Templates templates, FirstHr firstHr, Situation situation) {
    this.today = today;
    this.people = people;
    this.templates = templates;
    this.firstHr = firstHr;
    this.situation = situation;
  }

  /** The organisation that the viewer is an administrator of. */
  public Optional<Unit> organisation(Tx tx, Viewer viewer) {
    return OwnOrganisation.of(tx, people.reach(tx, viewer), Set.of(Role.ADMIN));
  }

  /** How far the organisation has come that the viewer is an administrator of. */
  public Optional<Setup> setup(Tx tx, Viewer viewer) {
    return organisation(tx, viewer)
        .map(root -> new Setup(root, steps(tx, root), firstHr.awaited(tx, root).orElse(null)));
  }

  /** The steps of an organisation, done or not. */
  private List<SetupStep> steps(Tx tx, Unit organisation) {
    return Arrays.stream(SetupStepKind.values())
        .map(kind -> new SetupStep(kind, isDone(tx, organisation, kind)))
        .toList();
  }

  /** Whether anything is left to do in an organisation. */
  boolean isAnyLeft(Tx tx, Unit organisation) {
    return Arrays.stream(SetupStepKind.values()).anyMatch(kind -> !isDone(tx, organisation, kind));
  }

  private boolean isDone(Tx tx, Unit organisation, SetupStepKind kind) {
    return switch (kind) {
      case ADDRESS -> situation.secure();
      case MAIL -> situation.mail();
      case PUSH -> situation.push();
      case BACKUP -> situation.backedUpElsewhere() || isBackedUp();
      case FIRST_HR -> firstHr.isInside(tx, organisation);
      case UNITS -> UnitTree.isBuilt(tx, organisation);
      case TEMPLATES -> templates.isAnyPublished(tx, organisation.id());
    };
  }

  /** Whether the command that makes back-ups has left its mark beside the database lately. */
  private boolean isBackedUp() {
    return situation.databaseFile().map(DatabaseTool::backupMark).filter(this::isFresh).isPresent();
  }

  private boolean isFresh(Path mark) {
    try {
      return Files.getLastModifiedTime(mark).toInstant().isAfter(today.now().minus(FRESH));
    } catch (IOException e) {
      return false;
    }
  }
}
