package cn.zhongning.portal.downloads;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The pages of this portal that show how far a file is, whoever writes it. While there is one, the table is asked for all
 * of them at once; each is told when its own has changed.
 */
@Component
class Watchers {
    private final Set<Watcher> open = ConcurrentHashMap.newKeySet();
    private final ExportJobs jobs;

    Watchers(ExportJobs jobs) {
        this.jobs = jobs;
    }

    private static final class Watcher {
        private final UI ui;
        private final UUID job;
        private final Consumer<Optional<ExportJob>> told;
        private Optional<ExportJob> last;

        Watcher(UI ui, ExportJob job, Consumer<Optional<ExportJob>> told) {
            this.ui = ui;
            this.job = job.id();
            this.told = told;
            last = Optional.of(job);
        }

        void tell(Optional<ExportJob> now) {
            if (now.equals(last)) return;
            last = now;
            try {
                ui.access(() -> told.accept(now));
            } catch (UIDetachedException leaving) {
                // the page closes meanwhile; its detachment takes it from the others
            }
        }
    }

    /** @param told of each change, last that the job is gone */
    Registration follow(UI ui, ExportJob job, Consumer<Optional<ExportJob>> told) {
        var watcher = new Watcher(ui, job, told);
        open.add(watcher);
        return () -> open.remove(watcher);
    }

    int number() {
        return open.size();
    }

    @Scheduled(fixedDelay = 300)
    void look() {
        if (open.isEmpty()) return;
        var now = found();
        open.forEach(watcher -> watcher.tell(Optional.ofNullable(now.get(watcher.job))));
    }

    private Map<UUID, ExportJob> found() {
        return jobs.find(open.stream().map(each -> each.job).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(ExportJob::id, Function.identity()));
    }
}
