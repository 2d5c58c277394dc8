package vn.courtaxis.signature;

/** How an RSA key signs. An elliptic key always signs ECDSA. */
public enum RsaScheme {
    /** RSASSA-PKCS1-v1_5: what software in the field reads today. */
    RSA_PKCS1,
    /** RSASSA-PSS with MGF1 of the same digest and a salt as long as the digest: what TT 15/2025 names for public CAs. */
    RSA_PSS
}
