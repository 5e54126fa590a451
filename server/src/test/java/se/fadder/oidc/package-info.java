@NullMarked
package se.fadder.oidc;

import org.jspecify.annotations.NullMarked;
