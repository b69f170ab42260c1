package cn.zhongning.portal.reports;

import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.events.EventWay;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReportsDesk {
    @Bean
    EventWay reportOfEvent() {
        return new EventWay(
                70,
                "reports.report",
                event -> event.published() || event.stage() == EventStage.REPORTED,
                event -> EventReport.desk(event.id()));
    }

    @Bean
    DeskEntry reportsToRead(Reports reports) {
        return entry(reports, ReportShelf.WAITING, "reports.desk.to-read", Set.of("STAFF", "ADMIN"));
    }

    @Bean
    DeskEntry reportsToWrite(Reports reports) {
        return entry(reports, ReportShelf.MISSING, "reports.desk.to-write", Set.of("ORGANISER"));
    }

    private static DeskEntry entry(Reports reports, ReportShelf shelf, String label, Set<String> roles) {
        var waiting = new DeskEntry.Waiting(reports::waiting, ReportsView.address(shelf, 1), label);
        return new DeskEntry(42, ReportsView.ADDRESS, "reports.desk", roles, waiting);
    }
}
