/**
 * The room of lists of plans: which need attention, who waits for whom, and which new hires have no
 * plan.
 */
@NullMarked
package se.fadder.overview;

import org.jspecify.annotations.NullMarked;
