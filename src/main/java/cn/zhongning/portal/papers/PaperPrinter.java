package cn.zhongning.portal.papers;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints XHTML templates of {@code papers/} as PDF, in Chinese and in a font of our own: the reader need not have one. */
@Component
public class PaperPrinter {
    private final TemplateEngine pages = new SpringTemplateEngine();
    private final Site site;

    PaperPrinter(Site site) {
        this.site = site;
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        pages.addTemplateResolver(resolver);
    }

    /**
     * @param template name of the template, without folder and ending
     * @param facts what it shows, by name
     */
    public void print(String template, Map<String, ?> facts, OutputStream out) throws IOException {
        var context = new Context(Texts.CHINESE);
        facts.forEach(context::setVariable);
        new PdfRendererBuilder()
                .useFastMode()
                .useFont(PaperPrinter::font, "Noto Sans SC")
                .withHtmlContent(pages.process(template, context), null)
                .withProducer(site.name().zh())
                .toStream(out)
                .run();
    }

    private static InputStream font() {
        try {
            return new ClassPathResource("fonts/NotoSansSC-Regular.ttf").getInputStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
