package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FileReaders;
import cn.zhongning.portal.files.StoredFile;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attachments: everybody reads them while the listing is before the public, its owner and the centre at any time. */
@Component
class AttachmentReaders implements FileReaders {
    private final JdbcClient sql;
    private final ObjectProvider<ListingService<?, ?>> services;

    AttachmentReaders(JdbcClient sql, ObjectProvider<ListingService<?, ?>> services) {
        this.sql = sql;
        this.services = services;
    }

    @Override
    public String purpose() {
        return Attachments.PURPOSE;
    }

    @Override
    public boolean publicly(StoredFile file) {
        return listings(file).stream()
                .anyMatch(id -> services.stream()
                        .anyMatch(service -> service.visible(id).isPresent()));
    }

    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        if (file.uploadedBy().equals(reader.accountId())) return true;
        return listings(file).stream()
                .anyMatch(id -> services.stream()
                        .anyMatch(service -> service.forDesk(id).isPresent()));
    }

    @Override
    public Collection<UUID> used(Collection<UUID> files) {
        if (files.isEmpty()) return List.of();
        return sql.sql("select distinct file_id from listing_attachment where file_id in (:files)")
                .param("files", files)
                .query(UUID.class)
                .list();
    }

    private List<UUID> listings(StoredFile file) {
        return sql.sql("select listing_id from listing_attachment where file_id = ?")
                .param(file.id())
                .query(UUID.class)
                .list();
    }
}
