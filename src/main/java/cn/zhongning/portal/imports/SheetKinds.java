package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that spreadsheets bring, by name. */
@Component
record SheetKinds(List<SheetKind<?>> all) {
    SheetKind<?> of(String name) {
        return all.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("imports.error.no-kind", name));
    }
}
