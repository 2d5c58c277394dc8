package vn.courtaxis.xml;

/** Names of XML Signature (W3C) and of the algorithms that it may use here. */
public final class XmlNames {

    public static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
    public static final String ENVELOPED = XMLDSIG + "enveloped-signature";
    public static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    public static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private XmlNames() {}
}
