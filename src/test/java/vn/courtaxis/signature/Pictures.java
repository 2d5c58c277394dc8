package vn.courtaxis.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A red seal and a blue signature, transparent around. */
final class Pictures {

    private static final int SIZE = 600;

    private Pictures() {}

    static Path seal(Path folder) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var pen = pen(image, new Color(0xD0, 0x10, 0x10));
        pen.setStroke(new BasicStroke(22));
        pen.draw(new Ellipse2D.Double(20, 20, SIZE - 40, SIZE - 40));
        pen.setStroke(new BasicStroke(8));
        pen.draw(new Ellipse2D.Double(150, 150, SIZE - 300, SIZE - 300));
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 110));
        pen.drawString("W90", 190, 335);
        pen.dispose();
        return write(image, folder.resolve("seal.png"));
    }

    static Path handwriting(Path folder) {
        var image = new BufferedImage(600, 240, BufferedImage.TYPE_INT_ARGB);
        var pen = pen(image, new Color(0x10, 0x20, 0xC0));
        pen.setStroke(new BasicStroke(10));
        var line = new Path2D.Double();
        line.moveTo(10, 200);
        for (var n = 0; n < 8; n++) {
            line.curveTo(20 + n * 72, 10, 60 + n * 72, 230, 80 + n * 72, 120);
        }
        pen.draw(line);
        pen.dispose();
        return write(image, folder.resolve("handwriting.png"));
    }

    static Path opaque(Path folder) {
        return write(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB), folder.resolve("opaque.png"));
    }

    private static Graphics2D pen(BufferedImage image, Color color) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(color);
        return pen;
    }

    private static Path write(BufferedImage image, Path file) {
        try {
            ImageIO.write(image, "png", new File(file.toString()));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
