/**
 * How long contents and what is known about them are kept, and how they are deleted: never before an end state, by a job that people see,
 * with a record of each deletion.
 *
 * <p>May use the words and ports, no framework. Tests are in {@code src/test/java/vn/courtaxis/retention}.
 */
@NullMarked
package vn.courtaxis.retention;

import org.jspecify.annotations.NullMarked;
