package vn.courtaxis.exchange;

import java.util.List;
import java.util.Optional;
import vn.courtaxis.document.OrganizationCode;

/** Which axis account acts for which unit of the court. */
public interface AxisAccounts {

    /** System id of the account that serves a unit; empty when none does. */
    Optional<String> systemOf(OrganizationCode unit);

    /** All configured system ids. */
    List<String> systems();
}
