/**
 * Signing in with the organisation's own OpenID Connect: Entra ID, Keycloak, or a broker before
 * Freja and SITHS. It lets in people who exist, and makes nobody. The sessions are those of {@code
 * signin}, listed and ended like all others.
 */
@NullMarked
package se.fadder.oidc;

import org.jspecify.annotations.NullMarked;
