package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.signature.SigningOrder.Part;

/** Decides what is seen of a signature by NĐ 30/2020 annex I: the seal on main documents, a text mark on annexes and copies. */
final class SealAppearance {

    private static final int LARGEST_METADATA = 1 << 20;
    private static final Pattern ARCHIVAL_1 = Pattern.compile("pdfaid:part\\s*(>|=\\s*[\"'])\\s*1");

    private final AppearanceSettings settings;
    private final SealPlacement placement;
    private final Map<OrganizationCode, SealPicture> pictures = new HashMap<>();

    /** @throws IllegalArgumentException naming every picture that cannot be used */
    SealAppearance(AppearanceSettings settings) {
        this.settings = settings;
        this.placement = new SealPlacement(settings);
        settings.seals().forEach((unit, seal) -> pictures.put(unit, SealPicture.read(seal)));
    }

    /**
     * Empty when nothing is seen.
     *
     * @param when printed with the offset of the configured zone, to the second
     * @throws IOException when the file itself cannot be read
     */
    Verdict<Optional<SealLook>> of(Path pdf, SigningOrder order, Instant when) throws IOException {
        var picture = pictures.get(order.unit());
        if (order.part() == Part.MAIN) {
            return picture == null
                    ? Verdict.done(Optional.empty())
                    : PdfFiles.read(pdf, open -> Optional.of(seal(open, order, picture)));
        }
        return settings.annexText()
                ? PdfFiles.read(pdf, open -> Optional.of(text(open, order, when)))
                : Verdict.done(Optional.empty());
    }

    private SealLook seal(PDDocument pdf, SigningOrder order, SealPicture picture) throws IOException {
        var spot = placement.find(pdf, order.marks().signer(), picture.width(), picture.height());
        return SealLook.picture(spot, picture.stamp(isArchival1(pdf)));
    }

    private SealLook text(PDDocument pdf, SigningOrder order, Instant when) {
        var lines = SealText.wrapped(SealText.printable(lines(order, when)), SealPlacement.widest(pdf));
        var size = SealText.size(lines);
        return SealLook.text(SealPlacement.topRight(pdf, size.width(), size.height()), lines);
    }

    private List<String> lines(SigningOrder order, Instant when) {
        var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                when.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone()));
        var marks = order.marks();
        var words = order.part() == Part.COPY
                ? Stream.of(marks.copyKind(), marks.organization(), time)
                : Stream.of(marks.number(), time);
        return words.filter(word -> !word.isBlank()).toList();
    }

    /** PDF/A-1 by its own claim. */
    private static boolean isArchival1(PDDocument pdf) throws IOException {
        var metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return false;
        }
        try (var content = metadata.createInputStream()) {
            var text = new String(content.readNBytes(LARGEST_METADATA), StandardCharsets.UTF_8);
            return ARCHIVAL_1.matcher(text).find();
        }
    }
}
