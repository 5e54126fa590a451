@NullMarked
package se.fadder.evaluation;

import org.jspecify.annotations.NullMarked;
