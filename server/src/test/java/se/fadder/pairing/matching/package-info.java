/** Tests of the arithmetic of pairing. */
@NullMarked
package se.fadder.pairing.matching;

import org.jspecify.annotations.NullMarked;
