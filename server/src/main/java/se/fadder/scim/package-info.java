/**
 * The room of SCIM 2.0 (RFC 7643, RFC 7644): what the organisation's directory, such as Entra ID or
 * Okta, tells of its people and of the roles that they hold.
 */
@NullMarked
package se.fadder.scim;

import org.jspecify.annotations.NullMarked;
