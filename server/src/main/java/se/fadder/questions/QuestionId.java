package se.fadder.questions;

import java.util.UUID;
import se.fadder.kernel.Id;

/** The identifier of a question. */
public record QuestionId(UUID value) implements Id {}
