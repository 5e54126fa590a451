package se.fadder.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.onboarding.PlanId;

/**
 * An evaluation: what a newcomer thinks of the introduction, each from 1 to 5. Nobody else reads
 * it.
 *
 * @param introduction how useful it was as a whole
 * @param mentorTime how useful the mentor's time was
 * @param pace how well the pace suited
 */
public record Evaluation(
    PlanId planId,
    Instant askedAt,
    @Nullable Instant givenAt,
    @Nullable Instant declinedAt,
    @Nullable Integer introduction,
    @Nullable Integer mentorTime,
    @Nullable Integer pace,
    @Nullable String text) {}
