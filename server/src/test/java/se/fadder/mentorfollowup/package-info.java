/** Tests of what follows once somebody is to have a mentor. */
@NullMarked
package se.fadder.mentorfollowup;

import org.jspecify.annotations.NullMarked;
