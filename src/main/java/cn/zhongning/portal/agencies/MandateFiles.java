package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FileReaders;
import cn.zhongning.portal.files.StoredFile;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signed paper of a mandate is read by both sides and by the centre. */
@Component
class MandateFiles implements FileReaders {
    private final MandateRepository mandates;

    MandateFiles(MandateRepository mandates) {
        this.mandates = mandates;
    }

    @Override
    public String purpose() {
        return Mandating.PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        return reader.staff()
                || reader.actsFor(file.organisationId())
                || mandates.findByDocumentId(file.id()).stream()
                        .anyMatch(mandate -> mandate.between(reader.organisationId()));
    }

    @Override
    public Collection<UUID> used(Collection<UUID> files) {
        return files.isEmpty() ? files : mandates.documents(files);
    }
}
