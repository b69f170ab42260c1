package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import java.time.LocalDate;
import java.util.List;

/** A demand as somebody wrote it. */
public final class Written {
    private Written() {}

    public static DemandForm form(String title) {
        return form(
                title,
                "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。",
                LocalDate.now(Clocks.CHINA).plusDays(90));
    }

    public static DemandForm form(String title, String problem, LocalDate expiresOn) {
        return new DemandForm(
                title,
                "goji",
                null,
                "ningan",
                problem,
                "电耗降低三分之一",
                "换过风机",
                "电费占成本大头",
                "绝密参数",
                "王小宁 13900000000",
                30_0000_00L,
                80_0000_00L,
                List.of(CooperationMode.LICENCE, CooperationMode.SERVICE),
                null,
                expiresOn,
                SecretLevel.PUBLIC);
    }
}
