package vn.courtaxis.signature;

import java.nio.file.Path;
import java.util.function.Supplier;
import vn.courtaxis.document.OrganizationCode;

/**
 * A unit's key in a signing device that is reached by PKCS#11.
 *
 * @param library of the device's maker
 * @param slot number of the slot (CK_SLOT_ID)
 * @param pin read each time it is needed; what it gives is wiped after use
 * @param alias label of the key, "" for the only one in the slot
 */
public record Pkcs11KeySettings(OrganizationCode unit, Path library, long slot, Supplier<char[]> pin, String alias) {

    @Override
    public String toString() {
        return "Pkcs11KeySettings[unit=" + unit + ", library=" + library + ", slot=" + slot + ", pin=***, alias="
                + alias + "]";
    }
}
