/**
 * The room of exit talks: the same questions for everybody who leaves, asked when a last day is
 * set, and answered once, by the leaver or by HR who noted what they said. Nobody reads a single
 * answer: what is chosen is counted in published figures, and what is written goes to {@code
 * freelines}.
 *
 * <p>Figures count what leavers answered themselves. Whoever noted the answers of most leavers
 * could subtract those and have what the others said.
 */
@NullMarked
package se.fadder.exittalks;

import org.jspecify.annotations.NullMarked;
