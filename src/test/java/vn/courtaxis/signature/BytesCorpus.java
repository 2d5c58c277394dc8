package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.courtaxis.signature.CorpusRow.Case;

/** Attacks on the bytes and revisions of a file that sample keys signed. */
final class BytesCorpus {

    private BytesCorpus() {}

    static List<CorpusRow> rows() {
        return Stream.of(bytes(), between(), behind()).flatMap(List::stream).toList();
    }

    private static List<CorpusRow> bytes() {
        return List.of(
                row("nothing", pdf -> pdf, "VALID"),
                row(
                        "byte changed in the header",
                        pdf -> replace(pdf, "%PDF-1.", "%PDF-2."),
                        "INVALID CONTENT_ALTERED",
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "byte changed in a page",
                        Tampering::changePageContent,
                        "INVALID CONTENT_ALTERED",
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "byte changed in the trailer",
                        pdf -> last(pdf, "/Root", "/Rood"),
                        "INVALID CONTENT_ALTERED",
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "byte changed behind the signature value",
                        pdf -> last(pdf, "%%EOF", "%%EOG"),
                        "INVALID CONTENT_ALTERED",
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row("signature value zeroed", BytesCorpus::zeroed, "INVALID FORMAT_BROKEN", Check.COUNTED),
                row(
                        "signature value damaged",
                        Tampering::breakSignatureContents,
                        "INVALID FORMAT_BROKEN",
                        Check.COUNTED),
                row("no byte range", Tampering::breakByteRange, "INVALID FORMAT_BROKEN", Check.COUNTED),
                row(
                        "byte range negative",
                        pdf -> range(pdf, 0, -1),
                        "INVALID CONTENT_ALTERED, BYTES_AFTER_SIGNATURE",
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "byte range leaves out more than the value",
                        pdf -> range(pdf, 1, -40),
                        "INVALID CONTENT_ALTERED, FORMAT_BROKEN",
                        Check.INTEGRITY),
                row(
                        "byte range overlaps",
                        pdf -> range(pdf, 2, -200),
                        "INVALID CONTENT_ALTERED, FORMAT_BROKEN, BYTES_AFTER_SIGNATURE",
                        Check.INTEGRITY),
                row(
                        "byte range reaches beyond the end",
                        pdf -> range(pdf, 3, 100),
                        "INVALID CONTENT_ALTERED, BYTES_AFTER_SIGNATURE",
                        Check.INTEGRITY));
    }

    private static List<CorpusRow> between() {
        return List.of(
                between("nothing", aPdf().bytes(), pdf -> pdf, "VALID; VALID"),
                between(
                        "seal hidden",
                        aPdf().bytes(),
                        LaterChanges::hideSignaturePicture,
                        "INVALID APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "seal's picture deleted",
                        aPdf().bytes(),
                        LaterChanges::deleteSignaturePicture,
                        "INVALID CHANGED_AFTER_SIGNING, APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "seal's picture swapped",
                        aPdf().bytes(),
                        LaterChanges::swapSignaturePicture,
                        "INVALID CHANGED_AFTER_SIGNING, APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "seal's picture repainted",
                        aPdf().bytes(),
                        LaterChanges::repaintSignaturePicture,
                        "INVALID APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "seal moved away",
                        aPdf().bytes(),
                        LaterChanges::moveSignaturePicture,
                        "INVALID APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "signature taken off the page",
                        aPdf().bytes(),
                        LaterChanges::removeSignatureFromPage,
                        "INVALID CHANGED_AFTER_SIGNING, APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "script added",
                        aPdf().bytes(),
                        LaterChanges::addScript,
                        "INVALID ACTION_ADDED_AFTER_SIGNING; VALID",
                        Check.REVISIONS),
                between(
                        "file embedded",
                        aPdf().bytes(),
                        LaterChanges::embedFile,
                        "INVALID ACTION_ADDED_AFTER_SIGNING; VALID",
                        Check.REVISIONS),
                between(
                        "script on opening",
                        aPdf().bytes(),
                        LaterChanges::addOpenAction,
                        "INVALID CHANGED_AFTER_SIGNING, ACTION_ADDED_AFTER_SIGNING; VALID",
                        Check.REVISIONS),
                between(
                        "page replaced",
                        aPdf().bytes(),
                        LaterChanges::replacePages,
                        "INVALID CHANGED_AFTER_SIGNING; VALID",
                        Check.CHANGES,
                        Check.REVISIONS),
                between(
                        "page turned",
                        aPdf().bytes(),
                        LaterChanges::turnPage,
                        "INVALID CHANGED_AFTER_SIGNING; VALID",
                        Check.CHANGES,
                        Check.REVISIONS),
                between(
                        "letters of the font swapped",
                        aPdf().bytes(),
                        LaterChanges::swapFont,
                        "INVALID CHANGED_AFTER_SIGNING; VALID",
                        Check.CHANGES,
                        Check.REVISIONS),
                between(
                        "layer switched off",
                        aPdf().bytes(),
                        LaterChanges::switchLayerOff,
                        "INVALID CHANGED_AFTER_SIGNING; VALID",
                        Check.CHANGES),
                between(
                        "covering picture emptied (hide)",
                        SamplePages.withCoveringPicture(),
                        LaterChanges::shrinkPicture,
                        "INVALID CHANGED_AFTER_SIGNING; VALID",
                        Check.CHANGES,
                        Check.REVISIONS),
                between(
                        "note hidden",
                        SamplePages.withNote(),
                        LaterChanges::hideNote,
                        "INVALID APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "note's picture deleted",
                        SamplePages.withNote(),
                        LaterChanges::stripNote,
                        "INVALID CHANGED_AFTER_SIGNING, APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "form filled",
                        SamplePages.withForm(),
                        LaterChanges::fillField,
                        "VALID FORM_FILLED_AFTER_SIGNING; VALID",
                        Check.REVISIONS),
                between(
                        "field repainted, value kept (replace)",
                        SamplePages.withForm(),
                        LaterChanges::repaintField,
                        "INVALID CHANGED_AFTER_SIGNING, APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                between(
                        "page replaced in a file that cannot be compared",
                        SamplePages.withWrongPageCount(),
                        LaterChanges::replacePages,
                        "INVALID CHANGED_AFTER_SIGNING, CHANGES_NOT_SEEN; VALID",
                        Check.COMPARED),
                between(
                        "first signature's value damaged",
                        aPdf().bytes(),
                        pdf -> replace(pdf, "/Contents <308", "/Contents <ff8"),
                        "VALID; INVALID FORMAT_BROKEN",
                        Check.COUNTED));
    }

    private static List<CorpusRow> behind() {
        return List.of(
                behind(
                        "bytes of unclear purpose",
                        pdf -> Tampering.append(pdf, "% what is this\n"),
                        "UNDETERMINED BYTES_AFTER_SIGNATURE",
                        Check.COVERAGE),
                behind(
                        "description rewritten",
                        LaterChanges::rewriteMetadata,
                        "UNDETERMINED BYTES_AFTER_SIGNATURE",
                        Check.COVERAGE),
                behind(
                        "seal hidden beside validation data",
                        pdf -> LaterChanges.hideSignaturePicture(LaterChanges.addValidationData(pdf)),
                        "INVALID CHANGED_AFTER_SIGNING, APPEARANCE_CHANGED",
                        Check.REVISIONS),
                behind("validation data", LaterChanges::addValidationData, "VALID"),
                behind(
                        "note laid over the page",
                        Tampering::addNote,
                        "INVALID CHANGED_AFTER_SIGNING",
                        Check.CHANGES,
                        Check.REVISIONS),
                behind(
                        "page rewritten",
                        Tampering::rewritePage,
                        "INVALID CHANGED_AFTER_SIGNING",
                        Check.CHANGES,
                        Check.REVISIONS),
                behind(
                        "page added",
                        Tampering::addPage,
                        "INVALID CHANGED_AFTER_SIGNING",
                        Check.CHANGES,
                        Check.REVISIONS),
                behind(
                        "empty signature field added",
                        Tampering::addEmptySignatureField,
                        "INVALID CHANGED_AFTER_SIGNING",
                        Check.CHANGES,
                        Check.COVERAGE));
    }

    private static CorpusRow row(String attack, UnaryOperator<byte[]> change, String expected, Check... checks) {
        return new CorpusRow(
                attack,
                folder -> {
                    var fixture = new SignatureFixture(folder);
                    var signed =
                            fixture.signedByCourt(aPdf().withPlainPageContent().bytes());
                    return Case.of(change.apply(fixture.store.bytes(signed)));
                },
                expected,
                Set.of(checks));
    }

    private static CorpusRow between(
            String attack, byte[] draft, UnaryOperator<byte[]> change, String expected, Check... checks) {
        return new CorpusRow(
                "between person and body: " + attack,
                folder -> {
                    var fixture = new SignatureFixture(folder);
                    var changed = change.apply(byPerson(fixture, draft));
                    return Case.of(fixture.store.bytes(fixture.signedWith("court-w90.p12", changed)));
                },
                expected,
                Set.of(checks));
    }

    private static CorpusRow behind(String attack, UnaryOperator<byte[]> change, String expected, Check... checks) {
        return new CorpusRow(
                "behind the last signature: " + attack,
                folder -> Case.of(change.apply(byPerson(new SignatureFixture(folder), aPdf().bytes()))),
                expected,
                Set.of(checks));
    }

    private static byte[] byPerson(SignatureFixture fixture, byte[] draft) throws Exception {
        return fixture.store.bytes(VisibleSeal.on(fixture.store.keep(draft), fixture, "clerk-person.p12"));
    }

    static byte[] replace(byte[] pdf, String what, String with) {
        var text = new String(pdf, ISO_8859_1);
        if (!text.contains(what)) {
            throw new AssertionError("no " + what);
        }
        return text.replaceFirst(Pattern.quote(what), with).getBytes(ISO_8859_1);
    }

    private static byte[] last(byte[] pdf, String what, String with) {
        var text = new String(pdf, ISO_8859_1);
        int at = text.lastIndexOf(what);
        return (text.substring(0, at) + with + text.substring(at + what.length())).getBytes(ISO_8859_1);
    }

    private static byte[] zeroed(byte[] pdf) {
        var text = new String(pdf, ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + 11;
        int to = text.indexOf('>', from);
        return (text.substring(0, from) + "0".repeat(to - from) + text.substring(to)).getBytes(ISO_8859_1);
    }

    /** The numbers keep their place in the file, so that nothing else moves. */
    private static byte[] range(byte[] pdf, int which, int by) {
        var text = new String(pdf, ISO_8859_1);
        var matcher = Pattern.compile("/ByteRange ?\\[([0-9 ]+)\\]").matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no byte range");
        }
        var numbers = matcher.group(1).strip().split(" +");
        numbers[which] = String.valueOf(Long.parseLong(numbers[which]) + by);
        var stated = String.join(" ", numbers);
        var room = matcher.end(1) - matcher.start(1);
        return (text.substring(0, matcher.start(1))
                        + stated
                        + " ".repeat(Math.max(0, room - stated.length()))
                        + text.substring(matcher.end(1)))
                .getBytes(ISO_8859_1);
    }
}
