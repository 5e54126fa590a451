/** Tests of the rule of which figures may be published, and attacks on it. */
@NullMarked
package se.fadder.insight.cells;

import org.jspecify.annotations.NullMarked;
