package cn.zhongning.portal.listings;

import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that go with a demand or a result, in order. A new text has its own until it takes the old one's place. */
@Component
public class Attachments {
    static final String PURPOSE = "attachment";
    static final int MOST = 5;

    private final JdbcClient sql;
    private final StoredFiles files;

    Attachments(JdbcClient sql, StoredFiles files) {
        this.sql = sql;
        this.files = files;
    }

    public List<StoredFile> of(UUID listing) {
        return files.of(ids(listing));
    }

    List<UUID> ids(UUID listing) {
        return sql.sql("select file_id from listing_attachment where listing_id = ? order by position")
                .param(listing)
                .query(UUID.class)
                .list();
    }

    /** Who may write the listing is for the caller to know; what is new must be the writer's own. */
    void keep(UUID listing, List<UUID> wanted) {
        var known = ids(listing);
        if (known.equals(wanted)) return;
        if (wanted.size() > MOST) throw new Refused("files.error.count", MOST);
        var fresh = new HashSet<>(wanted);
        known.forEach(fresh::remove);
        files.requireOwn(fresh, PURPOSE);
        forget(listing);
        for (int i = 0; i < wanted.size(); i++) {
            sql.sql("insert into listing_attachment (listing_id, position, file_id) values (?, ?, ?)")
                    .params(listing, i, wanted.get(i))
                    .update();
        }
    }

    /** At the end; who may write the listing is for the caller to know, and so whose it is. */
    void add(UUID listing, UUID organisation, String name, byte[] content) {
        var known = ids(listing);
        if (known.size() >= MOST) throw new Refused("files.error.count", MOST);
        var file = files.store(PURPOSE, organisation, name, content);
        keep(listing, Stream.concat(known.stream(), Stream.of(file.id())).toList());
    }

    void remove(UUID listing, UUID file) {
        var known = ids(listing);
        if (!known.contains(file)) throw new Refused("files.error.gone");
        keep(listing, known.stream().filter(id -> !id.equals(file)).toList());
    }

    /** In place of whatever the other one had. */
    void copy(UUID from, UUID to) {
        forget(to);
        sql.sql("""
                        insert into listing_attachment (listing_id, position, file_id)
                        select ?, position, file_id from listing_attachment where listing_id = ?
                        """).params(to, from).update();
    }

    void forget(UUID listing) {
        sql.sql("delete from listing_attachment where listing_id = ?")
                .param(listing)
                .update();
    }
}
