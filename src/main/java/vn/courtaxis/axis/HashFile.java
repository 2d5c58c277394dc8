package vn.courtaxis.axis;

/** The {@code hash-file} of a message as all senders on the axis write it. */
final class HashFile {

    private HashFile() {}

    /**
     * The national SDK prints each byte of the hash without padding, so bytes below 16 give one digit.
     *
     * <p>Takes the hash the bytes were stored under instead of hashing again: if the stored file has gone bad since, the axis
     * notices and refuses it.
     *
     * @param sha256 64 lower-case hex digits
     */
    static String of(String sha256) {
        var odd = new StringBuilder(sha256.length());
        for (var i = 0; i < sha256.length(); i += 2) {
            if (sha256.charAt(i) != '0') {
                odd.append(sha256.charAt(i));
            }
            odd.append(sha256.charAt(i + 1));
        }
        return odd.toString();
    }
}
