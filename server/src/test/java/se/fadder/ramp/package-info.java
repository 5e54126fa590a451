@NullMarked
package se.fadder.ramp;

import org.jspecify.annotations.NullMarked;
