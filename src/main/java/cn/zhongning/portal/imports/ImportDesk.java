package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Texts;
import org.springframework.stereotype.Component;

/** What every page of an import works with. */
@Component
public record ImportDesk(SheetImport imports, KeptFiles files, Template template, Texts texts) {}
