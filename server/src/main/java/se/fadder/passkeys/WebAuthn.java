package se.fadder.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The checks of WebAuthn (level 3, sections 7.1 and 7.2), made by a library: what came was made for
 * this server, by this page, in answer to this challenge, by somebody whom the authenticator has
 * verified. Of which make an authenticator is nobody asks.
 */
final class WebAuthn {
  /** The algorithms that a passkey may sign with, as {@code register} in the client asks for. */
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          algorithm(COSEAlgorithmIdentifier.ES256),
          algorithm(COSEAlgorithmIdentifier.EdDSA),
          algorithm(COSEAlgorithmIdentifier.RS256));

  private static final boolean VERIFIED = true;
  private static final boolean PRESENT = true;

  private final ObjectConverter json = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);
  private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(json);
  private final Supplier<URI> address;

  /**
   * Creates the checks.
   *
   * @param address under which people reach the server; asked for once it listens
   */
  WebAuthn(Supplier<URI> address) {
    this.address = address;
  }

  private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier of) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, of);
  }

  /** The relying party, by which authenticators keep their passkeys: the server's host. */
  String relyingParty() {
    return at().getHost();
  }

  /** The address of the pages; on this machine itself by name, as a relying party is no number. */
  private URI at() {
    URI own = address.get();
    return own.getHost().equals("127.0.0.1")
        ? URI.create(own.getScheme() + "://localhost:" + own.getPort())
        : own;
  }

  /**
   * What an authenticator has sent.
   *
   * @param challenge that it answers, in base64url
   */
  record Made(RegistrationData data, String challenge) {}

  /** What an authenticator has made; empty when it is nothing of the kind. */
  Optional<Made> parse(byte[] attestation, byte[] clientData) {
    try {
      RegistrationData data = manager.parse(new RegistrationRequest(attestation, clientData));
      CollectedClientData by = data.getCollectedClientData();
      return by == null || data.getAttestationObject() == null
          ? Optional.empty()
          : Optional.of(new Made(data, challenge(by)));
    } catch (WebAuthnException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String challenge(CollectedClientData by) {
    return base64Url(by.getChallenge().getValue());
  }

  static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * A new passkey.
   *
   * @param credential by which its authenticator knows it
   */
  record NewKey(
      String credential,
      String publicKey,
      long counter,
      boolean backupEligible,
      boolean backedUp) {}

  /** The passkey that was made; empty when it must not be believed. */
  Optional<NewKey> check(Made made) {
    try {
      RegistrationData data =
          manager.verify(
              made.data(),
              new RegistrationParameters(server(made.challenge()), ALGORITHMS, VERIFIED, PRESENT));
      CollectedClientData client = data.getCollectedClientData();
      AttestationObject attested = data.getAttestationObject();
      if (client == null || attested == null || isFramed(client)) {
        return Optional.empty();
      }
      AuthenticatorData<?> by = attested.getAuthenticatorData();
      AttestedCredentialData key = by.getAttestedCredentialData();
      if (key == null) {
        return Optional.empty();
      }
      return Optional.of(
          new NewKey(
              base64Url(key.getCredentialId()),
              Base64.getEncoder().encodeToString(keys.convert(key)),
              by.getSignCount(),
              by.isFlagBE(),
              by.isFlagBS()));
    } catch (WebAuthnException e) {
      return Optional.empty();
    }
  }

  /** Whether it was made in a page that stands in one of another site. */
  private static boolean isFramed(CollectedClientData by) {
    return Boolean.TRUE.equals(by.getCrossOrigin());
  }

  private ServerProperty server(String challenge) {
    URI at = at();
    return ServerProperty.builder()
        .origins(Set.of(new Origin(at.getScheme() + "://" + at.getRawAuthority())))
        .rpId(at.getHost())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  /**
   * An assertion: a challenge signed with a passkey.
   *
   * @param challenge that it answers, in base64url
   */
  record Shown(AuthenticationData data, String challenge) {}

  /** What an authenticator has signed; empty when it is nothing of the kind. */
  Optional<Shown> parse(AuthenticationRequest request) {
    try {
      AuthenticationData data = manager.parse(request);
      CollectedClientData by = data.getCollectedClientData();
      return by == null || data.getAuthenticatorData() == null
          ? Optional.empty()
          : Optional.of(new Shown(data, challenge(by)));
    } catch (WebAuthnException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * A passkey that was used.
   *
   * @param counter by its own count
   */
  record Use(long counter, boolean backedUp) {}

  /**
   * The use of a passkey; empty when it must not be believed, such as where its count went back:
   * then there is a copy of it.
   */
  Optional<Use> check(Shown shown, Passkey passkey) {
    byte[] id = Base64.getUrlDecoder().decode(passkey.credential());
    CredentialRecordImpl known =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            passkey.backupEligible(),
            passkey.backedUp(),
            passkey.counter(),
            keys.convert(Base64.getDecoder().decode(passkey.publicKey())),
            null,
            null,
            null,
            null);
    try {
      AuthenticationData data =
          manager.verify(
              shown.data(),
              new AuthenticationParameters(
                  server(shown.challenge()), known, List.of(id), VERIFIED, PRESENT));
      AuthenticatorData<?> by = data.getAuthenticatorData();
      CollectedClientData client = data.getCollectedClientData();
      return by == null || client == null || isFramed(client)
          ? Optional.empty()
          : Optional.of(new Use(by.getSignCount(), by.isFlagBS()));
    } catch (WebAuthnException e) {
      return Optional.empty();
    }
  }
}
