/** Mentorship: who is whose mentor, from when to when. */
@NullMarked
package se.fadder.mentorship;

import org.jspecify.annotations.NullMarked;
