package se.fadder.breakplans;

import java.util.UUID;
import se.fadder.kernel.Id;

/**
 * The identifier of an item of a plan. That of a {@link UsualBreak} is the same in all plans, so
 * that an item stays the same one when somebody changes it, or moves to another unit.
 */
public record BreakItemId(UUID value) implements Id {}
