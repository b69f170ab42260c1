package cn.zhongning.portal.agencies;

import cn.zhongning.portal.files.FileLinks;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One certificate, for its holder and for the centre. */
class CredentialFacts extends Div {
    CredentialFacts(Credential credential, StoredFiles files, Texts texts, Site site, Locale locale) {
        var meta = new Div(
                new Span(credential.number()),
                new Span(credential.issuedBy()),
                new Span(credential.issuedOn().toString()),
                new Span(texts.get(locale, "agencies.credential." + credential.state())));
        meta.addClassName("meta");
        add(
                new H3(texts.label(locale, credential.kind())),
                meta,
                new Paragraph(fields(credential, texts, site, locale)));
        if (credential.reason() != null) add(new Paragraph(credential.reason()));
        if (credential.documentId() != null) {
            add(new FileLinks(files.of(List.of(credential.documentId())), texts, locale));
        }
    }

    static String fields(Credential credential, Texts texts, Site site, Locale locale) {
        return credential.industries().stream()
                .map(code -> site.industry(code, locale))
                .collect(Collectors.joining(texts.get(locale, "agencies.and")));
    }
}
