package cn.zhongning.portal.reports;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ReportRepository extends ListCrudRepository<EventReport, UUID> {}
