/**
 * What people say of their own day: that they are on a visit until a time, and that they begin
 * later or go home earlier today. It is theirs alone: nobody else sees it, and no log holds it.
 */
@NullMarked
package se.fadder.visits;

import org.jspecify.annotations.NullMarked;
