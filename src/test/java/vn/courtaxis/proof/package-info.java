/**
 * The proof that nothing is lost, doubled, torn or stuck: the adapter is killed at named points and at random while documents go both
 * ways, and at the end everybody's books are compared. It uses the adapter and the twin from outside, as processes and over HTTP.
 *
 * <p>Half of it ({@link vn.courtaxis.proof.CrashingCourtAxis} and the points) lives in the adapter's process, the other half drives it.
 */
package vn.courtaxis.proof;
