package cn.zhongning.portal.certificates;

import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.TicketPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Offers the certificate on the ticket of whoever has earned it. */
@Service
class CertificatePart implements TicketPart {
    private final Certificates certificates;
    private final Texts texts;

    CertificatePart(Certificates certificates, Texts texts) {
        this.certificates = certificates;
        this.texts = texts;
    }

    @Override
    public Optional<Component> part(HeldTicket ticket, Locale locale) {
        return certificates.of(ticket).map(earned -> {
            var paper = new Anchor(ticket.address() + "/certificate.pdf", texts.get(locale, "certificates.download"));
            paper.addClassName("button");
            var way = new Div(paper);
            way.addClassName("hints");
            return way;
        });
    }
}
