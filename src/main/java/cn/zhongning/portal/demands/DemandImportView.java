package cn.zhongning.portal.demands;

import cn.zhongning.portal.imports.ImportDesk;
import cn.zhongning.portal.imports.ImportView;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** An enterprise's demands, or an enterprise's by the staff or their broker, from a spreadsheet. */
@Route("desk/demands/import")
@RolesAllowed({"ENTERPRISE", "BROKER", "STAFF", "ADMIN"})
class DemandImportView extends ImportView<DemandForm> {
    DemandImportView(DemandSheet sheet, ImportDesk desk) {
        super(sheet, desk);
    }
}
