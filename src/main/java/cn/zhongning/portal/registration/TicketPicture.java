package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.papers.QrCode;
import cn.zhongning.portal.registration.Tickets.Ticket;
import cn.zhongning.portal.shared.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/** A ticket as a picture for the phone's album, where it is without a network, too. */
final class TicketPicture {
    private static final int WIDTH = 1080;
    private static final int EDGE = 80;
    private static final int CODE = WIDTH - 2 * EDGE;
    private static final Color INK = new Color(0x1d1a17);
    private static final Color SOFT = new Color(0x5c554d);
    private static final Color ACCENT = new Color(0xb42a1b);
    private static final Supplier<Font> FONT = SingletonSupplier.of(TicketPicture::font);

    private final List<Line> lines = new ArrayList<>();
    private int height = EDGE;

    private TicketPicture() {}

    private record Line(TextLayout layout, Color colour, int top) {}

    static byte[] png(Ticket ticket, String link, Texts texts, Locale locale) {
        var picture = new TicketPicture();
        picture.write(ticket.event().title(), 60, INK);
        picture.height += 20;
        var session = ticket.session();
        picture.write(EventTimes.span(session.startsAt(), session.endsAt(), locale), 40, INK);
        picture.write(ticket.event().venue(), 40, SOFT);
        picture.height += 30;
        int code = picture.height;
        picture.height += CODE + 30;
        var known = ticket.registration();
        picture.write(texts.get(locale, "registration.picture.number", known.ticket(), known.persons()), 60, INK);
        picture.write(texts.get(locale, "registration.picture.code", Objects.requireNonNull(known.code())), 34, SOFT);
        return picture.draw(link, code);
    }

    private void write(String text, int size, Color colour) {
        var words = new AttributedString(text);
        words.addAttribute(TextAttribute.FONT, FONT.get().deriveFont((float) size));
        var breaks = new LineBreakMeasurer(words.getIterator(), new FontRenderContext(null, true, true));
        while (breaks.getPosition() < text.length()) {
            var layout = breaks.nextLayout(CODE);
            lines.add(new Line(layout, colour, height));
            height += Math.round(size * 1.45f);
        }
    }

    private byte[] draw(String link, int code) {
        var image = new BufferedImage(WIDTH, height + EDGE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(ACCENT);
        pen.setStroke(new BasicStroke(12));
        pen.drawLine(0, 6, WIDTH, 6);
        for (var line : lines) {
            pen.setColor(line.colour());
            line.layout().draw(pen, EDGE, line.top() + line.layout().getAscent());
        }
        dots(pen, link, code);
        pen.dispose();
        return bytes(image);
    }

    /** Whole pixels for each of its dots, so that scanners see edges. */
    private static void dots(Graphics2D pen, String link, int top) {
        var dots = QrCode.dots(link);
        int size = CODE / dots.getWidth();
        int left = (WIDTH - size * dots.getWidth()) / 2;
        pen.setColor(Color.BLACK);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) pen.fillRect(left + x * size, top + y * size, size, size);
            }
        }
    }

    private static byte[] bytes(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Font font() {
        try (var file = new ClassPathResource("fonts/NotoSansSC-Regular.ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
