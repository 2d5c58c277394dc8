package vn.courtaxis.signature;

import java.nio.file.Path;
import vn.courtaxis.document.OrganizationCode;

/**
 * Where the signing key of one unit lies. A unit may have two entries while its certificate is being renewed.
 *
 * @param keyStore a PKCS#12 file
 * @param alias entry in the file, "" for its only key
 */
public record SigningKeySettings(OrganizationCode unit, Path keyStore, String password, String alias) {

    @Override
    public String toString() {
        return "SigningKeySettings[unit=" + unit + ", keyStore=" + keyStore + ", password=***, alias=" + alias + "]";
    }
}
