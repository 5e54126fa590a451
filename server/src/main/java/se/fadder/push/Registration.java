package se.fadder.push;

import java.util.UUID;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.people.Language;

/**
 * A registration: what a client says of itself to be reached.
 *
 * @param installation made by the client, once
 */
public record Registration(
    UUID installation, Platform platform, Language language, TokenKind tokenKind, String token) {}
