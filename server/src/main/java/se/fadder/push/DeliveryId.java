package se.fadder.push;

import java.util.UUID;
import se.fadder.kernel.Id;

/**
 * Identifies a delivery, and lets whoever has it answer. Random (version 4), for unlike other
 * identifiers it must not be guessed.
 */
public record DeliveryId(UUID value) implements Id {}
