package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.results.IntellectualProperty.Right;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.IntellectualProperty.RightStatus;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A result as somebody wrote it. */
public final class Written {
    private Written() {}

    public static ResultForm form(String title) {
        return form(title, "goji", ReadinessScale.GENERAL, List.of());
    }

    public static ResultForm form(String title, String industry, ReadinessScale scale, List<UUID> images) {
        return new ResultForm(
                title,
                "食品工程研究团队",
                "用热泵分段变温代替热风一次烘干，每公斤干果电耗降低三分之一，颜色保持红亮。",
                "比热风烘干省电三分之一，一级果比例提高到九成。",
                List.of("枸杞", "热泵", "护色"),
                "食品工程",
                industry,
                "recycling",
                7,
                scale,
                "日处理两吨的烘房连续运行两季。",
                "自治区科技厅",
                LocalDate.of(2026, 5, 1),
                new IntellectualProperty(List.of(
                        new Right(RightKind.INVENTION, "ZL202310000001.X", RightStatus.GRANTED),
                        new Right(RightKind.UTILITY_MODEL, "ZL202320000002.1", RightStatus.PENDING))),
                "两家合作社使用。",
                List.of(CooperationMode.LICENCE, CooperationMode.SERVICE),
                PriceMode.AGREED,
                30_000_000L,
                80_000_000L,
                null,
                "",
                images,
                "配方比例",
                "李老师 0951-2060000",
                LocalDate.now(Clocks.CHINA).plusYears(1),
                SecretLevel.PUBLIC);
    }
}
