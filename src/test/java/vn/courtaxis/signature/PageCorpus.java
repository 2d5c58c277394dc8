package vn.courtaxis.signature;

import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.courtaxis.signature.CorpusRow.Case;

/** Attacks on what a page shows, prepared by whoever wrote the draft or laid over it by whoever signs later. */
final class PageCorpus {

    private PageCorpus() {}

    static List<CorpusRow> rows() {
        return List.of(
                repainted("DSS", "INVALID CHANGED_AFTER_SIGNING"),
                repainted("Extensions", "INVALID CHANGED_AFTER_SIGNING"),
                row(
                        "picture on the page named Names repainted, then signed by a person",
                        SamplePages.drawing("Names"),
                        (fixture, pdf) -> signed(fixture, LaterChanges.repaintPageByName(pdf, "Names")),
                        "INVALID CHANGED_AFTER_SIGNING; VALID",
                        Check.REVISIONS),
                row(
                        "field drawn by what says it is a page repainted, then signed by a person",
                        SamplePages.withFieldThatSaysItIsAPage(),
                        (fixture, pdf) -> signed(fixture, LaterChanges.repaintFieldThatSaysItIsAPage(pdf)),
                        "INVALID APPEARANCE_CHANGED; VALID",
                        Check.REVISIONS),
                row(
                        "signed once more with a picture over the whole page",
                        aPdf().bytes(),
                        PageCorpus::covered,
                        "UNDETERMINED PAGE_COVERED; VALID",
                        Check.REVISIONS),
                row(
                        "form filled behind the last signature, with a time stamp of a configured authority",
                        SamplePages.withForm(),
                        (fixture, pdf) -> stamped(fixture, LaterChanges.fillField(pdf)),
                        "INVALID CHANGED_AFTER_SIGNING, FORM_FILLED_AFTER_SIGNING",
                        Check.COVERAGE),
                row(
                        "form filled behind a time stamp of a configured authority",
                        SamplePages.withForm(),
                        (fixture, pdf) -> LaterChanges.fillField(stamped(fixture, pdf)),
                        "INVALID CHANGED_AFTER_SIGNING, FORM_FILLED_AFTER_SIGNING",
                        Check.COVERAGE));
    }

    private interface Attack {
        byte[] on(SignatureFixture fixture, byte[] pdf) throws Exception;
    }

    private static CorpusRow repainted(String name, String expected) {
        return row(
                "picture on the page named " + name + " repainted",
                SamplePages.drawing(name),
                (fixture, pdf) -> LaterChanges.repaintPageByName(pdf, name),
                expected,
                Check.REVISIONS);
    }

    private static CorpusRow row(String attack, byte[] draft, Attack change, String expected, Check... checks) {
        return new CorpusRow(
                "body's seal: " + attack,
                folder -> {
                    var fixture = new SignatureFixture(folder);
                    var sealed = fixture.store.bytes(fixture.signedWith("office-g22.p12", draft));
                    return Case.of(change.on(fixture, sealed));
                },
                expected,
                Set.of(checks));
    }

    private static byte[] signed(SignatureFixture fixture, byte[] pdf) {
        return fixture.store.bytes(fixture.signedWith("clerk-person.p12", pdf));
    }

    private static byte[] stamped(SignatureFixture fixture, byte[] pdf) throws Exception {
        return fixture.store.bytes(DocumentStamp.on(fixture.store.keep(pdf), fixture));
    }

    private static byte[] covered(SignatureFixture fixture, byte[] pdf) throws Exception {
        var key = Pkcs12File.read(SignatureFixture.sample("clerk-person.p12"), SignatureFixture.PASSWORD, "");
        var scheme = SignatureScheme.of(
                key.certificate().getPublicKey(), RsaScheme.RSA_PKCS1, SigningDigest.SHA256.algorithm());
        var whole = new SealLook.Spot(0, new PDRectangle(0, 0, 612, 792), 0, 1);
        var look = SealLook.text(whole, List.of("another order"));
        var job = new PadesSeal.Job(key, scheme, Level.B, SigningReason.NONE, fixture.clock.instant(), look);
        var covered = new PadesSeal(fixture.store)
                .apply(fixture.store.locate(fixture.store.keep(pdf)), job)
                .file();
        return fixture.store.bytes(covered);
    }
}
