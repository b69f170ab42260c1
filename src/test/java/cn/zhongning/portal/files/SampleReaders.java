package cn.zhongning.portal.files;

import cn.zhongning.portal.accounts.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A purpose of the tests: its organisation reads, everybody does once it is public. */
@Component
class SampleReaders implements FileReaders {
    final Set<UUID> open = ConcurrentHashMap.newKeySet();
    final Set<UUID> kept = ConcurrentHashMap.newKeySet();
    final List<UUID> opened = new java.util.concurrent.CopyOnWriteArrayList<>();

    @Override
    public String purpose() {
        return "sample";
    }

    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        return reader.actsFor(file.organisationId());
    }

    @Override
    public boolean publicly(StoredFile file) {
        return open.contains(file.id());
    }

    @Override
    public void opened(StoredFile file, SignedIn reader) {
        opened.add(file.id());
    }

    @Override
    public Collection<UUID> used(Collection<UUID> files) {
        return files.stream().filter(kept::contains).toList();
    }
}
