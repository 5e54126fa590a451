package se.fadder.pairing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Text;
import se.fadder.mentorship.PairingRule;

/**
 * Why a newcomer is not placed, as it is stored.
 *
 * @param text the rules with their numbers, parted by commas; after a bar what would place them
 */
public record PairingUnplaced(String text) implements Text {
  static final PairingUnplaced NONE = new PairingUnplaced("");

  /** How many mentors a rule stops first. */
  public record RuleCount(PairingRule rule, int mentors) {}

  /** The kinds of changes that place somebody. */
  public enum RemedyKind {
    /** One more seat. */
    SEAT,
    /** A pause that ends. */
    PAUSE
  }

  /** One change at one mentor that places the newcomer; it was tried. */
  public record Remedy(RemedyKind kind, PersonId mentorId) {}

  static PairingUnplaced of(List<RuleCount> rules, @Nullable Remedy remedy) {
    return new PairingUnplaced(
        rules.stream().map(of -> of.rule() + " " + of.mentors()).collect(joining(","))
            + "|"
            + (remedy == null ? "" : remedy.kind() + " " + remedy.mentorId().value()));
  }

  public List<RuleCount> rules() {
    String written = text.substring(0, text.indexOf('|'));
    return written.isEmpty()
        ? List.of()
        : Stream.of(written.split(",", -1))
            .map(of -> of.split(" ", -1))
            .map(of -> new RuleCount(PairingRule.valueOf(of[0]), Integer.parseInt(of[1])))
            .toList();
  }

  public @Nullable Remedy remedy() {
    String written = text.substring(text.indexOf('|') + 1);
    if (written.isEmpty()) {
      return null;
    }
    String[] of = written.split(" ", -1);
    return new Remedy(RemedyKind.valueOf(of[0]), new PersonId(UUID.fromString(of[1])));
  }
}
