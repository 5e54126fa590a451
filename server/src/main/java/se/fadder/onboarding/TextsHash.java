package se.fadder.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import se.fadder.templates.TemplateStepId;

/**
 * The hash of what the steps of a plan say at length. What a step of a published template says
 * never changes, so its id stands for it; what was added to the plan itself counts as it is.
 */
final class TextsHash {
  /** As many bytes as nobody meets the same twice of by chance. */
  private static final int LENGTH = 16;

  private TextsHash() {}

  /** The hash of the texts of all steps in those phases, in hexadecimal. */
  static String of(List<PlanPhase> phases) {
    MessageDigest hash = sha256();
    phases.stream()
        .flatMap(phase -> phase.steps().stream())
        .map(TextsHash::said)
        .sorted()
        .forEach(said -> hash.update((said + "\0").getBytes(UTF_8)));
    return HexFormat.of().formatHex(hash.digest(), 0, LENGTH);
  }

  private static String said(Step step) {
    TemplateStepId of = step.templateStepId();
    return step.id().value() + " " + (of == null ? step.why() : of.value());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
