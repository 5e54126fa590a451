@NullMarked
package se.fadder.pulse;

import org.jspecify.annotations.NullMarked;
