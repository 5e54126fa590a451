@NullMarked
package se.fadder.operations;

import org.jspecify.annotations.NullMarked;
