package vn.courtaxis.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What is written in one pass is what Apache Santuario makes of the whole tree. */
class CanonicalFormTest {

    @BeforeAll
    static void prepare() {
        Init.init();
    }

    static Stream<String> documents() throws Exception {
        var samples = Path.of(System.getProperty("edxml.samples", "../shared/samples/edxml"));
        try (var files = Files.walk(samples)) {
            var messages = files.filter(file -> file.toString().endsWith(".edxml"))
                    .map(CanonicalFormTest::text)
                    .filter(CanonicalFormTest::isXml)
                    .toList();
            return Stream.concat(tricky(), messages.stream());
        }
    }

    private static Stream<String> tricky() {
        return Stream.of(
                "<a/>",
                "<?xml version=\"1.0\"?>\r\n<?p  q r?>\n<a>\r\n <?in-side?> </a>\n<?after?>",
                "<a><!-- gone --><b>&lt;&amp;&gt;\"'&#13;&#9;&#10;]]&gt;</b><![CDATA[<x> & \"y\" ]]></a>",
                "<a z='&lt;\"&#13;&#10;&#9;&gt;' y='2' b:y='3' xmlns:b='urn:b' xml:lang='vi' x=' a  b '/>",
                "<a xmlns='urn:1' xmlns:p='urn:p' xmlns:q='urn:q'><b xmlns=''><c xmlns='urn:1'/></b><p:d q:e='1'/></a>",
                "<p:a xmlns:p='urn:p'><b xmlns:p='urn:p2'><p:c/></b><p:c/><d xmlns:p='urn:p'><p:c/></d></p:a>",
                "<a xmlns:z='urn:a' xmlns:y='urn:b' z:k='1' y:k='2' k='3' y:a='4'/>",
                "<a><b xml:space='preserve'><c xml:space='default'> </c></b></a>",
                "<a>Đề nghị 𠀀 & thôi</a>".replace("&", "&amp;"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isThatOfAnotherLibrary(String xml) throws Exception {
        assertThat(ours(xml, List.of(), true)).isEqualTo(theirs(xml, Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS));
        assertThat(ours(xml, List.of(), false)).isEqualTo(theirs(xml, Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS));
    }

    @Test
    void leavesOutTheFirstElementOnThePathAndNoOther() throws Exception {
        var xml = "<a><s/><b><s/></b><b><c/><s><s/></s>!<s/></b></a>";

        assertThat(ours(xml, List.of("a", "b", "s"), true))
                .isEqualTo(theirs(
                        "<a><s/><b></b><b><c/><s><s/></s>!<s/></b></a>",
                        Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS));
    }

    @Test
    void knowsWhatTheElementsAroundAPartDeclared() throws Exception {
        var xml = "<a xmlns='urn:1' xmlns:p='urn:p' xml:lang='vi'><b xml:base='x'><c p:k='1'><d/></c></b></a>";
        var part = tree(xml).getElementsByTagName("c").item(0);

        for (var exclusive : List.of(true, false)) {
            var theirs = new ByteArrayOutputStream();
            Canonicalizer.getInstance(
                            exclusive
                                    ? Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS
                                    : Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS)
                    .canonicalizeSubtree(part, theirs);
            assertThat(part(xml, exclusive)).isEqualTo(theirs.toString(UTF_8));
        }
    }

    private static String part(String xml, boolean exclusive) throws Exception {
        var out = new ByteArrayOutputStream();
        var canonical = new CanonicalWriter(out, exclusive);
        var reader = HardenedXml.open(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                if ("ab".contains(reader.getLocalName())) {
                    canonical.pass(reader);
                } else {
                    canonical.start(reader);
                }
            } else if (event == javax.xml.stream.XMLStreamConstants.END_ELEMENT) {
                if ("ab".contains(reader.getLocalName())) {
                    canonical.passed();
                } else {
                    canonical.end(reader);
                }
            }
        }
        canonical.flush();
        return out.toString(UTF_8);
    }

    private static String ours(String xml, List<String> left, boolean exclusive) throws Exception {
        var out = new ByteArrayOutputStream();
        EnvelopedForm.write(new ByteArrayInputStream(xml.getBytes(UTF_8)), left, exclusive, out);
        return out.toString(UTF_8);
    }

    private static String theirs(String xml, String algorithm) throws Exception {
        var out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(algorithm).canonicalizeSubtree(tree(xml), out);
        return out.toString(UTF_8);
    }

    private static Document tree(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static boolean isXml(String text) {
        try {
            tree(text);
            return true;
        } catch (Exception broken) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
