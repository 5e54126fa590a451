@NullMarked
package se.fadder.passkeys;

import org.jspecify.annotations.NullMarked;
