/** Tests of what teams do together. */
@NullMarked
package se.fadder.teamfika;

import org.jspecify.annotations.NullMarked;
