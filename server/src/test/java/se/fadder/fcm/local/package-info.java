/**
 * A local Firebase Cloud Messaging: its HTTP v1 protocol and its token endpoint, over HTTP/2 with
 * TLS, as strict as Google's reference and as unreliable as a test wants it.
 */
@NullMarked
package se.fadder.fcm.local;

import org.jspecify.annotations.NullMarked;
