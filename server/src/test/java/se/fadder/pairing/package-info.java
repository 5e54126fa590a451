@NullMarked
package se.fadder.pairing;

import org.jspecify.annotations.NullMarked;
