/**
 * The rule of which figures may be published, as pure computation: from who contributed what in
 * which unit in a month to the cells of the whole tree, each published, banded or withheld. It
 * knows no other room, so that it can be tested, and attacked, by itself.
 *
 * <p><b>Who attacks.</b> Somebody who knows the tree, who works where, which people contributed,
 * how this rule works, and everything that was ever published; who may contribute themselves, and
 * may come to a unit and leave it again in order to learn something.
 *
 * <p><b>What is held.</b> A contribution is a fact of one person in one month of one measure, and
 * is an unknown of its own. Whatever is added to and subtracted from whatever else, the result is
 * nothing, or tells of no fewer people together than the {@link se.fadder.insight.cells.Rule} says.
 * Within a month that follows from the tree: sets that are nested or disjoint can only be taken
 * apart into their <em>remainders</em>, each the people of a told cell who are in no told cell
 * below it, and the remainders share nobody. Between months and between measures nothing can be
 * subtracted, as long as no fact is counted twice: a measure counts each fact in one month, two
 * measures count no fact in common, and a month is never published again.
 *
 * <p>Which cells are told depends on how many contributed where, never on what they answered, so
 * that a cell that is withheld says nothing of the answers either. A remainder in which nearly all
 * answered alike is told as a band, whatever stands beside it, and the cells above add the bands
 * up: all that anybody can ever work out are the remainders, each as it is told.
 *
 * <p><b>What was noted</b> by one who reads the cells is known to them, and makes no group larger:
 * the choice of the cells goes without it. It is added to a remainder in which enough answered
 * themselves, so that what is left once it is subtracted is that remainder as it would be told by
 * itself, or vaguer: the bands reach as much further as what was noted could change, whatever it
 * was, so that they tell nobody else whether it was all or nothing. Where the two bands would meet,
 * it waits for the remainder of the next told cell above, and is left out at the top. Which of
 * these, again, depends on how many there are and not on what they answered.
 *
 * <p><b>What two figures leave.</b> Where two parts of the same whole are told, such as breaks that
 * were taken and breaks that were declined, the second is told as a band where what both leave is
 * nearly nothing: nobody reads from the two that no break at all was left without an answer.
 *
 * <p><b>What is not held.</b> That an introduction was complete within six months is counted again
 * beside that it was within three: of the same people, but from the two one may read that nobody
 * completed theirs in between. Whoever leads them sees that of each of them anyway. Somebody who
 * knows the contributions of several others subtracts those too. That people do in one month as
 * they did the month before is a guess that nothing here can prevent; what only the person knows is
 * told in tenths for that reason, which makes the guess a vague one.
 */
@NullMarked
package se.fadder.insight.cells;

import org.jspecify.annotations.NullMarked;
