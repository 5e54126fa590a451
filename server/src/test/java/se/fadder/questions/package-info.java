@NullMarked
package se.fadder.questions;

import org.jspecify.annotations.NullMarked;
