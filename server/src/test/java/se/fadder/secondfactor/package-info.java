@NullMarked
package se.fadder.secondfactor;

import org.jspecify.annotations.NullMarked;
