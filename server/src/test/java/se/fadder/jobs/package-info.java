@NullMarked
package se.fadder.jobs;

import org.jspecify.annotations.NullMarked;
