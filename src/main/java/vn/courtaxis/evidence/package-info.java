/**
 * One file that proves what became of a document: its bytes, what was found out about them, its history, all hashed and sealed (ASiC-E,
 * ETSI EN 319 162-1), and the check of such a file without this system.
 */
@NullMarked
package vn.courtaxis.evidence;

import org.jspecify.annotations.NullMarked;
