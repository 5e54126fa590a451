/**
 * The room of exit talks: the same questions for everybody who leaves, asked when a last day is
 * set, and answered once, by the leaver or by HR who noted what they said. Nobody reads a single
 * answer: what is chosen is counted in published figures, and what is written goes to {@code
 * freelines}.
 *
 * <p>Whoever noted answers can subtract them and have what the others said. So a batch of lines is
 * made once five leavers wrote themselves, and a figure once as many as its rule wants answered
 * themselves: what was noted by then joins them, in bands that say no more of either than without
 * it ({@code insight.cells} tells how). What was noted where too few answered themselves is counted
 * further up, or not at all.
 */
@NullMarked
package se.fadder.exittalks;

import org.jspecify.annotations.NullMarked;
