@NullMarked
package se.fadder.mentorship;

import org.jspecify.annotations.NullMarked;
