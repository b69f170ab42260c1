package cn.zhongning.portal.shared;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs the portal's jobs side by side. Where virtual threads are on, Spring would run all that have a fixed delay on one
 * thread, and one that waits for somebody would hold up the others.
 */
@Configuration
class Jobs {
    private static final int SIDE_BY_SIDE = 4;

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(SIDE_BY_SIDE).threadNamePrefix("job-").build();
    }
}
