package vn.courtaxis.signature;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The picture of a seal, read and looked at once. */
public final class SealPicture {

    /** Bytes; a seal at 600 dpi has a tenth of it. */
    private static final long LARGEST = 2L << 20;

    private static final int MOST_PIXELS = 2_000;
    private static final int OPAQUE_ENOUGH = 128;
    private static final int OPAQUE = 255;
    private static final double MM = 72 / 25.4;

    private final BufferedImage image;
    private final double width;

    private SealPicture(BufferedImage image, double width) {
        this.image = image;
        this.width = width;
    }

    /** @throws IllegalArgumentException saying what is wrong with the picture */
    static SealPicture read(AppearanceSettings.Seal seal) {
        return objection(seal.image(), seal.width())
                .<SealPicture>map(why -> {
                    throw new IllegalArgumentException(seal.image() + ": " + why);
                })
                .orElseGet(() -> new SealPicture(load(seal.image()), seal.width() * MM));
    }

    /** What is wrong with a picture; empty when it can be used. */
    public static Optional<String> objection(Path file, double millimetres) {
        try {
            if (millimetres < 5 || millimetres > 100) {
                return Optional.of("a seal is 5 to 100 mm wide");
            }
            if (Files.size(file) > LARGEST) {
                return Optional.of("more than " + LARGEST + " bytes");
            }
            var image = load(file);
            if (image.getWidth() > MOST_PIXELS || image.getHeight() > MOST_PIXELS) {
                return Optional.of("more than " + MOST_PIXELS + " pixels wide or high");
            }
            return hasClearAndInk(image)
                    ? Optional.empty()
                    : Optional.of("no transparent background, or nothing on it");
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.of("cannot be read: " + unreadable.getMessage());
        }
    }

    private static BufferedImage load(Path file) {
        try {
            var image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new IllegalArgumentException("no picture");
            }
            return image;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    private static boolean hasClearAndInk(BufferedImage image) {
        var clear = false;
        var ink = false;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var alpha = new Color(image.getRGB(x, y), true).getAlpha();
                clear |= alpha == 0;
                ink |= alpha >= OPAQUE_ENOUGH;
            }
        }
        return clear && ink;
    }

    /** Points. */
    float width() {
        return (float) width;
    }

    float height() {
        return (float) (width * image.getHeight() / image.getWidth());
    }

    /** @param plain without soft mask, which PDF/A-1 forbids: a stencil in the seal's own colour */
    Stamp stamp(boolean plain) {
        return new Stamp(image, plain);
    }

    /** The picture as it is put into one file. */
    record Stamp(BufferedImage image, boolean plain) {

        PDImageXObject in(PDDocument document) throws IOException {
            return plain ? stencil(document) : LosslessFactory.createFromImage(document, image);
        }

        /** What a stencil is painted with: the mean of what is not transparent. */
        Color ink() {
            long red = 0;
            long green = 0;
            long blue = 0;
            long inked = 0;
            for (var y = 0; y < image.getHeight(); y++) {
                for (var x = 0; x < image.getWidth(); x++) {
                    var pixel = new Color(image.getRGB(x, y), true);
                    if (pixel.getAlpha() >= OPAQUE_ENOUGH) {
                        red += pixel.getRed();
                        green += pixel.getGreen();
                        blue += pixel.getBlue();
                        inked++;
                    }
                }
            }
            var most = Math.max(1, inked);
            return new Color((int) (red / most), (int) (green / most), (int) (blue / most), OPAQUE);
        }

        private PDImageXObject stencil(PDDocument document) throws IOException {
            var row = (image.getWidth() + 7) / 8;
            var bits = new byte[row * image.getHeight()];
            for (var y = 0; y < image.getHeight(); y++) {
                for (var x = 0; x < image.getWidth(); x++) {
                    if (new Color(image.getRGB(x, y), true).getAlpha() >= OPAQUE_ENOUGH) {
                        bits[y * row + x / 8] |= (byte) (0x80 >> x % 8);
                    }
                }
            }
            var mask = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(bits),
                    null,
                    image.getWidth(),
                    image.getHeight(),
                    1,
                    PDDeviceGray.INSTANCE);
            mask.getCOSObject().removeItem(COSName.COLORSPACE);
            mask.setStencil(true);
            var paintsOnes = new COSArray();
            paintsOnes.add(COSInteger.ONE);
            paintsOnes.add(COSInteger.ZERO);
            mask.setDecode(paintsOnes);
            return mask;
        }
    }
}
