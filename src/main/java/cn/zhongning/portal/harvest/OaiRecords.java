package cn.zhongning.portal.harvest;

import cn.zhongning.portal.harvest.OaiXml.Part;
import cn.zhongning.portal.opendata.DublinCore;
import cn.zhongning.portal.opendata.OpenData;
import cn.zhongning.portal.opendata.OpenItem;
import cn.zhongning.portal.opendata.OpenRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records as harvesters read them; what the public may read no longer is told as deleted, stamped so or not. */
@Component
class OaiRecords {
    private final OpenData data;
    private final OaiSets sets;

    OaiRecords(OpenData data, OaiSets sets) {
        this.data = data;
        this.sets = sets;
    }

    Part headers(List<OpenRecord> records) {
        var items = data.of(records);
        return xml -> records.forEach(record -> header(xml, record, items.containsKey(record.id())));
    }

    Part records(List<OpenRecord> records) {
        var items = data.of(records);
        return xml ->
                records.forEach(record -> xml.element("record", part -> record(part, record, items.get(record.id()))));
    }

    private void record(OaiXml xml, OpenRecord record, @Nullable OpenItem item) {
        header(xml, record, item != null);
        if (item == null) return;
        xml.element(
                "metadata",
                metadata -> metadata.dublinCore(
                        description -> item.dublinCore().forEach(said -> statement(description, said))));
    }

    private void header(OaiXml xml, OpenRecord record, boolean there) {
        xml.element("header", header -> {
            if (!there) header.attribute("status", "deleted");
            header.element("identifier", "urn:uuid:" + record.id());
            header.element("datestamp", OaiProvider.second(record.stampedAt()));
            sets.of(record).forEach(spec -> header.element("setSpec", spec));
        });
    }

    private static void statement(OaiXml xml, DublinCore said) {
        xml.dc(said.element(), element -> {
            if (said.language() != null) element.language(said.language());
            element.text(said.value());
        });
    }
}
