package vn.courtaxis.signature;

import static eu.europa.esig.dss.enumerations.SignaturePackaging.DETACHED;
import static eu.europa.esig.dss.enumerations.SignaturePackaging.ENVELOPED;
import static eu.europa.esig.dss.enumerations.SignaturePackaging.ENVELOPING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.courtaxis.signature.LooseKit.DATA;
import static vn.courtaxis.signature.LooseKit.LETTER;
import static vn.courtaxis.signature.LooseRow.row;

import eu.europa.esig.dss.model.InMemoryDocument;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import vn.courtaxis.signature.XmlHand.Ref;

/** Attacks on signatures outside PDFs: CMS in files of their own, XML signatures. */
final class LooseCorpus {

    private static final String PART = "<ho-so><phan Id=\"phan\"><so>12</so></phan></ho-so>";

    private LooseCorpus() {}

    static List<LooseRow> rows() {
        return Stream.of(cms(), xml(), wrapped(), unsafe())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LooseRow> cms() {
        return List.of(
                row(
                        "CMS beside its file",
                        "thu.docx: VALID SIGNED_IN_OTHER_FILE",
                        kit -> kit.files().with("thu.docx", LETTER).with("thu.docx.p7s", kit.cms(LETTER))),
                row(
                        "CMS beside another file",
                        "thu.docx: INVALID CONTENT_ALTERED, SIGNED_IN_OTHER_FILE",
                        kit -> kit.files().with("thu.docx", "Một văn bản khác").with("thu.docx.p7s", kit.cms(LETTER)),
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "CMS without the file it covers",
                        "thu.docx.p7s: UNDETERMINED DETACHED_FILE_MISSING",
                        kit -> kit.files().with("thu-khac.docx", LETTER).with("thu.docx.p7s", kit.cms(LETTER)),
                        Check.SCOPE),
                row(
                        "CMS around its content",
                        "thu.p7m: VALID",
                        kit -> kit.files().with("thu.p7m", kit.cms(LETTER.getBytes(UTF_8), ENVELOPING))),
                row(
                        "CMS around other content than the file it stands beside",
                        "thu.docx: INVALID CONTENT_ALTERED",
                        kit -> kit.files()
                                .with("thu.docx", "Một văn bản khác")
                                .with("thu.docx.p7s", kit.cms(LETTER.getBytes(UTF_8), ENVELOPING)),
                        Check.SCOPE),
                row(
                        "CMS nobody signed",
                        "thu.docx: INVALID FORMAT_BROKEN",
                        kit -> kit.files()
                                .with("thu.docx", LETTER)
                                .with(
                                        "thu.docx.p7s",
                                        new CMSSignedDataGenerator()
                                                .generate(new CMSProcessableByteArray(new byte[0]), false)
                                                .getEncoded()),
                        Check.COUNTED),
                row(
                        "CMS by a revoked key",
                        "thu.docx: INVALID CERTIFICATE_REVOKED, SIGNED_IN_OTHER_FILE",
                        kit -> kit.files()
                                .with("thu.docx", LETTER)
                                .with(
                                        "thu.docx.p7s",
                                        kit.with("bad-revoked.p12").cms(LETTER)),
                        Check.CONFIGURED_LISTS,
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                row(
                        "CMS by a key of an unknown authority",
                        "thu.docx: UNDETERMINED CERTIFICATE_UNTRUSTED, SIGNED_IN_OTHER_FILE",
                        kit -> kit.files()
                                .with("thu.docx", LETTER)
                                .with(
                                        "thu.docx.p7s",
                                        kit.with("bad-untrusted.p12").cms(LETTER)),
                        Check.CONCLUSION),
                row(
                        "CMS in base64 under a name with other letters",
                        "Thư.DOCX: VALID SIGNED_IN_OTHER_FILE",
                        kit -> kit.files()
                                .with("Thư.DOCX", LETTER)
                                .with("thư.docx.P7S", Base64.getMimeEncoder().encodeToString(kit.cms(LETTER)))),
                row("CMS cut off", "thu.docx: UNDETERMINED UNREADABLE", kit -> {
                    var whole = kit.cms(LETTER);
                    return kit.files()
                            .with("thu.docx", LETTER)
                            .with("thu.docx.p7s", Arrays.copyOf(whole, whole.length / 2));
                }),
                row(
                        "something else under the name of a CMS",
                        "thu.docx: UNDETERMINED UNREADABLE",
                        kit -> kit.files().with("thu.docx", LETTER).with("thu.docx.p7s", "đã ký")));
    }

    private static List<LooseRow> xml() {
        return List.of(
                row(
                        "XAdES in the document",
                        "hs.xml: VALID",
                        kit -> kit.files().with("hs.xml", kit.xades(DATA, ENVELOPED))),
                row(
                        "XML signature over the document",
                        "hs.xml: VALID",
                        kit -> kit.files().with("hs.xml", kit.xmldsig(DATA, List.of(Ref.whole())))),
                row(
                        "XML signature over the root by its id",
                        "hs.xml: VALID",
                        kit -> kit.files().with("hs.xml", kit.xmldsig(DATA, List.of(Ref.rootBy("toan-bo"))))),
                row(
                        "XAdES around the document",
                        "hs.xml: VALID",
                        kit -> kit.files().with("hs.xml", kit.xades(DATA, ENVELOPING))),
                row(
                        "XAdES beside its file",
                        "thu ký.docx: VALID SIGNED_IN_OTHER_FILE",
                        kit -> kit.files().with("thu ký.docx", LETTER).with("ky.xml", detached(kit, "thu ký.docx"))),
                row(
                        "XAdES beside another file",
                        "thu ký.docx: INVALID CONTENT_ALTERED, SIGNED_IN_OTHER_FILE",
                        kit -> kit.files()
                                .with("thu ký.docx", "Một văn bản khác")
                                .with("ky.xml", detached(kit, "thu ký.docx")),
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "XAdES without the file it covers",
                        "ky.xml: UNDETERMINED DETACHED_FILE_MISSING",
                        kit -> kit.files().with("thu-khac.docx", LETTER).with("ky.xml", detached(kit, "thu.docx")),
                        Check.XML_SAFE),
                row(
                        "text of the document changed",
                        "hs.xml: INVALID CONTENT_ALTERED",
                        kit -> kit.files()
                                .with("hs.xml", kit.xades(DATA, ENVELOPED).replace("1000", "9000")),
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "comment splits a text",
                        "hs.xml: UNDETERMINED XML_COMMENT_IN_TEXT",
                        kit -> kit.files()
                                .with(
                                        "hs.xml",
                                        kit.xmldsig(DATA, List.of(Ref.whole())).replace("1000", "10<!-- -->00")),
                        Check.SCOPE),
                row(
                        "XML that only speaks of signatures",
                        "nothing",
                        kit -> kit.files().with("hs.xml", "<a>http://www.w3.org/2000/09/xmldsig#</a>")));
    }

    private static String detached(LooseKit kit, String name) throws Exception {
        return kit.xades(new InMemoryDocument(LETTER.getBytes(UTF_8), name), DETACHED);
    }

    private static List<LooseRow> wrapped() {
        return List.of(
                wrap("signature over a part", kit -> partSigned(kit)),
                wrap(
                        "signed part moved into a sibling, another in its place",
                        kit -> partSigned(kit)
                                .replace("</phan><", "</phan></cu><")
                                .replace("<ho-so>", "<ho-so><phan><so>99</so></phan><cu>")),
                wrap(
                        "signed root wrapped as a child of another",
                        kit -> "<ho-so><tien>9000</tien>" + kit.xmldsig(DATA, List.of(Ref.rootBy("toan-bo")))
                                + "</ho-so>"),
                wrap("signed part moved into an Object of the signature", kit -> {
                    var signed = partSigned(kit);
                    var part = signed.substring(signed.indexOf("<phan"), signed.indexOf("</phan>") + 7);
                    return signed.replace(part, "<phan><so>99</so></phan>")
                            .replace(
                                    "</Signature>",
                                    "<Object>" + part.replace("<phan ", "<phan xmlns=\"\" ") + "</Object></Signature>");
                }),
                wrap(
                        "content added in an Object that is not signed",
                        kit -> kit.xmldsig(DATA, List.of(Ref.whole()))
                                .replace("</Signature>", "<Object><tien>9000</tien></Object></Signature>")),
                wrap(
                        "element of a stranger added inside the signature",
                        kit -> kit.xmldsig(DATA, List.of(Ref.whole()))
                                .replace("</Signature>", "<tien xmlns=\"\">9000</tien></Signature>")),
                wrap(
                        "signature over a part passed off as a countersignature of nothing",
                        kit -> partSigned(kit)
                                .replace("<Signature ", "<x:CounterSignature xmlns:x=\"urn:x\"><Signature ")
                                .replace("</Signature>", "</Signature></x:CounterSignature>")),
                wrap(
                        "style sheet put before the signed root",
                        kit -> "<?xml-stylesheet href=\"khac.xsl\"?>"
                                + kit.xmldsig(DATA, List.of(Ref.rootBy("toan-bo")))),
                row(
                        "id of the signed root given to another element",
                        "hs.xml: INVALID CONTENT_ALTERED, XML_SIGNATURE_WRAPPED",
                        kit -> kit.files()
                                .with(
                                        "hs.xml",
                                        kit.xmldsig(DATA, List.of(Ref.rootBy("toan-bo")))
                                                .replace("<so>", "<so Id=\"toan-bo\">")),
                        Check.SCOPE),
                row(
                        "signature without references",
                        "hs.xml: INVALID XML_SIGNATURE_WRAPPED",
                        kit -> kit.files().with("hs.xml", withoutReferences(kit)),
                        Check.SCOPE));
    }

    private static LooseRow wrap(String attack, Text text) {
        return row(
                attack,
                "hs.xml: INVALID XML_SIGNATURE_WRAPPED",
                kit -> kit.files().with("hs.xml", text.of(kit)),
                Check.SCOPE);
    }

    private interface Text {
        String of(LooseKit kit) throws Exception;
    }

    private static String partSigned(LooseKit kit) throws Exception {
        return kit.xmldsig(PART, List.of(Ref.to("phan")));
    }

    private static String withoutReferences(LooseKit kit) throws Exception {
        var signed = kit.xmldsig(DATA, List.of(Ref.whole()));
        return signed.replaceAll("(?s)<Reference.*</Reference>", "");
    }

    private static List<LooseRow> unsafe() {
        return List.of(
                refused(
                        "XPath leaves out what it likes",
                        kit -> kit.xmldsig(DATA, List.of(new Ref("", true, "not(ancestor-or-self::tien)")))),
                refused("XSLT as a transform", kit -> transform(kit, "http://www.w3.org/TR/1999/REC-xslt-19991116")),
                refused("reference to an address", kit -> reference(kit, "http://127.0.0.1:9/khac.xml")),
                refused("reference to a file of ours", kit -> reference(kit, "file:///etc/passwd")),
                refused("reference up the folders", kit -> reference(kit, "../../etc/passwd")),
                refused("address to fetch in a countersignature", kit -> {
                    var inner = reference(kit, "http://127.0.0.1:9/khac.xml");
                    var counter = inner.substring(inner.indexOf("<Signature"), inner.indexOf("</ho-so>"));
                    return kit.xmldsig(DATA, List.of(Ref.whole()))
                            .replace("</ho-so>", "<CounterSignature>" + counter + "</CounterSignature></ho-so>");
                }),
                refused("reference by XPointer", kit -> reference(kit, "#xpointer(/)")),
                refused(
                        "key to be fetched",
                        kit -> kit.xmldsig(DATA, List.of(Ref.whole()))
                                .replace("<X509Data>", "<RetrievalMethod URI=\"http://127.0.0.1:9/k\"/><X509Data>")),
                refused(
                        "entity from outside",
                        kit -> "<!DOCTYPE ho-so [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + kit.xmldsig(DATA, List.of(Ref.whole())).replace("1000", "&x;")),
                refused(
                        "entities that multiply",
                        kit ->
                                "<!DOCTYPE ho-so [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                                        + kit.xmldsig(DATA, List.of(Ref.whole()))
                                                .replace("1000", "&c;")),
                row(
                        "large text digested by many references",
                        "hs.xml: UNDETERMINED SIGNATURE_TOO_LARGE",
                        kit -> kit.files()
                                .with(
                                        "hs.xml",
                                        kit.xmldsig(
                                                DATA.replace("1000", "1".repeat(1 << 20)),
                                                Collections.nCopies(25, Ref.whole()))),
                        Check.XML_SAFE),
                row(
                        "nested too deep",
                        "hs.xml: UNDETERMINED SIGNATURE_TOO_LARGE",
                        kit -> kit.files()
                                .with(
                                        "hs.xml",
                                        kit.xmldsig(DATA, List.of(Ref.whole()))
                                                .replace("1000", "<a>".repeat(200) + "</a>".repeat(200))),
                        Check.XML_SAFE));
    }

    private static LooseRow refused(String attack, Text text) {
        return row(
                attack,
                "hs.xml: UNDETERMINED XML_UNSAFE",
                kit -> kit.files().with("hs.xml", text.of(kit)),
                Check.XML_SAFE);
    }

    private static String reference(LooseKit kit, String uri) throws Exception {
        return kit.xmldsig(DATA, List.of(Ref.whole())).replace("URI=\"\"", "URI=\"" + uri + "\"");
    }

    private static String transform(LooseKit kit, String algorithm) throws Exception {
        return kit.xmldsig(DATA, List.of(Ref.whole()))
                .replace("http://www.w3.org/2000/09/xmldsig#enveloped-signature", algorithm);
    }
}
