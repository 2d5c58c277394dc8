/**
 * The simulated office: a client of the axis like any other, which reads what the court sends, answers with statuses, and sends
 * documents good and bad. Also the tour of a first start.
 *
 * <p>May use the axis client, edXML, signatures and samples; never the adapter's ledger or use cases. Tests are in the flows.
 */
@NullMarked
package vn.courtaxis.sandbox.office;

import org.jspecify.annotations.NullMarked;
