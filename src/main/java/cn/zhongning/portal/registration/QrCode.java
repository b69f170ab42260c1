package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Component;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code as a picture within the page: it is there without a second request. */
final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrCode() {}

    static Component picture(String content, String described) {
        var data = Base64.getEncoder().encodeToString(svg(content).getBytes(StandardCharsets.UTF_8));
        var picture = with(element("img"), "src", "data:image/svg+xml;base64," + data);
        picture.addClassName("qr");
        return with(with(with(picture, "alt", described), "width", "240"), "height", "240");
    }

    /** Dark on white in every theme: scanners expect that. */
    static String svg(String content) {
        var dots = dots(content);
        int size = dots.getWidth();
        var path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (dots.get(x, y))
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                .formatted(size, size, size, size, path);
    }

    static BitMatrix dots(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 1, 1, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
