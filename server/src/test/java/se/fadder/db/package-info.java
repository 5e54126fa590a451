@NullMarked
package se.fadder.db;

import org.jspecify.annotations.NullMarked;
