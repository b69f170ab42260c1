package cn.zhongning.portal.venues;

import cn.zhongning.portal.imports.ImportDesk;
import cn.zhongning.portal.imports.ImportView;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Venues of one's own organisation, or of any by the staff, from a spreadsheet. */
@Route("desk/venues/import")
@RolesAllowed({"ORGANISER", "STAFF", "ADMIN"})
class VenueImportView extends ImportView<VenueForm> {
    VenueImportView(VenueSheet sheet, ImportDesk desk) {
        super(sheet, desk);
    }
}
