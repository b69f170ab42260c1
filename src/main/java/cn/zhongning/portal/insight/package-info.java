/** What the market comes to: the county's target, and the centre's ledger. */
@NullMarked
package cn.zhongning.portal.insight;

import org.jspecify.annotations.NullMarked;
