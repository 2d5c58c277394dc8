package vn.courtaxis.signature;

/**
 * What the signature says about itself in a PDF reader.
 *
 * @param reason for example that the body signs its document; "" for none
 * @param place where it was signed; "" for none
 */
public record SigningReason(String reason, String place) {

    public static final SigningReason NONE = new SigningReason("", "");
}
