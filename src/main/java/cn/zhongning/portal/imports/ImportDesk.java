package cn.zhongning.portal.imports;

import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.shared.Texts;
import org.springframework.stereotype.Component;

/** What every page of an import works with. */
@Component
public record ImportDesk(
        SheetImport imports, Storing storing, Template template, Organisations organisations, Texts texts) {}
