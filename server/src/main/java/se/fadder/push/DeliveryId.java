package se.fadder.push;

import java.util.UUID;
import se.fadder.kernel.Id;

/**
 * The identifier of a delivery, by which whoever has it can answer. Random (version 4), for unlike
 * other identifiers it must not be guessed.
 */
public record DeliveryId(UUID value) implements Id {}
