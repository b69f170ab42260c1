package cn.zhongning.portal.pictures;

import cn.zhongning.portal.shared.Refused;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Draws a picture anew: what a camera wrote beside it, the place above all, stays behind, and so does anything that only
 * looked like a picture.
 */
final class Reencoder {
    static final int BYTES = 5 << 20;
    static final int WIDE = 1600;
    static final int SMALL = 640;

    private static final long PIXELS = 40_000_000; // what the best telephones take; more is a bomb
    private static final long UNFOLDED = 125_000_000; // bytes in memory: the whole portal has 320 MB
    private static final int SIDE = 20_000;
    private static final int LEAST = 40;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");
    private static final double QUALITY = 0.82;

    static {
        ImageIO.setUseCache(false); // no files of strangers on the disk
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi()); // whoever loads us
    }

    private Reencoder() {}

    record Drawn(int width, int height, byte[] wide, byte[] small) {}

    /** One at a time: two large ones together would not fit into memory. */
    static synchronized Drawn draw(byte[] bytes) {
        if (bytes.length > BYTES) throw new Refused("pictures.error.large", BYTES >> 20);
        double scale = Math.min(1, (double) WIDE / longerSide(bytes));
        try {
            var upright = Thumbnails.of(new ByteArrayInputStream(bytes)) // turned as its metadata say
                    .scale(scale)
                    .useExifOrientation(true)
                    .asBufferedImage();
            var wide = onWhite(upright);
            return new Drawn(wide.getWidth(), wide.getHeight(), jpeg(wide, WIDE), jpeg(wide, SMALL));
        } catch (IOException | RuntimeException broken) { // decoders answer broken pictures with any of them
            throw new Refused("pictures.error.broken");
        }
    }

    /** The content decides what it is, not the name; its size is read before it is unfolded. */
    static int longerSide(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Refused("pictures.error.kind");
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new Refused("pictures.error.kind");
                }
                reader.setInput(in, true, true);
                check(reader.getWidth(0), reader.getHeight(0));
                if (unfolded(reader) > UNFOLDED) throw tooManyPixels();
                return Math.max(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            throw new Refused("pictures.error.broken");
        }
    }

    private static long unfolded(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        int bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : Integer.SIZE;
        return (long) reader.getWidth(0) * reader.getHeight(0) * bits / Byte.SIZE;
    }

    private static Refused tooManyPixels() {
        return new Refused("pictures.error.pixels", PIXELS / 10_000);
    }

    private static void check(int width, int height) {
        if (width > SIDE || height > SIDE || (long) width * height > PIXELS) throw tooManyPixels();
        if (width < LEAST || height < LEAST) throw new Refused("pictures.error.small", LEAST);
    }

    /** A JPEG has no transparency; without this it would be black. */
    private static BufferedImage onWhite(BufferedImage drawn) {
        var plain = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(drawn, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    private static byte[] jpeg(BufferedImage image, int most) throws IOException {
        var out = new ByteArrayOutputStream();
        double scale = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
        Thumbnails.of(image)
                .scale(scale)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
