package vn.courtaxis.sandbox.twin;

/**
 * One receiver's copy of a message.
 *
 * @param docId the receiver-side id, a UUID
 * @param to the code as the message names it
 * @param systemId the connected system behind that code
 */
record Delivery(String docId, String to, String systemId) {}
