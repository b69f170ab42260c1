package cn.zhongning.portal.results;

import cn.zhongning.portal.imports.ImportDesk;
import cn.zhongning.portal.imports.ImportView;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A university's results, or a university's by the staff or their broker, from a spreadsheet. */
@Route("desk/results/import")
@RolesAllowed({"UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ResultImportView extends ImportView<ResultForm> {
    ResultImportView(ResultSheet sheet, ImportDesk desk) {
        super(sheet, desk);
    }
}
