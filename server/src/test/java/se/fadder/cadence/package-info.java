/** Tests of how often a mentor and a newcomer are to meet. */
@NullMarked
package se.fadder.cadence;

import org.jspecify.annotations.NullMarked;
