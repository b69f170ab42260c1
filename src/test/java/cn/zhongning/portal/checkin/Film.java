package cn.zhongning.portal.checkin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** What a camera sees that is held before a ticket: a code on a grey wall, not quite sharp. */
final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int WALL = 150;
    private static final int GREY = 128;
    private static final int FRAMES = 3;

    private Film() {}

    static Path of(String content) throws IOException, WriterException {
        var code =
                new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 330, 330, Map.of(EncodeHintType.MARGIN, 4));
        var film = new ByteArrayOutputStream();
        film.writeBytes("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < FRAMES; i++) {
            film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            film.writeBytes(light(code));
            film.writeBytes(colour());
        }
        var path = Files.createTempFile("ticket", ".y4m");
        path.toFile().deleteOnExit();
        return Files.write(path, film.toByteArray());
    }

    private static byte[] light(BitMatrix code) {
        var light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, (byte) WALL);
        int left = (WIDTH - code.getWidth()) / 2;
        int top = (HEIGHT - code.getHeight()) / 2;
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                light[(top + y) * WIDTH + left + x] = (byte) (code.get(x, y) ? 40 : 225);
            }
        }
        return light;
    }

    private static byte[] colour() {
        var colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, (byte) GREY);
        return colour;
    }
}
