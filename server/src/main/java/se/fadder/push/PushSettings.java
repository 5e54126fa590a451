package se.fadder.push;

import java.util.Optional;
import se.fadder.fcm.FcmSettings;

/**
 * How reminders reach devices.
 *
 * @param fcm how push goes out; without it nothing does, and open clients are told alone
 * @param web with what browsers register for push; without it they do not
 */
public record PushSettings(Optional<FcmSettings> fcm, Optional<WebConfiguration> web) {}
