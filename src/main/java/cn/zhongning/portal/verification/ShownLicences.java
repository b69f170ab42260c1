package cn.zhongning.portal.verification;

import cn.zhongning.portal.accounts.LicencePapers;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.files.FileLinks;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Licences beside the credit code: to the centre that checks it, and to whoever handed them in. */
@org.springframework.stereotype.Component
class ShownLicences implements LicencePapers {
    private final Licences licences;
    private final StoredFiles files;
    private final Texts texts;

    ShownLicences(Licences licences, StoredFiles files, Texts texts) {
        this.licences = licences;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public int megabytes() {
        return StoredFiles.PAPER_MEGABYTES;
    }

    @Override
    public void check(Paper paper) {
        licences.check(paper.name(), paper.content());
    }

    @Override
    public void take(Paper paper, UUID organisation, UUID by) {
        licences.take(paper.name(), paper.content(), organisation, by);
    }

    @Override
    public boolean handedIn(UUID organisation) {
        return licences.handedIn(organisation);
    }

    @Override
    public Optional<Component> shown(UUID organisation, Locale locale) {
        var papers = licences.of(organisation);
        if (papers.isEmpty()) return Optional.empty();
        return Optional.of(
                new Div(new H3(texts.get(locale, "verification.papers")), new FileLinks(papers, texts, locale)));
    }

    @Override
    public Component field(Organisation own, Locale locale, Runnable changed) {
        return new LicenceField(licences, files, texts, locale, own.id(), changed);
    }
}
